package dev.parley.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A call as a text that whoever can read can write: what the caller does and what the bot is expected to do, one step a
 * line.
 *
 * <pre>
 * # Two pizzas, then silence.
 * bot: Welcome to Mario's. What can I get you?
 * caller: I'd like 2 funghi, please.
 * bot: 2 funghi, coming up. ...
 * caller is silent: 8s
 * bot: /Are you (still )?there\?/
 * </pre>
 *
 * <p>The whole format is one page, {@code call-scripts.md} in the sources of this module. A script has at least one
 * step, and none behind the end of the call.
 *
 * @param name what a failure calls it, such as the path of its file
 * @param steps all steps in order, with those of included files in their places
 */
public record CallScript(String name, List<ScriptStep> steps) {

    /** Keeps the steps as they are now, and refuses a call in which nothing happens. */
    public CallScript {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A script must have a step, but " + name + " has none.");
        }
    }

    /**
     * Reads a script and what it includes.
     *
     * @param file a file in UTF-8
     * @return the script
     * @throws MalformedScriptException with everything that is wrong, if it is none
     * @throws UncheckedIOException if the file cannot be read
     */
    public static CallScript read(Path file) {
        try {
            return new CallScript(file.toString(), ScriptReader.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Call script " + file + " cannot be read.", e);
        }
    }

    /**
     * Reads a script that is no file.
     *
     * @param name what errors call it; includes are looked for beside a file of this name
     * @param text the script
     * @return the script
     * @throws MalformedScriptException with everything that is wrong, if it is none
     */
    public static CallScript of(String name, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new CallScript(name, ScriptReader.read(Path.of(name), utf8, Files::readAllBytes));
    }

    /**
     * Starts a call and plays the script. The call can go on behind it.
     *
     * @param call a call that has not begun
     * @return the call
     * @throws AssertionError if the bot does not do what is expected; its message begins with file and line, and holds
     *     the whole call
     */
    public SimulatedCall play(SimulatedCall call) {
        Place begin = steps.get(0).place();
        at(begin, "start", call::start);
        steps.forEach(step -> at(step.place(), step.toString(), () -> step.play(call)));
        return call;
    }

    /** The stack trace stays that of the failure; the line of the script stands before its words. */
    private static void at(Place place, String step, Runnable action) {
        try {
            action.run();
        } catch (AssertionError e) {
            AssertionError failure = new AssertionError(place.trail() + ": " + step + "\n" + e.getMessage());
            failure.setStackTrace(e.getStackTrace());
            throw failure;
        }
    }

    /**
     * The script as a text that reads as the same steps, without comments and includes.
     *
     * @return lines that each end with a line break
     */
    @Override
    public String toString() {
        return steps.stream().map(step -> step + "\n").collect(Collectors.joining());
    }
}
