package dev.parley.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Compares generated sources with the files in {@code golden}, character by character: they are read by users, so
 * blanks count. Run the tests with {@code -Dgolden.update=true} to write the files anew, and read the difference.
 */
final class Golden {

    private Golden() {}

    static void assertGenerated(Compilation compilation, String name) {
        assertEquals(
                Compilation.Status.SUCCESS,
                compilation.status(),
                () -> compilation.diagnostics().toString());
        JavaFileObject generated = compilation
                .generatedSourceFile(name)
                .orElseThrow(() -> new AssertionError(name + " was not generated."));
        compare(generated, name.substring(name.lastIndexOf('.') + 1) + ".java");
    }

    /** Compares a resource among the classes, such as the map of a bot. */
    static void assertResource(Compilation compilation, String path) {
        JavaFileObject generated = compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, path)
                .orElseThrow(() -> new AssertionError(path + " was not generated."));
        compare(generated, path.substring(path.lastIndexOf('/') + 1));
    }

    private static void compare(JavaFileObject generated, String file) {
        try {
            String text = generated.getCharContent(false).toString();
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(Path.of("src/test/resources/golden", file), text);
            } else {
                assertEquals(read(file), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) throws IOException {
        try (InputStream golden = Golden.class.getResourceAsStream("/golden/" + file)) {
            assertNotNull(golden, file);
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
