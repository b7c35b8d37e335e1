package dev.parley.processor.analysis;

import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** What is wrong with two handlers that want the same. Each text names both, and has a test of the same name. */
final class ConflictProblems {

    private ConflictProblems() {}

    static Problem keyTaken(Conflict conflict, AnnotationValue key) {
        return conflict.problemAt(
                Optional.of(key), "(" + Mirrors.asWritten(key) + ")", "Choose another key, or merge the two methods.");
    }

    static Problem sequenceTaken(Conflict conflict) {
        return conflict.problemAt(
                Optional.empty(),
                " for a sequence of keys",
                "Give each a state of its own with 'in', or merge the two methods.");
    }

    static Problem keysGathered(Conflict conflict) {
        boolean gathers = conflict.atFault().annotation().gathers();
        return conflict.problemAt(
                gathers ? " cannot gather keys" : " cannot take single keys",
                (gathers
                                ? "where " + conflict.other().name() + " takes single ones"
                                : "where " + conflict.other().name() + " gathers them")
                        + ". Give one of the two a state of its own with 'in'.");
    }

    static Problem patternTaken(Conflict conflict, AnnotationValue pattern) {
        return conflict.problemAt(
                Optional.of(pattern),
                "(matches = " + Mirrors.asWritten(pattern) + ")",
                "Choose another pattern, or merge the two methods.");
    }

    static Problem phraseTaken(Conflict conflict, AnnotationValue phrase) {
        return conflict.problemAt(
                Optional.of(phrase),
                "(phrases = " + Mirrors.asWritten(phrase) + ")",
                "Choose another phrase, or merge the two methods.");
    }

    static Problem phraseUnreachable(
            HandlerMethod handler, AnnotationValue phrase, HandlerMethod earlier, AnnotationValue within) {
        return handler.problemAt(
                phrase,
                handler.annotation().name() + "(phrases = " + Mirrors.asWritten(phrase)
                        + ") is never reached, because " + earlier.name() + " already takes "
                        + Mirrors.asWritten(within)
                        + ". Put " + handler.name() + " before " + earlier.name() + ", or choose another phrase.");
    }

    static Problem unreachable(Conflict conflict) {
        HandlerMethod later = conflict.atFault();
        return conflict.problemAt(
                Optional.empty(),
                " on " + later.name() + " is never reached: every transcript",
                "Put " + later.name() + " before it, or leave the condition of "
                        + conflict.other().name() + " out.");
    }

    static Problem eventTaken(Conflict conflict) {
        return conflict.problemAt(Optional.empty(), "", "Merge the two methods.");
    }

    static Problem restTaken(Conflict conflict) {
        return conflict.problemAt(
                Optional.empty(),
                " without a condition",
                "Give " + conflict.atFault().name() + " a condition, or merge the two methods.");
    }

    static Problem failureTaken(Conflict conflict, TypeElement failure) {
        return conflict.problemAt(
                Optional.empty(),
                " for " + ShortNames.of(failure),
                "Choose another exception type, or merge the two methods.");
    }
}
