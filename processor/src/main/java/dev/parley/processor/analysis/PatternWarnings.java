package dev.parley.processor.analysis;

import javax.lang.model.element.AnnotationValue;

/** What a pattern hardly means, though it can be used. Each text has a test of the same name. */
final class PatternWarnings {

    private PatternWarnings() {}

    static Problem emptyTranscript(HandlerMethod handler, AnnotationValue pattern) {
        return handler.warningAt(
                pattern,
                subject(handler) + " should not take a user_speak without text, but " + Mirrors.asWritten(pattern)
                        + " matches the empty transcript. Write what must be there, such as .+ instead of .*, or add"
                        + " examples = \"\" if it is meant.");
    }

    static Problem blankAtStart(HandlerMethod handler, AnnotationValue pattern) {
        return handler.warningAt(
                pattern,
                subject(handler) + " cannot be called, because transcripts come trimmed, but every match of "
                        + Mirrors.asWritten(pattern) + " starts with a blank. Leave the blank out.");
    }

    static Problem closingAtEnd(HandlerMethod handler, AnnotationValue pattern) {
        return handler.warningAt(
                pattern,
                subject(handler) + " cannot be called, because transcripts come without closing punctuation, but every"
                        + " match of " + Mirrors.asWritten(pattern)
                        + " ends in such punctuation or a blank. Leave the end out.");
    }

    static Problem asciiLetters(HandlerMethod handler, AnnotationValue pattern, String leftOut) {
        return handler.warningAt(
                pattern,
                subject(handler) + " should take words in all letters of its language, but a class such as [a-z] in "
                        + Mirrors.asWritten(pattern) + " leaves out " + leftOut
                        + ". Write \\\\p{L} for a letter, or \\\\w for a letter or digit.");
    }

    /** The same for each bot that inherits the method, so that its class is warned of once. */
    private static String subject(HandlerMethod handler) {
        return handler.annotation().name() + " method " + handler.method().getSimpleName() + "()";
    }
}
