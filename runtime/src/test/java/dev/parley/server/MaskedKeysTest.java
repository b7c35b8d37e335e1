package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a caller enters for a gather that is masked stands in no log; what comes afterwards does. */
class MaskedKeysTest {

    private static final Gather PIN = Gather.digits(2)
            .masked()
            .prompt("Your PIN?")
            .orSpeech(text -> null)
            .then(pin -> Action.speak("Thank you."));
    private static final List<String> CALL = List.of(
            event("session_start", "greeting", "hello"),
            event("user_speak", "text", "forty-two"),
            event("dtmf_received", "digit", "4"),
            event("dtmf_received", "digit", "2"),
            event("dtmf_received", "digit", "7"));
    private static final List<String> MASKED = List.of("*", "*", "*", "7");

    private final Logger root = (Logger) LoggerFactory.getLogger("dev.parley");
    private final Queue<String> entered = new ConcurrentLinkedQueue<>();
    private final Collector collector = new Collector();
    private ParleyServer server;

    /** Notes what the log tells of the caller's words and keys. */
    private final class Collector extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent line) {
            String text = line.getFormattedMessage();
            if (text.startsWith("POST ") || text.startsWith("received ")) {
                entered.add(text.replaceAll(".*(?:digit|text)=([^,\\]]*).*|.*", "$1"));
            }
        }
    }

    @BeforeEach
    void listen() {
        collector.start();
        root.addAppender(collector);
        server = TestBot.server(MaskedKeysTest::reply).start();
    }

    @AfterEach
    void stop() {
        server.close();
        root.detachAppender(collector);
    }

    private static Reply reply(Event event, Call call, int count) {
        return count == 1 ? PIN : Action.speak(event.type());
    }

    private static String event(String type, String field, String value) {
        return "{\"type\":\"" + type + "\",\"" + field + "\":\"" + value + "\",\"session\":{\"id\":\"a\"}}";
    }

    private void expectMasked() {
        entered.removeIf(String::isEmpty);
        assertEquals(MASKED, List.copyOf(entered));
    }

    @Test
    void overAWebhook() throws Exception {
        for (String event : CALL) {
            TestClient.send(TestClient.post(server, event));
        }
        expectMasked();
    }

    @Test
    void overAWebSocket() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        for (String event : CALL) {
            socket.send(event);
            socket.receive();
        }
        expectMasked();
        socket.open.abort();
    }
}
