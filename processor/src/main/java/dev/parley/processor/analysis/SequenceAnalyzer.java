package dev.parley.processor.analysis;

import dev.parley.processor.model.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;

/** Reads which sequence of keys a handler gathers. */
final class SequenceAnalyzer {

    /** Each of these makes a handler one of sequences. */
    static final List<String> MEMBERS =
            List.of("digits", "minDigits", "maxDigits", "terminator", "interDigitTimeout", "masked");

    private static final Duration INTER_DIGIT_TIMEOUT = Duration.ofSeconds(3);

    private SequenceAnalyzer() {}

    /** The sequence; what is wrong with it is reported, and then it means nothing. */
    static Condition.Gathers analyze(HandlerMethod handler, Consumer<Problem> problems) {
        checkLength(handler, problems);
        checkKeys(handler, problems);
        Optional<Integer> exactly = number(handler, "digits");
        return new Condition.Gathers(
                exactly.or(() -> number(handler, "minDigits")).orElse(1),
                exactly.or(() -> number(handler, "maxDigits")).orElse(0),
                handler.annotation().written("terminator").map(Mirrors::asText).orElse(""),
                interDigitTimeout(handler, problems),
                handler.annotation()
                        .written("masked")
                        .map(AnnotationValue::getValue)
                        .filter(Boolean.TRUE::equals)
                        .isPresent());
    }

    private static void checkLength(HandlerMethod handler, Consumer<Problem> problems) {
        HandlerAnnotation annotation = handler.annotation();
        Stream.of("digits", "minDigits", "maxDigits")
                .filter(member ->
                        number(handler, member).filter(value -> value < 1).isPresent())
                .map(member -> SequenceProblems.notPositive(handler, member))
                .forEach(problems);
        boolean ranged = annotation.written("minDigits").isPresent()
                || annotation.written("maxDigits").isPresent();
        if (annotation.written("digits").isPresent() && ranged) {
            problems.accept(SequenceProblems.digitsAndRange(handler));
        } else if (annotation.written("digits").isEmpty()
                && annotation.written("maxDigits").isEmpty()) {
            problems.accept(SequenceProblems.noLength(handler));
        } else if (number(handler, "minDigits").orElse(1)
                > number(handler, "maxDigits").filter(most -> most > 0).orElse(Integer.MAX_VALUE)) {
            problems.accept(SequenceProblems.minOverMax(handler));
        }
    }

    private static void checkKeys(HandlerMethod handler, Consumer<Problem> problems) {
        handler.annotation()
                .written("value")
                .map(keys -> SequenceProblems.keysAndSequence(handler, keys))
                .ifPresent(problems);
        handler.annotation()
                .written("terminator")
                .filter(key -> !ConditionAnalyzer.KEYS.contains(Mirrors.asText(key)))
                .map(key -> SequenceProblems.unknownTerminator(handler, key))
                .ifPresent(problems);
    }

    private static Duration interDigitTimeout(HandlerMethod handler, Consumer<Problem> problems) {
        Optional<AnnotationValue> written = handler.annotation().written("interDigitTimeout");
        if (written.isEmpty()) {
            return INTER_DIGIT_TIMEOUT;
        }
        Optional<Duration> read = DurationText.read(Mirrors.asText(written.get()));
        if (read.isEmpty()) {
            problems.accept(SequenceProblems.noDuration(handler, "interDigitTimeout", written.get()));
        }
        return read.orElse(INTER_DIGIT_TIMEOUT);
    }

    private static Optional<Integer> number(HandlerMethod handler, String member) {
        return handler.annotation()
                .written(member)
                .map(AnnotationValue::getValue)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }
}
