package dev.parley.processor.analysis;

import javax.lang.model.element.AnnotationValue;

/** What can be wrong with {@code @Hold} and {@code @Deadline}. Each text has a test of the same name. */
final class PatienceProblems {

    private PatienceProblems() {}

    static Problem noPhrase(Written hold, AnnotationValue say) {
        return hold.problemAt(
                say,
                "@Hold must have a phrase to say, but its say is empty. Write what the caller hears, such as \"One"
                        + " moment, please.\"");
    }

    static Problem noReply(HandlerMethod handler, Written patience) {
        return patience.problem(patience.name() + " on " + handler.name() + " is never used, because "
                + handler.annotation().noReplyBecause() + ". Remove it.");
    }

    static Problem errorHandler(HandlerMethod handler, Written patience) {
        return patience.problem(patience.name() + " on " + handler.name()
                + " is never used, because an @OnError method answers in place of the handler that failed, in what is"
                + " left of its time. Remove it.");
    }

    static Problem noHandler(Written patience, String method) {
        return patience.problem(patience.name() + " on " + method + " is never used, because the method handles no"
                + " event. Annotate it for one, such as with @OnUserSpeak, or remove " + patience.name() + ".");
    }
}
