package dev.parley.processor.analysis;

import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What can be wrong with one handler: as a method, in what it takes, and in what it returns. Each text
 * has a test of the same name. */
final class HandlerProblems {

    private HandlerProblems() {}

    static Problem privateMethod(HandlerMethod handler) {
        String dispatcher =
                Sources.isBot(handler.owner()) ? DispatcherClasses.nameFor(handler.owner()) : "a dispatcher";
        return handler.problem(
                handler.subject() + " must not be private. Remove 'private' so that " + dispatcher + " can call it.");
    }

    static Problem staticMethod(HandlerMethod handler) {
        return handler.problem(
                handler.subject() + " must not be static, because each call has a bot of its own. Remove 'static'.");
    }

    static Problem abstractMethod(HandlerMethod handler) {
        return handler.problem(
                handler.subject() + " must not be abstract. Annotate the methods that implement it instead.");
    }

    static Problem genericMethod(HandlerMethod handler) {
        String parameters = handler.method().getTypeParameters().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", "<", ">"));
        return handler.problem(
                handler.subject() + " must not have type parameters, but has " + parameters + ". Remove them.");
    }

    static Problem varargsMethod(HandlerMethod handler, VariableElement parameter) {
        return handler.problemAt(
                parameter,
                handler.subject() + " must not take any number of arguments, but '" + ShortNames.of(parameter)
                        + "' does. Remove '...'.");
    }

    static Problem throwsTooMuch(HandlerMethod handler, TypeMirror thrown) {
        return handler.problem(handler.subject() + " must not throw " + ShortNames.of(thrown)
                + ", because a dispatcher throws Exception at most. Declare Exception, or a subclass of it.");
    }

    static Problem hiddenMethod(HandlerMethod handler) {
        return handler.problem(handler.subject() + " must be public, because " + ShortNames.of(handler.owner())
                + " inherits it from another package. Add 'public'.");
    }

    static Problem twoAnnotations(HandlerMethod handler, HandlerAnnotation second) {
        return new Problem(
                handler.subject() + " must have one handler annotation, but has " + second.name()
                        + " too. Split it into two methods.",
                handler.method(),
                second.mirror(),
                null);
    }

    static Problem overrideWithoutAnnotation(HandlerMethod overridden, ExecutableElement override) {
        return Problem.at(
                override,
                overridden.subject() + " must be annotated again where it is overridden, but " + ShortNames.of(override)
                        + "() of " + ShortNames.of(override.getEnclosingElement()) + " is not. Repeat "
                        + overridden.annotation().name() + " there.");
    }

    static Problem neverCalled(HandlerMethod handler) {
        String owner = ShortNames.of(handler.owner());
        String remedy = handler.owner().getKind() == ElementKind.ENUM
                ? "Move " + handler.name() + " to a @VoiceBot"
                : "Annotate " + owner + " with @VoiceBot";
        return handler.problem(handler.annotation().name() + " on " + handler.name() + " is never called, because "
                + owner + " is not a @VoiceBot. " + remedy + " or remove "
                + handler.annotation().name() + ".");
    }

    /** Without a place: no compiler has an element for such a method. */
    static String localHandler(String annotation, String method, String type) {
        return "@" + annotation + " on " + method + " is never called, because "
                + (type.isEmpty() ? "its class has no name" : type + " is within a method") + ". Move " + method
                + " to a @VoiceBot or remove @" + annotation + ".";
    }

    static Problem noSingleEvent(HandlerMethod handler) {
        return handler.problemAt(
                Optional.empty(),
                handler.annotation().name() + " must be tied to one event, but its @Handles names Event. Name one,"
                        + " such as UserSpeak.class.");
    }

    static Problem wrongEvent(
            HandlerMethod handler, VariableElement parameter, TypeElement found, Optional<TypeElement> meant) {
        String event = ShortNames.withArticle(handler.annotation().event().orElseThrow());
        return handler.problemAt(
                parameter,
                handler.annotation().name() + " methods take " + event + ", but '" + ShortNames.of(parameter) + "' is "
                        + ShortNames.withArticle(found) + ". "
                        + meant.map(annotation -> "Did you mean @" + ShortNames.of(annotation) + "?")
                                .orElse("Take " + event + "."));
    }

    static Problem unknownParameter(HandlerMethod handler, VariableElement parameter, TypeMirror found) {
        String keys = handler.annotation().gathers() ? "the keys, " : "";
        String first =
                keys + handler.annotation().event().map(ShortNames::withArticle).orElse("an exception, an Event");
        return handler.problemAt(
                parameter,
                handler.annotation().name() + " methods take " + first + ", a Session and a Call, but '"
                        + ShortNames.of(parameter) + "' is " + ShortNames.withArticle(found)
                        + ". Remove it, or take one of these.");
    }

    static Problem parameterTwice(HandlerMethod handler, String thing, VariableElement first, VariableElement second) {
        return handler.problemAt(
                second,
                handler.subject() + " must take the " + thing + " once, but '" + ShortNames.of(first) + "' and '"
                        + ShortNames.of(second) + "' both ask for it. Remove one.");
    }

    static Problem returnType(HandlerMethod handler, TypeMirror returned) {
        return handler.problem(handler.subject() + " cannot return " + ShortNames.of(returned)
                + ". Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
    }

    static Problem replyNotAllowed(HandlerMethod handler, TypeMirror returned) {
        return handler.problem(handler.subject() + " cannot return " + ShortNames.of(returned) + ", because "
                + handler.annotation().noReplyBecause() + ". Return void.");
    }

    static Problem hiddenFailure(HandlerMethod handler, TypeElement hidden) {
        boolean isPrivate = hidden.getModifiers().contains(Modifier.PRIVATE);
        return handler.problem(handler.subject() + " must take an exception that its dispatcher can see, but "
                + ShortNames.of(hidden) + " is " + (isPrivate ? "private" : "not public") + ". "
                + (isPrivate ? "Remove 'private' from it." : "Make it public."));
    }
}
