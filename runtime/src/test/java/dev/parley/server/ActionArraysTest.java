package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.event.UserSpeak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActionArraysTest {

    private static final String HANGUP = "{\"type\":\"hangup\",\"session_id\":\"a\"}";
    private static final String BYE = TestClient.speak("Bye", "a");
    private static final String ARRAY = "[" + BYE + "," + HANGUP + "]";

    private ParleyServer server;

    private void host(String where) {
        server = TestBot.server((event, call, count) ->
                        event instanceof UserSpeak ? Action.speak("Bye").thenHangup() : Reply.none())
                .set(Setting.ACTION_ARRAYS, where)
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String answer(String json) throws Exception {
        return TestClient.send(TestClient.post(server, json)).body();
    }

    private void assertOneByOneOnAWebhook() throws Exception {
        assertEquals(BYE, answer(TestClient.userSpeak("bye", "a")));
        assertEquals(HANGUP, answer(TestClient.event("assistant_speech_ended", "a")));
    }

    private void assertOneByOneOnASocket() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.userSpeak("bye", "a"));
        assertEquals(BYE, socket.receive());
        socket.send(TestClient.event("assistant_speech_ended", "a"));
        assertEquals(HANGUP, socket.receive());
        socket.open.abort();
    }

    private void assertArrayOnASocket() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.userSpeak("bye", "a"));
        assertEquals(ARRAY, socket.receive());
        socket.open.abort();
    }

    @Test
    void chainsGoOutOneByOneWhereNothingIsSet() throws Exception {
        server = TestBot.server((event, call, count) ->
                        event instanceof UserSpeak ? Action.speak("Bye").thenHangup() : Reply.none())
                .start();
        assertOneByOneOnAWebhook();
    }

    @Test
    void chainsGoOutAsArraysOnTheWebhookOnly() throws Exception {
        host("webhook");
        assertEquals(ARRAY, answer(TestClient.userSpeak("bye", "a")));
        assertEquals("", answer(TestClient.event("assistant_speech_ended", "a")));
        answer(TestClient.event("session_end", "a"));
        server.close();
        host("webhook");
        assertOneByOneOnASocket();
    }

    @Test
    void chainsGoOutAsArraysOnTheWebSocketOnly() throws Exception {
        host("websocket");
        assertArrayOnASocket();
        server.close();
        host("websocket");
        assertOneByOneOnAWebhook();
    }

    @Test
    void chainsGoOutAsArraysOnBoth() throws Exception {
        host("both");
        assertEquals(ARRAY, answer(TestClient.userSpeak("bye", "a")));
        server.close();
        host("both");
        assertArrayOnASocket();
    }
}
