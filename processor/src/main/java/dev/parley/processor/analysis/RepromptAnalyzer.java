package dev.parley.processor.analysis;

import dev.parley.processor.model.Ending;
import dev.parley.processor.model.Reprompt;
import dev.parley.processor.model.RuntimeTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationValue;

/** Reads {@code @Reprompt}, and compares it with what the handlers of its bot leave to it. */
final class RepromptAnalyzer {

    private static final Duration NO_INPUT_TIMEOUT = Duration.ofSeconds(8);

    private final Written reprompt;
    private final Consumer<Problem> problems;

    RepromptAnalyzer(Written reprompt, Consumer<Problem> problems) {
        this.reprompt = reprompt;
        this.problems = problems;
    }

    /** The reprompt; what is wrong with it is reported, and then it means nothing. */
    Reprompt analyze(List<Found.ForEvent> handlers) {
        WrittenValues values = new WrittenValues(reprompt, problems);
        values.checkTexts("noInput");
        values.checkTexts("noMatch");
        Duration timeout = values.duration("noInputTimeout").orElse(NO_INPUT_TIMEOUT);
        if (reprompt.elements("noInput").isEmpty()
                && reprompt.elements("noMatch").isEmpty()) {
            problems.accept(CareProblems.nothingToSay(reprompt));
        } else {
            reprompt.value("noInputTimeout").ifPresent(written -> check(written, timeout));
            checkReach(handlers);
        }
        return new Reprompt(
                reprompt.texts("noInput"),
                timeout,
                reprompt.texts("noMatch"),
                reprompt.within("then")
                        .map(then -> EndingAnalyzer.analyze(then, problems))
                        .orElse(Ending.HANGUP));
    }

    private void check(AnnotationValue written, Duration timeout) {
        if (reprompt.elements("noInput").isEmpty()) {
            problems.accept(CareProblems.timeoutUnused(reprompt, written));
        } else if (timeout.toMillisPart() != 0) {
            problems.accept(CareProblems.notWholeSeconds(reprompt, written));
        }
    }

    private void checkReach(List<Found.ForEvent> handlers) {
        if (!reprompt.elements("noInput").isEmpty()) {
            takerOfAll(handlers, RuntimeTypes.USER_INPUT_TIMEOUT.canonicalName())
                    .map(taker -> CareProblems.noInputUnreachable(
                            reprompt, reprompt.value("noInput").orElseThrow(), taker))
                    .ifPresent(problems);
        }
        if (!reprompt.elements("noMatch").isEmpty() && !leavesKeys(handlers)) {
            takerOfAll(handlers, RuntimeTypes.USER_SPEAK.canonicalName())
                    .map(taker -> CareProblems.noMatchUnreachable(
                            reprompt, reprompt.value("noMatch").orElseThrow(), taker))
                    .ifPresent(problems);
        }
    }

    /** A key counts as not understood, too, but in a bot without any menu nobody means that. */
    private static boolean leavesKeys(List<Found.ForEvent> handlers) {
        String key = RuntimeTypes.DTMF_RECEIVED.canonicalName();
        return handlers.stream().anyMatch(takes(key))
                && takerOfAll(handlers, key).isEmpty();
    }

    /** A handler that takes all that others leave, in every state. */
    private static Optional<HandlerMethod> takerOfAll(List<Found.ForEvent> handlers, String event) {
        return handlers.stream()
                .filter(takes(event))
                .filter(handler -> handler.states().isEmpty()
                        && !handler.source().annotation().isForBargeIns())
                .filter(handler -> handler.condition().isEmpty() || Reach.takesAll(handler))
                .map(Found.ForEvent::source)
                .findFirst();
    }

    private static Predicate<Found.ForEvent> takes(String event) {
        return handler -> handler.event().getQualifiedName().contentEquals(event);
    }
}
