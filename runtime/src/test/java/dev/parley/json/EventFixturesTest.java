package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.event.AssistantSpeak;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.Direction;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.SmsFailed;
import dev.parley.event.UnknownEvent;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import dev.parley.event.UserSpeechStarted;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row and every sample of the protocol's events, full and minimal, and what each must be read as. */
class EventFixturesTest {

    private static final Session MINIMAL = Session.of(Wire.SESSION_ID);

    private static final Session FULL =
            new Session(Wire.SESSION_ID, "account-123", "+1234567890", Direction.INBOUND, "+9876543210", "+1234567890");

    private static final Session OUTBOUND =
            new Session("call 7", "account-123", "4921112345", Direction.OUTBOUND, "4921112345", "0049 211 67890");

    private static final String BOOK = "I want to book a table";

    private final EventReader reader = new EventReader();

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("session_start", new SessionStart(FULL)),
                Arguments.of("session_start_minimal", new SessionStart(MINIMAL)),
                Arguments.of("session_start_outbound", new SessionStart(OUTBOUND)),
                Arguments.of("user_speech_started", new UserSpeechStarted(FULL)),
                Arguments.of("user_speech_started_minimal", new UserSpeechStarted(MINIMAL)),
                Arguments.of("user_speak", new UserSpeak(FULL, BOOK, false)),
                Arguments.of("user_speak_barged_in", new UserSpeak(MINIMAL, BOOK, true)),
                Arguments.of("user_speak_without_barged_in", new UserSpeak(MINIMAL, BOOK, false)),
                Arguments.of("user_speak_minimal", new UserSpeak(MINIMAL, "", false)),
                Arguments.of("user_speak_nulls", new UserSpeak(MINIMAL, "", false)),
                Arguments.of(
                        "user_speak_escapes",
                        new UserSpeak(
                                MINIMAL,
                                "\"Gr\u00fc\u00dfe\" / \\ \t\n\u00e4 \ud83d\ude00 \ud83d\ude00 \u2028",
                                false)),
                Arguments.of("dtmf_received", new DtmfReceived(FULL, "0")),
                Arguments.of("dtmf_received_hash", new DtmfReceived(MINIMAL, "#")),
                Arguments.of("dtmf_received_star", new DtmfReceived(MINIMAL, "*")),
                Arguments.of("dtmf_received_minimal", new DtmfReceived(MINIMAL, "")),
                Arguments.of("assistant_speak", new AssistantSpeak(MINIMAL, "Hi", null, 850L, 1767225600123L)),
                Arguments.of(
                        "assistant_speak_full",
                        new AssistantSpeak(FULL, "Hi", "<speak>Hi</speak>", 850L, 1767225600123L)),
                Arguments.of("assistant_speak_minimal", new AssistantSpeak(MINIMAL, null, null, null, null)),
                Arguments.of("assistant_speech_ended", new AssistantSpeechEnded(FULL)),
                Arguments.of("assistant_speech_ended_minimal", new AssistantSpeechEnded(MINIMAL)),
                Arguments.of("user_input_timeout", new UserInputTimeout(FULL)),
                Arguments.of("user_input_timeout_minimal", new UserInputTimeout(MINIMAL)),
                Arguments.of("session_end", new SessionEnd(FULL)),
                Arguments.of("session_end_minimal", new SessionEnd(MINIMAL)),
                Arguments.of("sms_failed", new SmsFailed(FULL, "number blocked")),
                Arguments.of("sms_failed_minimal", new SmsFailed(MINIMAL, null)),
                Arguments.of("user_barge_in", new UserSpeak(FULL, "Stop", true)),
                Arguments.of("user_barge_in_minimal", new UserSpeak(MINIMAL, "", true)),
                Arguments.of("unknown_event", new UnknownEvent(MINIMAL, "call_recorded", text("unknown_event"))),
                Arguments.of("unknown_direction", new SessionEnd(MINIMAL)),
                Arguments.of("unknown_fields", new UserSpeak(MINIMAL, "Hi", false)),
                Arguments.of(
                        "fields_in_another_order",
                        new UserSpeak(new Session(Wire.SESSION_ID, null, null, null, null, "+1234567890"), "Hi", true)),
                Arguments.of("fields_of_other_events", new SessionEnd(MINIMAL)),
                Arguments.of("indented", new SessionEnd(MINIMAL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void anEventIsReadAsItsRecord(String name, Event expected) {
        byte[] utf8 = Wire.bytes("events", name);

        assertEquals(expected, reader.read(utf8));
        assertEquals(expected, reader.read(new String(utf8, StandardCharsets.UTF_8)));
        assertEquals(expected, reader.read(ByteBuffer.wrap(utf8)));
    }

    @Test
    void everyFixtureIsInTheTable() {
        assertEquals(
                Wire.names("events"), events().map(row -> (String) row.get()[0]).collect(Collectors.toSet()));
    }

    @Test
    void everyEventHasAFixture() {
        Set<Class<?>> read = events().map(row -> row.get()[1].getClass()).collect(Collectors.toSet());

        assertEquals(Set.of(Event.class.getPermittedSubclasses()), read);
    }

    @Test
    void everyEventIsReadByItsNameOnTheWire() {
        Map<String, String> wireNames = Map.of(
                "session_start", "SessionStart",
                "user_speech_started", "UserSpeechStarted",
                "user_speak", "UserSpeak",
                "dtmf_received", "DtmfReceived",
                "assistant_speak", "AssistantSpeak",
                "assistant_speech_ended", "AssistantSpeechEnded",
                "user_input_timeout", "UserInputTimeout",
                "session_end", "SessionEnd",
                "sms_failed", "SmsFailed");

        wireNames.forEach((type, name) -> {
            Event event = reader.read("{\"type\":\"" + type + "\",\"session\":{\"id\":\"1\"}}");
            assertEquals(name, event.getClass().getSimpleName());
            assertEquals(type, event.type());
        });
    }

    private static String text(String name) {
        return new String(Wire.bytes("events", name), StandardCharsets.UTF_8);
    }
}
