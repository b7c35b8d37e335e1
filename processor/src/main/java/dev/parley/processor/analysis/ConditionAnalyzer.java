package dev.parley.processor.analysis;

import dev.parley.processor.model.Condition;
import dev.parley.processor.model.RuntimeTypes;
import dev.parley.speech.SpokenWords;
import dev.parley.speech.pattern.LinearPattern;
import dev.parley.speech.pattern.PatternFault;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * Reads the condition of a handler. It goes by the event and the names of the members, not by the annotation: one that
 * a user writes has conditions too, if it has these members.
 */
final class ConditionAnalyzer {

    static final Set<String> KEYS = Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#");

    /** The condition, if there is one; what is wrong with it is reported. */
    Optional<Condition> analyze(HandlerMethod handler, TypeElement event, Consumer<Problem> problems) {
        String name = event.getQualifiedName().toString();
        if (name.equals(RuntimeTypes.USER_SPEAK.canonicalName())) {
            return speech(handler, problems);
        }
        if (handler.annotation().gathers()) {
            return Optional.of(SequenceAnalyzer.analyze(handler, problems));
        }
        return name.equals(RuntimeTypes.DTMF_RECEIVED.canonicalName()) ? keys(handler, problems) : Optional.empty();
    }

    private static Optional<Condition> speech(HandlerMethod handler, Consumer<Problem> problems) {
        Optional<AnnotationValue> pattern = patternOf(handler);
        List<AnnotationValue> phrases = handler.annotation().elements("phrases");
        pattern.ifPresent(value -> checkPattern(handler, value, problems));
        checkPhrases(handler, phrases, problems);
        if (pattern.isPresent() && !phrases.isEmpty()) {
            problems.accept(ConditionProblems.patternAndPhrases(
                    handler, handler.annotation().written("phrases").orElseThrow()));
        }
        return pattern.isPresent()
                ? Optional.of(new Condition.Matches(Mirrors.asText(pattern.get())))
                : textsOf(phrases).map(Condition.Says::new);
    }

    /** The pattern that a handler of speech has, wrong or right. */
    static Optional<AnnotationValue> patternOf(HandlerMethod handler) {
        return handler.annotation()
                .event()
                .filter(event -> event.getQualifiedName().contentEquals(RuntimeTypes.USER_SPEAK.canonicalName()))
                .flatMap(event -> handler.annotation().written("matches"))
                .filter(value -> !Mirrors.asText(value).isEmpty());
    }

    private static void checkPattern(HandlerMethod handler, AnnotationValue pattern, Consumer<Problem> problems) {
        try {
            LinearPattern read = LinearPattern.of(Mirrors.asText(pattern));
            new PatternSense(handler, pattern, read).check(problems);
        } catch (PatternFault fault) {
            problems.accept(
                    fault.remedy().isEmpty()
                            ? ConditionProblems.invalidPattern(handler, pattern, fault)
                            : ConditionProblems.refusedPattern(handler, pattern, fault));
        }
    }

    private static void checkPhrases(HandlerMethod handler, List<AnnotationValue> phrases, Consumer<Problem> problems) {
        Set<String> seen = new HashSet<>();
        for (AnnotationValue phrase : phrases) {
            String words = SpokenWords.of(Mirrors.asText(phrase));
            if (Mirrors.asText(phrase).isBlank()) {
                problems.accept(ConditionProblems.blankPhrase(handler, phrase));
            } else if (words.isBlank()) {
                problems.accept(ConditionProblems.phraseWithoutWords(handler, phrase));
            } else if (!seen.add(words)) {
                problems.accept(ConditionProblems.phraseTwice(handler, phrase));
            }
        }
    }

    private static Optional<Condition> keys(HandlerMethod handler, Consumer<Problem> problems) {
        List<AnnotationValue> keys = handler.annotation().elements("value");
        Set<String> seen = new HashSet<>();
        for (AnnotationValue key : keys) {
            if (!KEYS.contains(Mirrors.asText(key))) {
                problems.accept(ConditionProblems.unknownKey(handler, key));
            } else if (!seen.add(Mirrors.asText(key))) {
                problems.accept(ConditionProblems.keyTwice(handler, key));
            }
        }
        return textsOf(keys).map(Condition.Presses::new);
    }

    private static Optional<List<String>> textsOf(List<AnnotationValue> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream().map(Mirrors::asText).toList());
    }
}
