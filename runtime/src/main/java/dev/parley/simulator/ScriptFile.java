package dev.parley.simulator;

import java.nio.file.Path;

/**
 * The file of a call script, which is not read yet.
 *
 * @param name its path in the folder of scripts: the name of a test
 * @param path where it is
 */
public record ScriptFile(String name, Path path) {

    /**
     * Reads it.
     *
     * @return the script
     * @throws MalformedScriptException with everything that is wrong, if it is none
     */
    public CallScript read() {
        return CallScript.read(path);
    }

    /**
     * Reads it, starts a call and plays it.
     *
     * @param call a call that has not begun
     * @return the call
     * @throws MalformedScriptException if it is no script
     * @throws AssertionError if the bot does not do what is expected
     */
    public SimulatedCall play(SimulatedCall call) {
        return read().play(call);
    }
}
