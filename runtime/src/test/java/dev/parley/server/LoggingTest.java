package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LoggingTest {

    private static final String CALLER = "+4915112345678";
    private static final String CALLEE = "4921198765432";
    private static final List<String> NUMBERS = List.of("15112345678", "21198765432", "301234567");
    private static final String SAID = "my secret wish";
    private static final String ANSWERED = "a spoken answer";

    private final Logger root = (Logger) LoggerFactory.getLogger("dev.parley");
    private final Queue<ILoggingEvent> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> sessions = new ConcurrentLinkedQueue<>();
    private final Collector collector = new Collector();
    private ParleyServer server;

    /** Safe for lines of many threads. */
    private final class Collector extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing(); // Else the MDC is that of whoever asks for it.
            lines.add(line);
        }
    }

    @BeforeEach
    void listen() {
        collector.start();
        root.addAppender(collector);
        server = TestBot.server(this::reply).start();
    }

    @AfterEach
    void stop() {
        server.close();
        root.detachAppender(collector);
    }

    private Reply reply(Event event, Call call, int count) {
        sessions.add(String.valueOf(MDC.get("session")));
        return switch (count) {
            case 1 -> Action.transfer(CALLEE, "Mario's", CALLER);
            case 2 -> Action.sendSms(CALLER, "See you");
            case 3 -> Action.raw("call_back", Map.of("phone_number", CALLEE));
            case 4 -> throw new IllegalStateException("on purpose");
            default -> Action.speak(ANSWERED);
        };
    }

    private static String event(String type) {
        return "{\"type\":\"" + type + "\",\"text\":\"" + SAID + "\",\"session\":{\"id\":\"a\",\"phone_number\":\""
                + "+49301234567\",\"from_phone_number\":\"" + CALLER + "\",\"to_phone_number\":\"" + CALLEE + "\"}}";
    }

    private List<String> texts(Level least) {
        return lines.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(least))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private void holdACallOverBothTransports() throws Exception {
        for (String type : List.of("session_start", "user_speak", "user_yawned", "user_speak", "user_speak")) {
            TestClient.send(TestClient.post(server, event(type)));
        }
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(event("user_yawned"));
        socket.send(event("user_speak"));
        socket.receive();
        socket.receive();
        socket.send(event("user_speak").replace("\"text\":\"", "\"text\":7,\"words\":\""));
        socket.send(event("session_end"));
        socket.send(event("user_speak"));
        socket.send(event("session_start").replace("\"a\"", "\"b\""));
        socket.receive();
        socket.open.abort();
    }

    @Test
    void noPhoneNumberIsEverLogged() throws Exception {
        holdACallOverBothTransports();
        List<String> all = texts(Level.TRACE);
        assertTrue(all.stream().anyMatch(line -> line.contains("***678")), all.toString());
        for (String number : NUMBERS) {
            assertFalse(all.stream().anyMatch(line -> line.contains(number)), number + " in " + all);
        }
    }

    @Test
    void whatIsSaidIsLoggedAtDebugOnly() throws Exception {
        holdACallOverBothTransports();
        for (String words : List.of(SAID, ANSWERED)) {
            assertTrue(texts(Level.DEBUG).stream().anyMatch(line -> line.contains(words)));
            assertFalse(texts(Level.INFO).stream().anyMatch(line -> line.contains(words)));
        }
    }

    @Test
    void theTokenIsNeverLogged() throws Exception {
        holdACallOverBothTransports();
        TestClient.send(TestClient.post(server, "{}").setHeader("X-API-TOKEN", TestBot.TOKEN + "-but-wrong"));
        assertFalse(texts(Level.TRACE).stream().anyMatch(line -> line.contains(TestBot.TOKEN)));
    }

    @Test
    void aHandlerThatFailsIsLoggedWithBotEventAndSession() throws Exception {
        holdACallOverBothTransports();
        assertEquals(List.of("TestBot failed on user_speak in session a"), texts(Level.ERROR));
        ILoggingEvent failure = lines.stream()
                .filter(line -> line.getLevel() == Level.ERROR)
                .findFirst()
                .orElseThrow();
        assertEquals("on purpose", failure.getThrowableProxy().getMessage());
        assertEquals(Map.of("session", "a"), failure.getMDCPropertyMap());
    }

    @Test
    void theSessionIsInTheMdcWhileAHandlerRunsAndNotAfterwards() throws Exception {
        holdACallOverBothTransports();
        assertEquals(List.of("a", "a", "a", "a", "a", "a", "a", "a", "b"), List.copyOf(sessions));
        assertNull(MDC.get("session"));
        lines.stream()
                .filter(line -> line.getFormattedMessage().startsWith("POST "))
                .forEach(line -> assertEquals(Map.of(), line.getMDCPropertyMap()));
    }
}
