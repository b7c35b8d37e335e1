package dev.parley.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * All call scripts of a folder, for the tests that a test framework makes while it runs. With JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> calls() {
 *     return DynamicTest.stream(CallScripts.in("src/test/calls"), ScriptFile::name,
 *             script -> script.play(SimulatedCall.to(new PizzaBotDispatcher())));
 * }
 * }</pre>
 */
public final class CallScripts {

    private static final String ENDING = ".call";

    private CallScripts() {}

    /**
     * The files that end in {@code .call}, in a folder and the folders in it, by name. A part that is only there to be
     * included, and is no call on its own, has another ending, such as {@code .part}. Files are read when they are played,
     * so that one that is malformed fails alone.
     *
     * @param folder where they are, from the working directory of the tests on
     * @return at least one file
     * @throws IllegalArgumentException if there is no such folder, or no script in it: tests that do not run are not green
     */
    public static Stream<ScriptFile> in(String folder) {
        List<ScriptFile> files = files(Path.of(folder));
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "The folder " + folder + " must have call scripts, but has no file that ends in " + ENDING
                            + ". Add one, or correct the folder.");
        }
        return files.stream();
    }

    private static List<ScriptFile> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("The folder of call scripts must exist, but there is no " + folder
                    + ". Correct it; it is looked for from " + Path.of("").toAbsolutePath() + " on.");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .map(file ->
                            new ScriptFile(folder.relativize(file).toString().replace('\\', '/'), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The call scripts in " + folder + " cannot be listed.", e);
        }
    }
}
