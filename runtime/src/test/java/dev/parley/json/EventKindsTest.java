package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.event.AssistantSpeak;
import dev.parley.event.SessionEnd;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a field must hold, and what is said when it does not. */
class EventKindsTest {

    private final EventReader reader = new EventReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "user_speak      | \"text\":5         | text must be a string, but is a number",
                "user_speak      | \"text\":{\"a\":1} | text must be a string, but is an object",
                "user_barge_in   | \"text\":[\"a\"]   | text must be a string, but is an array",
                "user_speak      | \"barged_in\":\"true\" | barged_in must be true or false, but is a string",
                "user_speak      | \"barged_in\":1    | barged_in must be true or false, but is a number",
                "dtmf_received   | \"digit\":5        | digit must be a string, but is a number",
                "assistant_speak | \"ssml\":true      | ssml must be a string, but is a boolean",
                "assistant_speak | \"duration_ms\":\"850\" | duration_ms must be a number, but is a string",
                "assistant_speak | \"speech_started_at\":{} | speech_started_at must be a number, but is an object",
                "sms_failed      | \"reason\":404     | reason must be a string, but is a number"
            })
    void aFieldOfTheEventMustBeOfItsKind(String type, String field, String message) {
        int column = 13 + type.length() + field.indexOf(':');

        assertEquals(
                message + " (line 1, column " + column + ").",
                Malformed.messageOf("{\"type\":\"" + type + "\"," + field + ",\"session\":{\"id\":\"1\"}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":1}     | session must be an object, but is missing (line 1, column 10).",
                "{\"type\":1,\"session\":{\"id\":\"1\"}} | type must be a string, but is a number (line 1, column 9).",
                "{\"session\":{\"id\":\"1\"}} | type must be a string, but is missing (line 1, column 22).",
                "{\"type\":null,\"session\":{\"id\":\"1\"}} | type must be a string, but is missing (line 1, column 34).",
                "{\"type\":\"x\"}  | session must be an object, but is missing (line 1, column 12).",
                "{\"type\":\"x\",\"session\":null} | session must be an object, but is missing (line 1, column 27).",
                "{\"type\":\"x\",\"session\":[]} | session must be an object, but is an array (line 1, column 23).",
                "{\"type\":\"x\",\"session\":{}} | session.id must be a string, but is missing (line 1, column 24).",
                "{\"type\":\"x\",\"session\":{\"id\":null}} | session.id must be a string, but is missing (line 1, column 33).",
                "{\"type\":\"x\",\"session\":{\"id\":42}} | session.id must be a string, but is a number (line 1, column 29).",
                "{\"type\":\"x\",\"session\":{\"id\":{}}} | session.id must be a string, but is an object (line 1, column 29)."
            })
    void aTypeAndASessionIdMustBeThere(String text, String message) {
        assertEquals(message, Malformed.messageOf(text));
    }

    @Test
    void everyFieldOfTheSessionIsAString() {
        for (String field :
                List.of("account_id", "phone_number", "direction", "from_phone_number", "to_phone_number")) {
            int column = 25 + field.length();
            assertEquals(
                    "session." + field + " must be a string, but is a number (line 1, column " + column + ").",
                    Malformed.messageOf("{\"session\":{\"id\":\"1\",\"" + field + "\":5},\"type\":\"session_end\"}"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-5, -5",
        "850, 850",
        "849.5, 850",
        "849.4, 849",
        "-0.4, 0",
        "1e3, 1000",
        "1.5E+3, 1500",
        "1e-400, 0",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void anyNumberIsADurationInWholeMilliseconds(String number, long expected) {
        assertEquals(expected, duration(number));
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808",
        "-9223372036854775809",
        "9223372036854775808.0",
        "1e300",
        "-1e19",
        "1e999999999",
        "123456789012345678901234567890"
    })
    void aNumberBeyond64BitsIsRefused(String number) {
        assertEquals(
                "duration_ms must be a number of at most 64 bits, but is " + number + " (line 1, column 41).",
                Malformed.messageOf(assistantSpeak(number)));
    }

    @Test
    void aLongNumberIsCutInTheMessage() {
        assertEquals(
                "duration_ms must be a number of at most 64 bits, but is " + "9".repeat(40)
                        + "... (line 1, column 41).",
                Malformed.messageOf(assistantSpeak("9".repeat(64))));
    }

    @Test
    void aTypeIsTakenToTheLetter() {
        assertEquals(
                "Session_End",
                reader.read("{\"type\":\"Session_End\",\"session\":{\"id\":\"1\"}}")
                        .type());
        assertEquals(
                SessionEnd.class,
                reader.read("{\"type\":\"session\\u005fend\",\"session\":{\"id\":\"1\"}}")
                        .getClass());
    }

    private @Nullable Long duration(String number) {
        return ((AssistantSpeak) reader.read(assistantSpeak(number))).durationMs();
    }

    private static String assistantSpeak(String number) {
        return "{\"type\":\"assistant_speak\",\"duration_ms\":" + number + ",\"session\":{\"id\":\"1\"}}";
    }
}
