package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.Ssml;
import dev.parley.action.Tts;
import dev.parley.event.UserSpeak;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of texts and numbers when they are written. */
class ActionWriterTest {

    private final ActionWriter writer = new ActionWriter();
    private final EventReader reader = new EventReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "\"quotes\" and \\ backslashes \\u0041",
                "Gr\u00fc\u00dfe, \u4f60\u597d, \u0645\u0631\u062d\u0628\u0627",
                "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udcbb",
                "a\u2028b\u2029c\u0085d",
                "\u0000\u0001\b\t\n\u000b\f\r\u001f\u007f",
                "</script><speak>&amp;",
                "\ufeff\uffff\ufffd"
            })
    void aTextComesBackAsItWent(String text) {
        assertEquals(text, roundTrip("x" + text).substring(1));
    }

    @Test
    void everyCharacterComesBackAsItWent() {
        IntStream.range(0, 0x110)
                .mapToObj(plane -> IntStream.range(plane << 12, plane + 1 << 12)
                        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(text -> !text.isBlank())
                .forEach(text -> assertEquals(text, roundTrip(text)));
    }

    @Test
    void aTextLongerThanAnyBufferIsWrittenWhole() {
        String text = "\u00fc\ud83d\ude00\"x".repeat(50_000);
        String expected = text.replace("\"", "\\\"");

        assertEquals(
                "{\"type\":\"speak\",\"session_id\":\"1\",\"text\":\"" + expected + "\"}", write(Action.speak(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "a\ud83d, a\ufffd",
        "\ude00b, \ufffdb",
        "\ude00\ud83d, \ufffd\ufffd",
        "\ud83d\ud83d\ude00, \ufffd\ud83d\ude00",
        "\ud83dx\ude00, \ufffdx\ufffd"
    })
    void halfASurrogatePairBecomesTheReplacementCharacter(String text, String expected) {
        assertEquals(expected, roundTrip(text));
        assertEquals(
                "{\"type\":\"x\",\"session_id\":\"" + expected + "\",\"" + expected + "\":[\"" + expected + "\"]}",
                new String(writer.write(Action.raw("x", Map.of(text, List.of(text))), text), StandardCharsets.UTF_8));
    }

    @Test
    void controlCharactersAreEscaped() {
        assertEquals(
                "{\"type\":\"speak\",\"session_id\":\"a\\\"b\",\"text\":\"x\\u0000\\u001F\\n\\t\u2028/\"}",
                new String(writer.write(Action.speak("x\u0000\u001f\n\t\u2028/"), "a\"b"), StandardCharsets.UTF_8));
    }

    @Test
    void textOfTheCallerStaysTextInSsml() {
        String caller = "\"/></speak><audio src='https://evil'/>";

        assertEquals(
                "{\"type\":\"speak\",\"session_id\":\"1\",\"ssml\":\"<speak>&quot;/&gt;&lt;/speak&gt;&lt;audio"
                        + " src=&apos;https://evil&apos;/&gt;</speak>\"}",
                write(Action.speakSsml("<speak>" + Ssml.escape(caller) + "</speak>")));
    }

    @Test
    void everyKindOfNumberIsWrittenByItsOwnDigits() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("byte", (byte) -1);
        numbers.put("short", (short) 300);
        numbers.put("int", Integer.MIN_VALUE);
        numbers.put("long", Long.MAX_VALUE);
        numbers.put("float", 0.1f);
        numbers.put("double", 1.0E-5);
        numbers.put("big", BigInteger.TEN.pow(30));
        numbers.put("decimal", new BigDecimal("1.50"));
        numbers.put("huge", new BigDecimal("1E+1000000000"));

        assertEquals(
                "{\"type\":\"x\",\"session_id\":\"1\",\"byte\":-1,\"short\":300,\"int\":-2147483648,"
                        + "\"long\":9223372036854775807,\"float\":0.1,\"double\":1.0E-5,"
                        + "\"big\":1000000000000000000000000000000,\"decimal\":1.50,\"huge\":1E+1000000000}",
                write(Action.raw("x", numbers)));
    }

    @ParameterizedTest
    @CsvSource({"0.0, 0.0", "0.5, 0.5", "1.0, 1.0", "0.1, 0.1", "0.0001, 1.0E-4"})
    void aVolumeIsANumber(double volume, String expected) {
        String json = write(Action.mixAudio(Wire.wav()).volume(volume));

        assertEquals("\"volume\":" + expected + "}", json.substring(json.lastIndexOf("\"volume")));
    }

    @Test
    void emptyObjectsAndListsOfARawVoiceAreKept() {
        Map<String, Object> voice = new LinkedHashMap<>();
        voice.put("provider", "polly");
        voice.put("options", Map.of());
        voice.put("tags", List.of());

        assertEquals(
                "{\"type\":\"speak\",\"session_id\":\"1\",\"text\":\"Hi\",\"tts\":{\"provider\":\"polly\",\"options\":{},"
                        + "\"tags\":[]}}",
                write(Action.speak("Hi").tts(Tts.raw(voice))));
    }

    @Test
    void aRawActionMayHaveNoFields() {
        assertEquals("{\"type\":\"park\",\"session_id\":\"1\"}", write(Action.raw("park", Map.of())));
    }

    @Test
    void severalActionsAreAnArrayInTheirOrderEachWithItsSession() {
        assertEquals(
                "[{\"type\":\"speak\",\"session_id\":\"1\",\"text\":\"Bye\"},"
                        + "{\"type\":\"hangup\",\"session_id\":\"1\"}]",
                new String(writer.write(List.of(Action.speak("Bye"), Action.hangup()), "1"), StandardCharsets.UTF_8));
    }

    private String write(Action action) {
        return new String(writer.write(action, "1"), StandardCharsets.UTF_8);
    }

    /** As the text of a speak, and back as the text of an event. */
    private String roundTrip(String text) {
        String event = write(Action.speak(text))
                .replaceFirst("speak\",\"session_id\":\"1\"", "user_speak\"," + "\"session\":{\"id\":\"1\"}");
        return ((UserSpeak) reader.read(event)).text();
    }
}
