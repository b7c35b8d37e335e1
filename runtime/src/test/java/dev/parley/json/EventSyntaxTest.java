package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not JSON by RFC 8259 is refused, with the place and the character. */
class EventSyntaxTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aValueMustBeJson(String value, String found, int column) {
        assertEquals(
                "The event must be JSON, but has an unexpected '" + found + "' at a (line 1, column " + column + ").",
                Malformed.messageOf(Malformed.withField(value)));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("/* why */ 1", "/", 38),
                Arguments.of("1 // why\n", "/", 40),
                Arguments.of("1 # why\n", "#", 40),
                Arguments.of("'text'", "'", 38),
                Arguments.of("text", "t", 38),
                Arguments.of("NaN", "N", 38),
                Arguments.of("Infinity", "I", 38),
                Arguments.of("-Infinity", "I", 39),
                Arguments.of("01", "1", 39),
                Arguments.of("-01", "1", 40),
                Arguments.of("+1", "+", 38),
                Arguments.of(".5", ".", 38),
                Arguments.of("5.", "}", 40),
                Arguments.of("0x1F", "x", 39),
                Arguments.of("1e", "e", 39),
                Arguments.of("- 1", " ", 39),
                Arguments.of("tru", "t", 38),
                Arguments.of("TRUE", "T", 38),
                Arguments.of("nullx", "n", 38),
                Arguments.of("undefined", "u", 38),
                Arguments.of("", "}", 38),
                Arguments.of("1,", "}", 40),
                Arguments.of("1,,\"b\":2", ",", 40),
                Arguments.of("\"line\nbreak\"", "\\u000A", 43),
                Arguments.of("\"tab\there\"", "\\u0009", 42),
                Arguments.of("\"\u0001\"", "\\u0001", 39),
                Arguments.of("\"\\x41\"", "x", 40),
                Arguments.of("\"\\'\"", "'", 40),
                Arguments.of("\"\\u12G4\"", "G", 43),
                Arguments.of("\"a\" \"b\"", "\"", 42),
                Arguments.of("\u00e4", "\\u00E4", 38),
                Arguments.of("\ud83d\ude00", "\\uD83D\\uDE00", 38),
                Arguments.of("\u00a0 1", "\\u00A0", 38),
                Arguments.of("\u0000", "\\u0000", 38),
                Arguments.of("1]", "]", 39));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,]  | ]  | a[1] | 41",
                "[,1]  | ,  | a[0] | 39",
                "[1 2] | 2  | a[1] | 41",
                "[1}   | }  | a[0] | 40",
                "[{b}] | b  | a[0] | 40",
                "[{\"b\":1,}] | } | a[0].b | 46",
                "{\"b\" 1}    | 1 | a.b | 43",
                "{\"b\":{\"c\":x}} | x | a.b.c | 48"
            })
    void thePathLeadsToTheFault(String value, String found, String path, int column) {
        assertEquals(
                "The event must be JSON, but has an unexpected '" + found + "' at " + path + " (line 1, column "
                        + column + ").",
                Malformed.messageOf(Malformed.withField(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                | The event must be an object, but is missing (line 1, column 1).",
                "`  `              | The event must be an object, but is missing (line 1, column 1).",
                "[]                | The event must be an object, but is an array (line 1, column 1).",
                "` \"x\"`          | The event must be an object, but is a string (line 1, column 2).",
                "null              | The event must be an object, but is null (line 1, column 1).",
                "true              | The event must be an object, but is a boolean (line 1, column 1).",
                "-1.5              | The event must be an object, but is a number (line 1, column 1).",
                "{                 | The event must be JSON, but ends (line 1, column 2).",
                "{\"type           | The event must be JSON, but ends (line 1, column 7).",
                "{\"type\":        | The event must be JSON, but ends at type (line 1, column 9).",
                "{'type':\"x\"}    | The event must be JSON, but has an unexpected ''' (line 1, column 2).",
                "{type:\"x\"}      | The event must be JSON, but has an unexpected 't' (line 1, column 2).",
                "}                 | The event must be JSON, but has an unexpected '}' (line 1, column 1)."
            })
    void theWholeMustBeOneObject(String text, String message) {
        assertEquals(message, Malformed.messageOf(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x   | The event must be JSON, but has an unexpected 'x' (line 1, column 41).",
                "}   | The event must be JSON, but has an unexpected '}' (line 1, column 41).",
                "{}  | The event must be one object, but more follows (line 1, column 41).",
                "1   | The event must be one object, but more follows (line 1, column 41).",
                "//  | The event must be JSON, but has an unexpected '/' (line 1, column 41)."
            })
    void nothingMayFollowTheObject(String rest, String message) {
        assertEquals(message, Malformed.messageOf(Malformed.withField("1") + " " + rest));
    }

    @Test
    void aNameMustNotComeTwice() {
        assertTwice("{\"type\":\"x\",\"session\":{\"id\":\"1\"},\"type\":\"x\"}", "type", 34);
        assertTwice("{\"type\":\"x\",\"session\":{\"id\":\"1\"},\"session\":{\"id\":\"1\"}}", "session", 34);
        assertTwice("{\"text\":null,\"text\":\"x\"}", "text", 14);
        assertTwice("{\"\\u0074ype\":\"x\",\"type\":\"x\"}", "type", 18);
        assertTwice("{\"type\":\"x\",\"session\":{\"id\":\"1\",\"id\":\"2\"}}", "session.id", 33);
        assertTwice("{\"session\":{\"b\":1,\"b\":2}}", "session.b", 19);
        assertTwice("{\"a\":1,\"b\":1,\"a\":1}", "a", 14);
        assertTwice("{\"a\":{\"b\":[{\"c\":1,\"c\":2}]}}", "a.b[0].c", 19);
    }

    @Test
    void aNameMayComeAgainInAnotherObject() {
        String text =
                "{\"type\":\"x\",\"session\":{\"id\":\"1\",\"type\":1},\"a\":{\"id\":1,\"type\":2,\"a\":[{\"id\":2},{\"id\":3}]}}";

        assertEquals("x", new EventReader().read(text).type());
    }

    @Test
    void noMessageForgesALineOrQuotesAtLength() {
        String name = "a\\n\\u202e" + "z".repeat(100);

        assertEquals(
                "The event must be JSON, but has an unexpected 'x' at a\\u000A\\u202E" + "z".repeat(37)
                        + "... (line 1, column 114).",
                Malformed.messageOf("{\"" + name + "\":x}"));
    }

    private static void assertTwice(String text, String path, int column) {
        assertEquals(
                path + " must come once, but comes twice (line 1, column " + column + ").", Malformed.messageOf(text));
    }
}
