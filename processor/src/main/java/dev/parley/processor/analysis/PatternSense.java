package dev.parley.processor.analysis;

import dev.parley.speech.Transcript;
import dev.parley.speech.pattern.LinearPattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/**
 * Looks for what the author of a pattern hardly means. It warns only of what is certain: a build that treats warnings as
 * errors must not break on a good pattern.
 *
 * @param handler the method
 * @param value where the pattern stands
 * @param pattern the pattern
 */
record PatternSense(HandlerMethod handler, AnnotationValue value, LinearPattern pattern) {

    private static final List<String> TAKE_NO_TEXT =
            List.of("java.lang.String", "java.util.Optional<java.lang.String>");

    void check(Consumer<Problem> problems) {
        if (takesNoText() && !saysSo()) {
            problems.accept(PatternWarnings.emptyTranscript(handler, value));
        }
        if (!pattern.tree().canBeEmpty()) {
            if (!PatternEdge.START.canBeHeard(pattern.tree())) {
                problems.accept(PatternWarnings.blankAtStart(handler, value));
            } else if (!PatternEdge.END.canBeHeard(pattern.tree())) {
                problems.accept(PatternWarnings.closingAtEnd(handler, value));
            }
        }
        String leftOut = LettersLeftOut.of(pattern.tree()).stream()
                .map(letter -> "'" + Character.toString(letter) + "'")
                .collect(Collectors.joining(", "));
        if (!leftOut.isEmpty()) {
            problems.accept(PatternWarnings.asciiLetters(handler, value, leftOut));
        }
    }

    /** A number cannot be made from a group without text, so its handler does not take an empty transcript. */
    private boolean takesNoText() {
        int[] notes = pattern.match(new int[0]);
        if (notes == null) {
            return false;
        }
        for (int group = 0; group < pattern.groups().size(); group++) {
            if (notes[2 * group] >= 0 && !canBeNoText(pattern.groups().get(group))) {
                return false;
            }
        }
        return true;
    }

    private boolean canBeNoText(String group) {
        Optional<? extends VariableElement> parameter = handler.method().getParameters().stream()
                .filter(candidate -> candidate.getSimpleName().contentEquals(group))
                .findFirst();
        return parameter
                .filter(taken -> TAKE_NO_TEXT.contains(taken.asType().toString()))
                .isPresent();
    }

    private boolean saysSo() {
        return handler.annotation().elements("examples").stream()
                .anyMatch(
                        example -> Transcript.of(Mirrors.asText(example)).text().isEmpty());
    }
}
