package dev.parley.json;

import dev.parley.action.Wav;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fixtures under {@code wire/}: messages as the protocol has them, one in a file. */
final class Wire {

    static final String SESSION_ID = "550e8400-e29b-41d4-a716-446655440000";

    private Wire() {}

    static byte[] bytes(String folder, String name) {
        try {
            return Files.readAllBytes(folder(folder).resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> names(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two samples of sound. */
    static Wav wav() {
        return Wav.of(Base64.getDecoder().decode("UklGRigAAABXQVZFZm10IBAAAAABAAEAgD4AAAB9AAACABAAZGF0YQQAAAABAAIA"));
    }

    private static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(Wire.class.getResource("/wire/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
