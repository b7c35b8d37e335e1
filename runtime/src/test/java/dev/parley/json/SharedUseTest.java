package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.event.Session;
import dev.parley.event.UserSpeak;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One reader and one writer serve all threads. */
class SharedUseTest {

    private final EventReader reader = new EventReader();
    private final ActionWriter writer = new ActionWriter();

    @Test
    void parallelCallsDoNotMix() {
        IntStream.range(0, 20_000).parallel().forEach(call -> {
            String text = "x".repeat(call % 50) + call;
            String event = "{\"type\":\"user_speak\",\"f" + call % 300 + "\":[],\"text\":\"" + text
                    + "\",\"session\":{\"id\":\"" + call + "\"}}";
            String action = "{\"type\":\"speak\",\"session_id\":\"" + call + "\",\"text\":\"" + text + "\"}";

            assertEquals(new UserSpeak(Session.of("" + call), text, false), reader.read(event));
            assertEquals(action, new String(writer.write(Action.speak(text), "" + call), StandardCharsets.UTF_8));
        });
    }
}
