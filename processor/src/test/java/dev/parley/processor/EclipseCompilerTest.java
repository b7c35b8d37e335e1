package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor under the compiler of Eclipse: the same texts at the same places, and the same files. */
class EclipseCompilerTest {

    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    @TempDir
    private Path folder;

    /** Eclipse's compiler wants files on a disk. */
    private boolean compile(JavaFileObject source) throws IOException {
        Path file = folder.resolve("PizzaBot.java");
        Files.writeString(file, source.getCharContent(true));
        JavaCompiler compiler = new EclipseCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), // It repeats there what it reports.
                    files,
                    diagnostics,
                    List.of("--release", "17", "-d", folder.toString(), "-s", folder.toString(), "-nowarn"),
                    null,
                    files.getJavaFileObjects(file.toFile()));
            task.setProcessors(List.of(new VoiceBotProcessor()));
            return task.call();
        }
    }

    private String reported() {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> (diagnostic.getLineNumber() - 1) + ":" + diagnostic.getColumnNumber() + " "
                        + diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aBotGetsItsDispatcherAndItsMap() throws IOException {
        boolean success = compile(source("PizzaBot", """
                        @VoiceBot class PizzaBot {
                            @OnUserSpeak(phrases = "yes", in = "CONFIRM") void hear() {}
                            @OnDtmf(digits = 5) Reply pin(String keys) { return Reply.none().goTo("NOWHERE"); }
                        }
                        """));
        assertTrue(success, () -> diagnostics.getDiagnostics().toString());
        assertTrue(Files.exists(folder.resolve("bots/PizzaBotDispatcher.class")));
        assertTrue(Files.readString(folder.resolve("META-INF/parley/bots.PizzaBot.json"))
                .contains("\"CONFIRM\""));
    }

    /** Under javac, the second and the last are at the value. This compiler shows the annotation, or its member. */
    @Test
    void problemsAreReportedAtTheirPlaces() throws IOException {
        compile(bot("""
                            @OnUserSpeak private void hear() {}
                            @OnDtmf({"1", "10"}) void key() {}
                            @OnSessionStart void greet(UserSpeak event) {}
                            @OnUserInputTimeout Integer order() { return 1; }
                            @OnSessionEnd String bye() { return "Bye"; }
                            @OnDtmf(digits = 0) void pin(String keys) {}
                            @OnUserSpeak(in = " ") void confirm() {}
                        """));
        assertEquals("""
                        1:31 @OnUserSpeak method hear() must not be private. Remove 'private' so that PizzaBotDispatcher can call it.
                        2:5 @OnDtmf("10") must be one of the keys 0 to 9, * and #. Write one key, or several as {"1", "2"}.
                        3:42 @OnSessionStart methods take a SessionStart, but 'event' is a UserSpeak. Did you mean @OnUserSpeak?
                        4:33 @OnUserInputTimeout method order() cannot return Integer. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.
                        5:26 @OnSessionEnd method bye() cannot return String, because the call is over. Return void.
                        6:13 @OnDtmf(digits = 0) must be at least 1, because a sequence has a key. Write how many keys it has.
                        7:5 @OnUserSpeak(in = " ") must name a state. Write a name such as "CONFIRM", or "" for the state in which a call begins.""", reported());
    }
}
