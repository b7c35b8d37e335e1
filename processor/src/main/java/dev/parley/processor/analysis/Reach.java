package dev.parley.processor.analysis;

import dev.parley.processor.model.Condition;
import dev.parley.speech.SpokenWords;
import dev.parley.speech.pattern.LinearPattern;
import dev.parley.speech.pattern.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationValue;

/**
 * Finds what an earlier handler of a bot leaves nothing of. Only what is certain is reported: a phrase that has an
 * earlier phrase in it, and whatever follows a pattern such as {@code .*} that matches every transcript.
 */
final class Reach {

    private final Consumer<Problem> problems;

    Reach(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void check(Found.ForEvent handler, List<Found.ForEvent> competing) {
        // In a state that the earlier one does not have, the later one is reached.
        List<Found.ForEvent> before = competing.stream()
                .filter(earlier -> earlier.states().containsAll(handler.states()))
                .toList();
        Optional<Found.ForEvent> all = before.stream().filter(Reach::takesAll).findFirst();
        if (all.isPresent()) {
            problems.accept(ConflictProblems.unreachable(Conflict.between(all.get(), handler)));
            return;
        }
        for (AnnotationValue phrase : handler.source().annotation().elements("phrases")) {
            before.stream()
                    .filter(earlier -> holds(earlier, phrase))
                    .findFirst()
                    .ifPresent(earlier -> problems.accept(ConflictProblems.phraseUnreachable(
                            handler.source(), phrase, earlier.source(), phraseIn(earlier, phrase))));
        }
    }

    private static boolean holds(Found.ForEvent earlier, AnnotationValue phrase) {
        return earlier.source().annotation().elements("phrases").stream()
                .anyMatch(shorter -> isWithin(shorter, phrase));
    }

    private static AnnotationValue phraseIn(Found.ForEvent earlier, AnnotationValue phrase) {
        return earlier.source().annotation().elements("phrases").stream()
                .filter(shorter -> isWithin(shorter, phrase))
                .findFirst()
                .orElseThrow();
    }

    /** Equal phrases are reported elsewhere. */
    private static boolean isWithin(AnnotationValue shorter, AnnotationValue longer) {
        String words = SpokenWords.of(Mirrors.asText(shorter));
        String all = SpokenWords.of(Mirrors.asText(longer));
        return !words.isBlank() && !words.equals(all) && all.contains(words);
    }

    /** Any text matches a repeated dot. A named group could refuse what does not convert. */
    static boolean takesAll(Found.ForEvent handler) {
        return handler.condition().orElse(null) instanceof Condition.Matches matches
                && LinearPattern.of(matches.regex()).groups().isEmpty()
                && isAnything(LinearPattern.of(matches.regex()).tree());
    }

    private static boolean isAnything(Node node) {
        if (node instanceof Node.Group group) {
            return isAnything(group.part());
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> parts = sequence.parts().stream()
                    .filter(part -> part != Node.Place.START && part != Node.Place.END)
                    .toList();
            // Between several, a place could stand where no text has it.
            return parts.size() == 1 && isAnything(parts.get(0));
        }
        return node instanceof Node.Repeat repeat
                && repeat.least() == 0
                && repeat.most() < 0
                && repeat.part() instanceof Node.OneOf oneOf
                && oneOf.set().hasAll();
    }
}
