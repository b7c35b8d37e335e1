package dev.parley.processor.analysis;

import javax.lang.model.element.AnnotationValue;

/** What can be wrong with a single value, whatever the annotation is. Each text has a test of the same name. */
final class ValueProblems {

    private ValueProblems() {}

    static Problem noDuration(Written annotation, String member, AnnotationValue value) {
        return annotation.problemAt(
                value,
                annotation.with(member, value) + " must be a duration. Write a number from 1 on and its unit, such as"
                        + " \"800ms\", \"3s\" or \"2m\".");
    }

    static Problem blankText(Written annotation, String member, AnnotationValue value) {
        return annotation.problemAt(value, annotation.with(member, value) + " must not be blank. Write a text.");
    }

    static Problem belowOne(Written annotation, String member, AnnotationValue value) {
        return annotation.problemAt(
                value, annotation.with(member, value) + " must be at least 1. Write a higher number.");
    }
}
