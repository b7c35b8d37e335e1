package dev.parley.processor;

import static dev.parley.processor.Bots.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor beside Lombok, which adds members to classes while they are compiled. In either order. */
class LombokTest {

    private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";
    private static final String PARLEY = "dev.parley.processor.VoiceBotProcessor";
    private static final String LOMBOK_FIRST = LOMBOK + "," + PARLEY;
    private static final String PARLEY_FIRST = PARLEY + "," + LOMBOK;

    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    @TempDir
    private Path folder;

    /** Lombok wants the very compiler of the JDK, without the wrappers of a test, so the files are on a disk. */
    private void compile(String processors, JavaFileObject source) throws IOException {
        Path file = folder.resolve("PizzaBot.java");
        Files.writeString(file, source.getCharContent(true));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = System.getProperty("java.class.path");
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-d",
                    folder.toString(),
                    "-processor",
                    processors,
                    "-cp",
                    path,
                    "-processorpath",
                    path);
            boolean success = compiler.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            options,
                            null,
                            files.getJavaFileObjects(file.toFile()))
                    .call();
            assertTrue(success, () -> diagnostics.getDiagnostics().toString());
        }
    }

    private URLClassLoader classes() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, LombokTest.class.getClassLoader());
    }

    @ParameterizedTest
    @ValueSource(strings = {LOMBOK_FIRST, PARLEY_FIRST})
    void membersThatLombokAddsAreThereForTheHandlers(String processors) throws IOException {
        compile(processors, source("PizzaBot", """
                        @lombok.Getter @VoiceBot class PizzaBot {
                            private String pizza = "funghi";
                            @OnUserSpeak(phrases = "again") String again() { return getPizza(); }
                            @OnDtmf(maxDigits = 3) String count(int count) { return count + " " + getPizza(); }
                        }
                        """));
        try (URLClassLoader classes = classes()) {
            RunningBot bot = RunningBot.loadedBy(classes);
            assertEquals(Action.speak("funghi"), bot.says("again"));
            assertEquals(Action.speak("12 funghi"), bot.enters("12"));
        }
    }

    /** The constructor that Lombok adds takes the place of the one without parameters, so none of a dispatcher calls it. */
    @ParameterizedTest
    @ValueSource(strings = {LOMBOK_FIRST, PARLEY_FIRST})
    void aConstructorThatLombokAddsIsSeen(String processors) throws Exception {
        compile(processors, source("PizzaBot", """
                        @lombok.RequiredArgsConstructor @VoiceBot public class PizzaBot {
                            private final String pizza;
                            @OnUserSpeak String hear() { return pizza; }
                        }
                        """));
        try (URLClassLoader classes = classes()) {
            assertEquals(
                    List.of("(java.util.function.Supplier<? extends bots.PizzaBot>)"),
                    Stream.of(classes.loadClass("bots.PizzaBotDispatcher").getConstructors())
                            .map(Constructor::toGenericString)
                            .map(text -> text.substring(text.indexOf('(')))
                            .toList());
        }
    }

    /** Its annotations alone add nothing, and a bot that waited for them must not be left without its dispatcher. */
    @Test
    void aBotIsNotForgottenWhereLombokDoesNotRun() throws Exception {
        compile(PARLEY, source("PizzaBot", """
                        @lombok.Data @VoiceBot class PizzaBot {
                            @OnUserSpeak String hear() { return "heard"; }
                        }
                        """));
        try (URLClassLoader classes = classes()) {
            assertEquals(Action.speak("heard"), RunningBot.loadedBy(classes).says("hello"));
        }
    }
}
