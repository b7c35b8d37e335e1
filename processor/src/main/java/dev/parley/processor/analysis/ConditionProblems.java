package dev.parley.processor.analysis;

import java.util.Locale;
import java.util.regex.PatternSyntaxException;
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

    static Problem invalidPattern(HandlerMethod handler, AnnotationValue pattern, PatternSyntaxException fault) {
        String where = fault.getIndex() < 0 ? "" : " at index " + fault.getIndex();
        return handler.problemAt(
                pattern,
                handler.subject() + " must match a regular expression, but " + Mirrors.asWritten(pattern) + " is wrong"
                        + where + ": "
                        + fault.getDescription().toLowerCase(Locale.ROOT)
                        + ". Correct it, or quote plain text with \\\\Q and \\\\E.");
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
