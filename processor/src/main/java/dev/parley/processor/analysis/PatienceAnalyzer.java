package dev.parley.processor.analysis;

import dev.parley.processor.model.Patience;
import dev.parley.processor.model.RuntimeTypes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Reads {@code @Hold} and {@code @Deadline}. */
final class PatienceAnalyzer {

    private static final Duration AFTER = Duration.ofMillis(800);
    private static final int MAX = 5;

    private PatienceAnalyzer() {}

    /** The annotations that a class or a method has. */
    static List<Written> on(Element place) {
        return Stream.of(RuntimeTypes.HOLD, RuntimeTypes.DEADLINE)
                .flatMap(type -> Written.on(place, type).stream())
                .toList();
    }

    /** The patience that a handler has of its own. */
    static Patience analyze(HandlerMethod handler, Consumer<Problem> problems) {
        for (Written annotation : on(handler.method())) {
            if (handler.annotation().isForErrors()) {
                problems.accept(PatienceProblems.errorHandler(handler, annotation));
            } else if (!handler.annotation().noReplyBecause().isEmpty()) {
                problems.accept(PatienceProblems.noReply(handler, annotation));
            }
        }
        return analyze(handler.method(), problems);
    }

    /** What the annotations of a class or a method say. What is wrong with them is reported, and then means nothing. */
    static Patience analyze(Element place, Consumer<Problem> problems) {
        return new Patience(
                Written.on(place, RuntimeTypes.DEADLINE)
                        .flatMap(deadline -> new WrittenValues(deadline, problems).duration("value")),
                Written.on(place, RuntimeTypes.HOLD).map(hold -> hold(hold, problems)));
    }

    private static Patience.Hold hold(Written hold, Consumer<Problem> problems) {
        WrittenValues values = new WrittenValues(hold, problems);
        hold.value("say")
                .filter(say -> hold.elements("say").isEmpty())
                .map(say -> PatienceProblems.noPhrase(hold, say))
                .ifPresent(problems);
        values.checkTexts("say");
        values.checkTexts("giveUp");
        return new Patience.Hold(
                values.duration("after").orElse(AFTER),
                hold.texts("say"),
                hold.value("giveUp").map(Mirrors::asText).orElse(""),
                values.number("max").orElse(MAX));
    }
}
