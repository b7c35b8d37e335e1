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
