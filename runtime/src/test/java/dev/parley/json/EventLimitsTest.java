package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.event.UnknownEvent;
import dev.parley.event.UserSpeak;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of the reader, at it and one past it. */
class EventLimitsTest {

    private static final String LIMITS = "The event must stay within 32 levels, 64 characters a number, 32768 a string"
            + " and 128 a name, but does not at ";

    private final EventReader reader = new EventReader();

    @Test
    void arraysMayBe32LevelsDeep() {
        assertReads(Malformed.withField("[".repeat(31) + "]".repeat(31)));
        assertEquals(
                LIMITS + "a[0][0][0][0][0][0][0][0][0][0][0][0][0]... (line 1, column 70).",
                Malformed.messageOf(Malformed.withField("[".repeat(32) + "]".repeat(32))));
    }

    @Test
    void objectsMayBe32LevelsDeep() {
        assertReads(Malformed.withField("{\"b\":".repeat(31) + "1" + "}".repeat(31)));
        assertEquals(
                LIMITS + "a.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.... (line 1, column 194).",
                Malformed.messageOf(Malformed.withField("{\"b\":".repeat(32) + "1" + "}".repeat(32))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0.", "1e"})
    void aNumberMayHave64Digits(String prefix) {
        assertReads(Malformed.withField(
                prefix + "1".repeat(64 - prefix.replaceAll("[^0-9]", "").length())));
        assertEquals(
                LIMITS + "a (line 1, column ",
                Malformed.messageOf(Malformed.withField(prefix + "1".repeat(65)))
                        .replaceAll("\\d+\\)\\.$", ""));
    }

    @Test
    void aStringMayHave32768Characters() {
        String text = "\u00fc" + "u".repeat(32 * 1024 - 1);

        assertEquals(text, ((UserSpeak) reader.read(speak(text))).text());
        assertReads(Malformed.withField('"' + text + '"'));
        assertEquals(LIMITS + "text (line 1, column 32821).", Malformed.messageOf(speak(text + "x")));
        assertEquals(LIMITS + "a (line 1, column 38).", Malformed.messageOf(Malformed.withField('"' + text + "x\"")));
    }

    @Test
    void anEscapedStringMayHave32768Characters() {
        String text = "\\n".repeat(32 * 1024 - 100);

        assertReads(Malformed.withField('"' + text + '"'));
    }

    @Test
    void aNameMayHave128Characters() {
        String name = "n".repeat(128);

        assertReads("{\"type\":\"x\",\"session\":{\"id\":\"1\"},\"" + name + "\":1}");
        assertEquals(
                LIMITS + "session (line 1, column 165).",
                Malformed.messageOf("{\"type\":\"x\",\"session\":{\"id\":\"1\"},\"" + name + "n\":1}"));
    }

    @Test
    void aMessageMayHave65536Bytes() {
        String event = Malformed.withField("[]");
        String longest = event + " ".repeat(64 * 1024 - event.length());
        String message = "The event must have at most 65536 bytes, but has 65537.";

        assertReads(longest);
        assertEquals(message, Malformed.messageOf(longest + " "));
        assertEquals(
                message,
                assertThrows(MalformedEventException.class, () -> reader.read(longest + " "))
                        .getMessage());
        assertEquals(
                message,
                assertThrows(MalformedEventException.class, () -> reader.read(ByteBuffer.allocateDirect(65537)))
                        .getMessage());
    }

    @Test
    void aMessageIsMeasuredInBytesAndNotInCharacters() {
        String event = Malformed.withField("\"" + "\u20ac".repeat(22_000) + "\"");

        assertEquals(
                "The event must have at most 65536 bytes, but has 66040.",
                assertThrows(MalformedEventException.class, () -> reader.read(event))
                        .getMessage());
    }

    @Test
    void anIdAndATypeMustNotBeAbleToForgeALineOfALog() {
        assertEquals(
                "session.id must have no control characters, but has one (line 1, column 39).",
                Malformed.messageOf("{\"type\":\"session_end\",\"session\":{\"id\":\"a\\nERROR\"}}"));
        assertEquals(
                "type must have no control characters, but has one (line 1, column 9).",
                Malformed.messageOf("{\"type\":\"a\\u0085b\",\"session\":{\"id\":\"a\"}}"));
    }

    @Test
    void aSessionIdMayHave128Characters() {
        String id = "i".repeat(128);

        assertEquals(id, reader.read(speakIn(id)).session().id());
        assertEquals(
                "session.id must have 1 to 128 characters, but has 129 (line 1, column 38).",
                Malformed.messageOf(speakIn(id + "i")));
        assertEquals(
                "session.id must have 1 to 128 characters, but has 0 (line 1, column 38).",
                Malformed.messageOf(speakIn("")));
    }

    @Test
    void aFaultHasNoStackTraceAndNoCause() {
        MalformedEventException fault = assertThrows(MalformedEventException.class, () -> reader.read("{"));

        assertEquals(0, fault.getStackTrace().length);
        assertNull(fault.getCause());
    }

    private void assertReads(String text) {
        assertEquals(new UnknownEvent(reader.read(text).session(), "x", text), reader.read(text));
    }

    private static String speak(String text) {
        return "{\"type\":\"user_speak\",\"session\":{\"id\":\"1\"},\"text\":\"" + text + "\"}";
    }

    private static String speakIn(String id) {
        return "{\"type\":\"user_speak\",\"session\":{\"id\":\"" + id + "\"}}";
    }
}
