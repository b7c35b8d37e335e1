package dev.parley.processor.analysis;

import dev.parley.speech.pattern.PatternFault;
import javax.lang.model.element.AnnotationValue;

/** What can be wrong with the condition of a handler. Each text has a test of the same name. */
final class ConditionProblems {

    private ConditionProblems() {}

    static Problem unknownKey(HandlerMethod handler, AnnotationValue key) {
        return handler.problemAt(
                key,
                handler.annotation().name() + "(" + Mirrors.asWritten(key)
                        + ") must be one of the keys 0 to 9, * and #."
                        + " Write one key, or several as {\"1\", \"2\"}.");
    }

    static Problem keyTwice(HandlerMethod handler, AnnotationValue key) {
        return handler.problemAt(
                key,
                handler.annotation().name() + "(" + Mirrors.asWritten(key) + ") must stand once, but stands twice on "
                        + handler.name() + ". Remove one.");
    }

    static Problem patternAndPhrases(HandlerMethod handler, AnnotationValue phrases) {
        return handler.problemAt(
                phrases,
                handler.subject() + " must have either matches or phrases, but has both. Remove one, or split the"
                        + " method in two.");
    }

    static Problem invalidPattern(HandlerMethod handler, AnnotationValue pattern, PatternFault fault) {
        return handler.problemAt(
                pattern,
                handler.subject() + " must match a regular expression, but " + Mirrors.asWritten(pattern)
                        + " is wrong at index " + fault.index() + ": " + fault.found()
                        + ". Correct it, or quote plain text with \\\\Q and \\\\E.");
    }

    static Problem refusedPattern(HandlerMethod handler, AnnotationValue pattern, PatternFault fault) {
        return handler.problemAt(
                pattern,
                handler.subject() + " must have a pattern that is matched in linear time, but "
                        + Mirrors.asWritten(pattern) + " has " + fault.found() + " at index " + fault.index() + ". "
                        + fault.remedy());
    }

    static Problem blankPhrase(HandlerMethod handler, AnnotationValue phrase) {
        return handler.problemAt(
                phrase,
                handler.subject() + " must have phrases that are not blank, but has " + Mirrors.asWritten(phrase)
                        + ". Remove it, or write what callers say.");
    }

    static Problem phraseWithoutWords(HandlerMethod handler, AnnotationValue phrase) {
        return handler.problemAt(
                phrase,
                handler.subject() + " must have phrases with a letter or a digit, but has " + Mirrors.asWritten(phrase)
                        + ", which is in no transcript. Remove it, or write what callers say.");
    }

    static Problem phraseTwice(HandlerMethod handler, AnnotationValue phrase) {
        return handler.problemAt(
                phrase,
                handler.annotation().name() + "(phrases = " + Mirrors.asWritten(phrase)
                        + ") must stand once, but stands twice on " + handler.name() + ". Remove one.");
    }
}
