package dev.parley.processor.analysis;

import javax.lang.model.element.AnnotationValue;

/** What examples can prove about a bot. Each text has a test of the same name. */
final class ExampleProblems {

    private ExampleProblems() {}

    static Problem exampleTakenByOther(HandlerMethod handler, AnnotationValue example, HandlerMethod taker) {
        return handler.problemAt(
                example,
                handler.subject() + " must take its example " + Mirrors.asWritten(example) + ", but " + taker.name()
                        + " takes it. Change the condition of one of the two, or put " + handler.name() + " before "
                        + taker.name() + ".");
    }

    static Problem exampleTakenByNone(HandlerMethod handler, AnnotationValue example) {
        return handler.problemAt(
                example,
                handler.subject() + " must take its example " + Mirrors.asWritten(example)
                        + ", but no method does. Correct the example or the condition.");
    }

    static Problem counterExampleTaken(HandlerMethod handler, AnnotationValue example) {
        return handler.problemAt(
                example,
                handler.subject() + " must not take its counter-example " + Mirrors.asWritten(example)
                        + ", but does. Correct the example or the condition.");
    }
}
