package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;

/** What the reader says about a text that is no event. */
final class Malformed {

    private static final EventReader READER = new EventReader();

    private Malformed() {}

    static String messageOf(String text) {
        return messageOf(text.getBytes(StandardCharsets.UTF_8));
    }

    static String messageOf(byte[] utf8) {
        return assertThrows(MalformedEventException.class, () -> READER.read(utf8))
                .getMessage();
    }

    /** A complete event of an unknown type with one more field; its value begins in column 38. */
    static String withField(String value) {
        return "{\"type\":\"x\",\"session\":{\"id\":\"1\"},\"a\":" + value + "}";
    }
}
