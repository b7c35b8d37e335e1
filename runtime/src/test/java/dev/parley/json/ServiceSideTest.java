package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.action.Action;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire as the service sees it: what it writes we read, and what we write it reads. */
class ServiceSideTest {

    private static final Session SESSION = new Session("c1", "a1", "+49211", Direction.OUTBOUND, "+49151", "+49211");

    private static Stream<Event> events() {
        return Stream.of(
                new SessionStart(SESSION),
                new SessionStart(Session.of("c1")),
                new UserSpeechStarted(SESSION),
                new UserSpeak(SESSION, "Grüße \"aus\" 東京", true),
                new UserSpeak(SESSION, "", false),
                new DtmfReceived(SESSION, "#"),
                new AssistantSpeak(SESSION, "Hi", null, 850L, 1_767_225_600_123L),
                new AssistantSpeak(SESSION, null, "<speak>Hi</speak>", null, null),
                new AssistantSpeechEnded(SESSION),
                new UserInputTimeout(SESSION),
                new SessionEnd(SESSION),
                new SmsFailed(SESSION, "no credit"),
                new UnknownEvent(Session.of("c1"), "new", "{\"type\":\"new\",\"session\":{\"id\":\"c1\"}}"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadAsItWasWritten(Event event) {
        assertEquals(event, new EventReader().read(new EventWriter().write(event)));
    }

    @Test
    void anActionIsReadFieldByField() {
        byte[] json = new ActionWriter().write(Action.speak("Hi"), "c1");
        assertEquals(Map.of("type", "speak", "session_id", "c1", "text", "Hi"), new ActionReader().read(json));
    }

    @Test
    void whatDoesNotBelongThereIsReadToo() {
        Map<String, Object> read = read("{\"a\":null,\"b\":[1,2.5,{\"c\":true}],\"d\":{}}");
        assertEquals(List.of("a", "b", "d"), List.copyOf(read.keySet()));
        assertEquals(Arrays.asList(null, List.of(1, 2.5, Map.of("c", true)), Map.of()), new ArrayList<>(read.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}{}", "{\"a\":1,\"a\":2}", "{a:1}"})
    void whatIsNoObjectIsRefused(String json) {
        assertThrows(IllegalArgumentException.class, () -> read(json));
    }

    private static Map<String, Object> read(String json) {
        return new ActionReader().read(json.getBytes(StandardCharsets.UTF_8));
    }
}
