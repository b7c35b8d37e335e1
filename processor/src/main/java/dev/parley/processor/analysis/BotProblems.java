package dev.parley.processor.analysis;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** What can be wrong with a bot as a class. Each text has a test of the same name. */
final class BotProblems {

    private BotProblems() {}

    static Problem botIsNoClass(TypeElement bot) {
        return Problem.at(
                bot,
                subject(bot)
                        + " cannot answer calls, because each call needs a new bot. Annotate a class or a record.");
    }

    static Problem abstractBot(TypeElement bot) {
        return Problem.at(
                bot,
                subject(bot) + " must not be abstract. Remove 'abstract', or annotate the classes that extend it.");
    }

    static Problem genericBot(TypeElement bot) {
        String parameters =
                bot.getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", ", "<", ">"));
        return Problem.at(
                bot,
                subject(bot) + " must not have type parameters, but has " + parameters
                        + ". Remove them, or annotate a class that extends it.");
    }

    static Problem innerBot(TypeElement bot) {
        return Problem.at(
                bot,
                subject(bot) + " must not be an inner class, because its dispatcher has no "
                        + ShortNames.of(bot.getEnclosingElement()) + " to make it in. Add 'static'.");
    }

    static Problem privateBot(TypeElement bot, TypeElement hidden) {
        return Problem.at(
                bot,
                subject(bot) + " must not be private"
                        + (bot.equals(hidden) ? "" : ", but is within " + ShortNames.of(hidden))
                        + ". Remove 'private' from " + ShortNames.of(hidden) + " so that "
                        + DispatcherClasses.nameFor(bot)
                        + " can call it.");
    }

    /** Without a place: no compiler has an element for such a class. */
    static String localBot(String bot) {
        return "@VoiceBot class " + bot + " must not be within a method, because its dispatcher could not name it."
                + " Move it out of the method.";
    }

    static Problem botWithoutHandlers(TypeElement bot) {
        return Problem.at(
                bot,
                subject(bot) + " must have a handler, but no method takes an event. Annotate one, for instance with"
                        + " @OnSessionStart or @OnUserSpeak.");
    }

    static Problem dispatcherExists(TypeElement bot, String dispatcher) {
        return Problem.at(
                bot,
                subject(bot) + " cannot have its dispatcher, because " + dispatcher
                        + " already exists. Rename one of the two.");
    }

    static Problem runtimeMissing(TypeElement bot, String type) {
        return Problem.at(
                bot,
                subject(bot) + " needs the runtime on its class path, but " + type
                        + " is missing. Add dev.parley:parley-runtime in the version of the processor.");
    }

    static Problem dispatcherNotWritten(TypeElement bot, String dispatcher, IOException failure) {
        return Problem.at(
                bot,
                subject(bot) + " cannot have its dispatcher, because writing " + dispatcher + " failed: " + failure
                        + ". Check the folder for generated sources.");
    }

    static Problem bug(TypeElement bot, Throwable surprise) {
        String version =
                Objects.requireNonNullElse(BotProblems.class.getPackage().getImplementationVersion(), "(unreleased)");
        String origin = Stream.of(surprise.getStackTrace())
                .limit(1)
                .map(frame -> " at " + frame)
                .collect(Collectors.joining());
        return Problem.at(
                bot,
                subject(bot) + " cannot be processed: " + surprise + origin + ". This is a bug in Parley " + version
                        + "; please report it with the class.");
    }

    private static String subject(TypeElement bot) {
        String kind = bot.getKind().toString().toLowerCase(Locale.ROOT).replace("_type", "");
        return (Sources.isBot(bot) ? "@VoiceBot " : "") + kind + " " + ShortNames.of(bot);
    }
}
