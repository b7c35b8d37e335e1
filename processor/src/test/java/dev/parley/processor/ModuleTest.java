package dev.parley.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bots in a module. On real files, because a compilation in memory cannot hold one. */
class ModuleTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aModuleThatDoesNotReadTheCompilerGetsADispatcherWithoutGenerated() throws IOException {
        assertFalse(dispatcherIn("module bots { requires dev.parley.runtime; }").contains("Generated"));
    }

    @Test
    void aModuleThatReadsTheCompilerGetsADispatcherWithGenerated() throws IOException {
        assertTrue(dispatcherIn("module bots { requires dev.parley.runtime; requires java.compiler; }")
                .contains("@Generated(\"dev.parley.processor.VoiceBotProcessor\")"));
    }

    private String dispatcherIn(String module) throws IOException {
        Path bot = Files.createDirectories(folder.resolve("bots")).resolve("PizzaBot.java");
        Files.writeString(bot, """
                package bots;

                @dev.parley.annotation.VoiceBot
                class PizzaBot {
                    @dev.parley.annotation.OnSessionStart
                    void greet() {}
                }
                """);
        Path info = Files.writeString(folder.resolve("module-info.java"), module);
        compile(List.of(bot, info));
        return Files.readString(folder.resolve("bots/PizzaBotDispatcher.java"));
    }

    private void compile(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    manager,
                    diagnostics,
                    List.of("-d", folder.toString(), "--module-path", System.getProperty("java.class.path")),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new VoiceBotProcessor()));
            boolean compiled = task.call();
            assertTrue(compiled, () -> diagnostics.getDiagnostics().toString());
        }
        assertEquals(List.of(), diagnostics.getDiagnostics());
    }
}
