package dev.parley.processor.analysis;

import java.util.List;
import javax.lang.model.element.AnnotationValue;

/**
 * What can be wrong with {@code @Reprompt}, {@code @Guard} and the {@code @Ending} within them. Each text has a test of
 * the same name.
 */
final class CareProblems {

    private CareProblems() {}

    static Problem nothingToSay(Written reprompt) {
        return reprompt.problem(
                "@Reprompt must have something to say, but noInput and noMatch are both empty. Write one"
                        + " of them, or remove @Reprompt.");
    }

    static Problem notWholeSeconds(Written reprompt, AnnotationValue timeout) {
        return reprompt.problemAt(
                timeout,
                reprompt.with("noInputTimeout", timeout)
                        + " must be whole seconds, because the service counts silence in these. Write \"1s\" or more.");
    }

    static Problem timeoutUnused(Written reprompt, AnnotationValue timeout) {
        return reprompt.problemAt(
                timeout,
                reprompt.with("noInputTimeout", timeout)
                        + " is never used, because noInput is empty. Write noInput, or remove noInputTimeout.");
    }

    static Problem noInputUnreachable(Written reprompt, AnnotationValue noInput, HandlerMethod handler) {
        return reprompt.problemAt(
                noInput,
                "@Reprompt(noInput) is never said, because " + handler.name() + " takes every silence. Give "
                        + handler.name() + " a state with 'in', or remove noInput.");
    }

    static Problem noMatchUnreachable(Written reprompt, AnnotationValue noMatch, HandlerMethod handler) {
        return reprompt.problemAt(
                noMatch,
                "@Reprompt(noMatch) is never said, because " + handler.name() + " takes whatever the caller says. Give "
                        + handler.name() + " a condition or a state, or remove noMatch.");
    }

    static Problem noBound(Written guard) {
        return guard.problem("@Guard must have a bound, but has none. Write longestCall, mostTurns or mostErrors.");
    }

    static Problem severalBounds(Written guard, List<String> bounds) {
        return guard.problem(
                "@Guard must have one bound, but has " + ShortNames.list(bounds) + ". Write a @Guard for each.");
    }

    static Problem boundTwice(Written guard, String bound, AnnotationValue value) {
        return guard.problemAt(
                value,
                guard.with(bound, value) + " must be the only one of its kind, but another @Guard has " + bound
                        + ". Remove one.");
    }

    static Problem silentGuard(Written guard, AnnotationValue then) {
        return guard.problemAt(
                then,
                "@Guard must end the call with a word, but its @Ending has nothing to say. Write say, such as \"We have to"
                        + " end here. Goodbye.\"");
    }

    static Problem callerMissing(Written ending, AnnotationValue transferTo, String missing) {
        return ending.problemAt(
                transferTo,
                ending.with("transferTo", transferTo) + " must have a caller to show, but " + missing
                        + " is missing. Write it beside transferTo.");
    }

    static Problem callerUnused(Written ending, String member, AnnotationValue value) {
        return ending.problemAt(
                value,
                ending.with(member, value)
                        + " is never shown, because the call is hung up. Write transferTo, or remove " + member + ".");
    }

    static Problem noBot(Written annotation, String type) {
        return annotation.problem(annotation.name() + " on " + type + " is never used, because " + type
                + " is not a @VoiceBot, and a bot does not inherit it. Move it to the bot.");
    }
}
