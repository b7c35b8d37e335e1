package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.event.Event;
import dev.parley.event.UnknownEvent;
import dev.parley.event.UserSpeak;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader takes UTF-8 and nothing else, from any kind of buffer. */
class EventEncodingTest {

    private static final String EVENT =
            "{\"type\":\"user_speak\",\"text\":\"Zwei B\u00f6rek \ud83e\udd59\",\"session\":{\"id\":\"1\"}}";

    private final EventReader reader = new EventReader();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "overlong slash, C0AF, C0",
        "overlong NUL, C080, C0",
        "overlong in three bytes, E08080, E0",
        "overlong in four bytes, F0808080, F0",
        "lone continuation, 80, 80",
        "high surrogate, EDA080, ED",
        "low surrogate, EDBFBF, ED",
        "pair of surrogates, EDA0BDEDB880, ED",
        "beyond Unicode, F4908080, F4",
        "five bytes, F888808080, F8",
        "truncated two, C3, C3",
        "truncated three, E282, E2",
        "truncated four, F09F98, F0",
        "never a byte of UTF-8, FF, FF"
    })
    void whatIsNotUtf8IsRefused(String name, String hex, String found) {
        String message = "The event must be UTF-8, but byte 0x" + found + " is not (line 2, column 11).";

        assertEquals(message, Malformed.messageOf(join("\n{\"text\":\"\u00e4", hex, "\"}")));
        assertEquals(message, Malformed.messageOf(join("\n{\"text\":\"\u00e4", hex, "")));
        assertEquals(
                message.replace("column 11", "column 210"),
                Malformed.messageOf(join("\n{\"text\":\"\u00e4" + "\u20ac".repeat(199), hex, "\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void anotherEncodingIsRefusedWithAndWithoutMark(String charset) {
        Charset other = Charset.forName(charset);

        assertTrue(Malformed.messageOf(EVENT.getBytes(other)).matches("The event must be (UTF-8|JSON), .*"));
        assertTrue(Malformed.messageOf(("\uFEFF" + EVENT).getBytes(other)).startsWith("The event must be UTF-8, "));
    }

    @Test
    void asciiInAnotherEncodingIsRefusedAtItsFirstZero() {
        assertEquals(
                "The event must be JSON, but has an unexpected '\\u0000' (line 1, column 2).",
                Malformed.messageOf("{}".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                "The event must be JSON, but has an unexpected '\\u0000' (line 1, column 1).",
                Malformed.messageOf("{}".getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void oneByteOrderMarkIsIgnored() {
        assertEquals(reader.read(EVENT), reader.read("\uFEFF" + EVENT));
        assertEquals(
                "The event must be JSON, but has an unexpected '\\uFEFF' (line 1, column 1).",
                Malformed.messageOf("\uFEFF\uFEFF" + EVENT));
        assertEquals("The event must be an object, but is missing (line 1, column 1).", Malformed.messageOf("\uFEFF"));
    }

    @Test
    void anUnknownEventKeepsItsTextButForTheMark() {
        String text = " {\"type\":\"m\u00fcde\", \"session\":{\"id\":\"1\"}}\n";

        assertEquals(text, ((UnknownEvent) reader.read("\uFEFF" + text)).json());
    }

    @Test
    void halfASurrogatePairInAStringIsRefused() {
        assertEquals(
                "The event must be Unicode, but has half a surrogate pair (line 2, column 10).",
                assertThrows(MalformedEventException.class, () -> reader.read("\n{\"text\":\"\ud83e\"}"))
                        .getMessage());
    }

    @Test
    void columnsCountCharactersAndLinesEndAtLineFeeds() {
        assertEquals(
                "type must be a string, but is a number (line 3, column 16).",
                Malformed.messageOf(
                        "{\r\n\"\ud83e\udd59\": 1,\n\"\u00e4\ud83e\udd59\":0, \"type\":5, \"session\":{\"id\":\"1\"}}"));
    }

    @Test
    void theRestOfABufferIsReadAndItsPositionStays() {
        byte[] utf8 = EVENT.getBytes(StandardCharsets.UTF_8);
        byte[] framed = join("##", HexFormat.of().formatHex(utf8), "###");
        ByteBuffer heap = ByteBuffer.wrap(framed, 2, utf8.length);
        ByteBuffer slice =
                ByteBuffer.wrap(framed).slice(1, utf8.length + 2).position(1).limit(utf8.length + 1);
        ByteBuffer direct =
                ByteBuffer.allocateDirect(framed.length).put(framed).position(2).limit(2 + utf8.length);

        for (ByteBuffer buffer : new ByteBuffer[] {heap, slice, direct, heap.asReadOnlyBuffer()}) {
            int position = buffer.position();
            assertEquals(reader.read(EVENT), reader.read(buffer));
            assertEquals(position, buffer.position());
            assertEquals(utf8.length, buffer.remaining());
        }
    }

    @Test
    void aPlaceCountsFromTheStartOfTheBufferAndNotOfItsArray() {
        byte[] framed = "######{\"type\":true} ".getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "session must be an object, but is missing (line 1, column 13).",
                assertThrows(MalformedEventException.class, () -> reader.read(ByteBuffer.wrap(framed, 6, 13)))
                        .getMessage());
    }

    @Test
    void anEventHoldsOnToNothingOfItsBuffer() {
        byte[] utf8 = EVENT.getBytes(StandardCharsets.UTF_8);
        Event event = reader.read(utf8);
        Arrays.fill(utf8, (byte) 'x');

        assertEquals("Zwei B\u00f6rek \ud83e\udd59", ((UserSpeak) event).text());
    }

    private static byte[] join(String before, String hex, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
