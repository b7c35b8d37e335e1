package dev.parley.processor.analysis;

import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What can be wrong with a handler of sequences of keys. Each text has a test of the same name. */
final class SequenceProblems {

    private SequenceProblems() {}

    static Problem notPositive(HandlerMethod handler, String member) {
        return at(handler, member, " must be at least 1, because a sequence has a key. Write how many keys it has.");
    }

    static Problem digitsAndRange(HandlerMethod handler) {
        return at(
                handler,
                "digits",
                " must stand alone, but minDigits or maxDigits stands beside it. Remove digits, or the other.");
    }

    static Problem noLength(HandlerMethod handler) {
        return handler.problemAt(
                Optional.empty(),
                handler.subject() + " must say how many keys it gathers, but names no end. Add digits for an exact"
                        + " number, or maxDigits.");
    }

    static Problem minOverMax(HandlerMethod handler) {
        String most =
                handler.annotation().written("maxDigits").map(Object::toString).orElseThrow();
        return at(
                handler,
                "minDigits",
                " must not be more than maxDigits, which is " + most + ". Lower the one or raise the other.");
    }

    static Problem keysAndSequence(HandlerMethod handler, AnnotationValue keys) {
        return handler.problemAt(
                keys,
                handler.subject() + " must have either single keys or a sequence, but has both. Remove one, or split"
                        + " the method in two.");
    }

    static Problem unknownTerminator(HandlerMethod handler, AnnotationValue key) {
        return handler.problemAt(
                key,
                handler.annotation().name() + "(terminator = " + Mirrors.asWritten(key)
                        + ") must be one of the keys 0 to 9, * and #. Write one key, such as \"#\".");
    }

    static Problem keysNotTaken(HandlerMethod handler) {
        return handler.problem(handler.subject() + " must take the keys that it gathers, but has no parameter for them."
                + " Add a parameter such as 'String digits'.");
    }

    static Problem keysType(HandlerMethod handler, VariableElement parameter, TypeMirror found) {
        return handler.problemAt(
                parameter,
                handler.subject() + " cannot take its keys as " + ShortNames.withArticle(found)
                        + ", because no public static valueOf, of or parse makes one of a String."
                        + " Add such a method to it. Or did you mean String?");
    }

    static Problem optionalKeys(HandlerMethod handler, VariableElement parameter, TypeMirror found, TypeMirror held) {
        return handler.problemAt(
                parameter,
                handler.subject() + " cannot take its keys as " + ShortNames.withArticle(found)
                        + ", because a sequence always has keys. Did you mean " + ShortNames.of(held) + "?");
    }

    static Problem enumOfKeys(HandlerMethod handler, VariableElement parameter, TypeElement found) {
        return handler.problemAt(
                parameter,
                handler.subject() + " cannot take its keys as " + ShortNames.withArticle(found)
                        + ", because 0 to 9, * and # spell none of its names. Add a public static of or parse to it"
                        + " that reads keys, or take a String.");
    }

    static Problem neverOfKeys(HandlerMethod handler, VariableElement parameter, TypeMirror found) {
        return handler.problemAt(
                parameter,
                handler.subject() + " cannot take its keys as " + ShortNames.withArticle(found)
                        + ", because 0 to 9, * and # never spell one. Take a String, or a type with a public static"
                        + " valueOf, of or parse that reads keys.");
    }

    static Problem hiddenKeysType(HandlerMethod handler, VariableElement parameter, TypeElement hidden) {
        return handler.problemAt(
                parameter,
                handler.subject() + " must take its keys as a type that its dispatcher can see, but "
                        + ShortNames.of(hidden) + " is not visible there. Make it visible in the package of the bot.");
    }

    static Problem noDuration(HandlerMethod handler, String member, AnnotationValue value) {
        return handler.problemAt(
                value,
                handler.annotation().name() + "(" + member + " = " + Mirrors.asWritten(value)
                        + ") must be a duration. Write a number from 1 on and its unit, such as \"800ms\", \"3s\" or"
                        + " \"2m\".");
    }

    private static Problem at(HandlerMethod handler, String member, String text) {
        AnnotationValue value = handler.annotation().written(member).orElseThrow();
        return handler.problemAt(value, handler.annotation().name() + "(" + member + " = " + value + ")" + text);
    }
}
