package dev.parley.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Pins all that a compilation reports: how many errors, each full text, and its line and column. */
final class Reports {

    private Reports() {}

    /** Expects errors such as {@code "2:10 @OnDtmf …"}; the first line of a body has the number 1. */
    static void assertReported(JavaFileObject source, String... expected) {
        assertReported(Bots.compile(source), expected);
    }

    static void assertReported(Compilation compilation, String... expected) {
        List<String> actual = compilation.errors().stream().map(Reports::text).toList();
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    /** Expects warnings alone, which leave the bot its dispatcher. */
    static void assertWarned(Compilation compilation, String... expected) {
        List<String> actual =
                compilation.diagnostics().stream().map(Reports::text).toList();
        assertEquals(String.join("\n", expected), String.join("\n", actual));
        assertEquals(List.of(), compilation.errors());
        assertTrue(compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "bots", "PizzaBotDispatcher.class")
                .isPresent());
    }

    static void assertNothingReported(JavaFileObject... sources) {
        Compilation compilation = Bots.compile(sources);
        assertEquals(List.of(), compilation.diagnostics());
    }

    private static String text(Diagnostic<? extends JavaFileObject> error) {
        return (error.getLineNumber() - 1) + ":" + error.getColumnNumber() + " " + error.getMessage(Locale.ROOT);
    }
}
