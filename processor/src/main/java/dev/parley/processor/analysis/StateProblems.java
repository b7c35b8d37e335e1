package dev.parley.processor.analysis;

import dev.parley.processor.model.RuntimeTypes;
import java.util.Collection;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** What can be wrong with dialog states. Each text has a test of the same name. */
final class StateProblems {

    private StateProblems() {}

    static Problem blankState(HandlerMethod handler, AnnotationValue state) {
        return handler.problemAt(
                state,
                in(handler, state) + " must name a state. Write a name such as \"CONFIRM\", or \"\" for the state in"
                        + " which a call begins.");
    }

    static Problem stateTwice(HandlerMethod handler, AnnotationValue state) {
        return handler.problemAt(
                state,
                in(handler, state) + " must stand once, but stands twice on " + handler.name() + ". Remove one.");
    }

    static Problem unknownState(HandlerMethod handler, AnnotationValue state, Collection<String> listed) {
        String remedy = SimilarName.to(Mirrors.asText(state), listed)
                .map(meant -> "Did you mean \"" + meant + "\"?")
                .orElse("Choose one of these, or add it to the states of @VoiceBot.");
        return handler.problemAt(
                state,
                in(handler, state) + " must name a state that @VoiceBot lists, but the list has "
                        + ShortNames.list(listed.stream().sorted().toList()) + ". " + remedy);
    }

    /** Printed by the syntax tree, which knows the place. */
    static String unknownTarget(TypeElement bot, String target, Collection<String> states) {
        String known = states.isEmpty()
                ? "names no states"
                : "knows " + ShortNames.list(states.stream().sorted().toList());
        String remedy = SimilarName.to(target, states)
                .map(meant -> "Did you mean \"" + meant + "\"?")
                .orElse("Write in = \"" + target + "\" on a handler, or go to another state.");
        return "goTo(\"" + target + "\") must go to a state that a handler names, but " + ShortNames.of(bot) + " "
                + known + ". " + remedy;
    }

    static Problem unreachableState(
            HandlerMethod handler, AnnotationValue state, TypeElement bot, Optional<String> misspelt) {
        String remedy = misspelt.map(found -> "Did you mean this state by goTo(\"" + found + "\")?")
                .orElse("Write .goTo(" + Mirrors.asWritten(state) + ") behind a reply, or remove the state.");
        return handler.warningAt(
                state,
                in(handler, state) + " cannot apply, because no goTo in " + ShortNames.of(bot)
                        + " leads there from elsewhere. " + remedy);
    }

    static Problem noWayOut(HandlerMethod handler, AnnotationValue state) {
        return handler.warningAt(
                state,
                in(handler, state) + " should have a way out of its state, but no handler that applies there moves the"
                        + " call elsewhere, hangs up or transfers it. Write .goTo or .thenHangup behind a reply, or"
                        + " @OnSessionEnd(in = " + Mirrors.asWritten(state) + ") if only the caller ends it.");
    }

    static Problem blankListed(TypeElement bot, AnnotationValue state) {
        return at(
                bot,
                state,
                " must name a state, but is blank. Remove it; the state in which a call begins is not listed.");
    }

    static Problem listedTwice(TypeElement bot, AnnotationValue state) {
        return at(bot, state, " must stand once, but stands twice. Remove one.");
    }

    static Problem stateWithoutHandler(TypeElement bot, AnnotationValue state) {
        return at(
                bot,
                state,
                " must have a handler, but none names it. Write in = " + Mirrors.asWritten(state)
                        + " on one, or remove it from the list.");
    }

    private static String in(HandlerMethod handler, AnnotationValue state) {
        return handler.annotation().name() + "(in = " + Mirrors.asWritten(state) + ")";
    }

    private static Problem at(TypeElement bot, AnnotationValue state, String text) {
        AnnotationMirror mirror = Mirrors.find(bot, RuntimeTypes.VOICE_BOT).orElseThrow();
        return new Problem("@VoiceBot(states = " + Mirrors.asWritten(state) + ")" + text, bot, mirror, state);
    }
}
