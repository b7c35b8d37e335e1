package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSocketLimitsTest {

    private static final String EVENT = TestClient.event("session_start", "a");
    private static final int MOST = 65_536;

    /** More than the buffers of both systems hold for a client that reads nothing. */
    private static final String MEGABYTES = "x".repeat(12 << 20);

    private final CountDownLatch pushed = new CountDownLatch(1);
    private ParleyServer server;

    @BeforeEach
    void start() {
        server = builder().start();
    }

    @AfterEach
    void theServerGoesOn() throws Exception {
        try (RawClient next = RawClient.webSocket(server)) {
            next.text(TestClient.event("session_start", "next"));
            assertEquals(
                    TestClient.speak("1 session_start", "next"), next.message().text());
        }
        server.close();
    }

    private ParleyServer.Builder builder() {
        return TestBot.server(this::reply).set(Setting.WRITE_TIMEOUT, "1m");
    }

    private void restart(Setting setting, String value) {
        server.close();
        server = builder().set(setting, value).start();
    }

    private Reply reply(Event event, Call call, int count) {
        switch (event.session().id()) {
            case "many small" -> push(call, 1_000, Action.speak("x"));
            case "two large" -> push(call, 2, Action.speak(MEGABYTES));
            case "large and small" -> {
                push(call, 1, Action.speak(MEGABYTES));
                push(call, 1, Action.speak("over it"));
            }
            case "few large" -> push(call, 3, Action.speak(MEGABYTES));
            default -> {
                return Action.speak(count + " " + event.type());
            }
        }
        pushed.countDown();
        return Reply.none();
    }

    /** Behind a message that no system's buffer takes in full, so that all the rest has to wait. */
    private void push(Call call, int times, Action action) {
        if (times == 1_000) {
            call.send(Action.speak(MEGABYTES));
        }
        for (int i = 0; i < times; i++) {
            call.send(action);
        }
    }

    private static String event(int bytes) {
        String padding = "\",\"more\":\"";
        String empty = TestClient.userSpeak("", "a");
        String half = "x".repeat(MOST / 2);
        String padded = empty.replace("\"text\":\"\"", "\"text\":\"" + half + padding + "\"");
        String rest = "y".repeat(bytes - padded.length());
        return padded.replace(padding, padding + rest);
    }

    @Test
    void aMessageOf64KiBIsTaken() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            client.text(event(MOST));
            assertEquals(TestClient.speak("1 user_speak", "a"), client.message().text());
        }
    }

    @Test
    void oneByteMoreIsClosedWith1009() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            client.text(event(MOST + 1));
            assertEquals(1009, client.closeStatus());
        }
    }

    @Test
    void oneByteMoreInFragmentsIsClosedWith1009() throws Exception {
        String event = event(MOST + 1);
        try (RawClient client = RawClient.webSocket(server)) {
            client.frame(RawClient.TEXT, false, event.substring(0, MOST / 2));
            client.frame(RawClient.CONTINUATION, true, event.substring(MOST / 2));
            assertEquals(1009, client.closeStatus());
        }
    }

    @Test
    void aMessageOf256FragmentsIsTaken() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            sendInFragments(client, 256);
            assertEquals(
                    TestClient.speak("1 session_start", "a"), client.message().text());
        }
    }

    @Test
    void oneFragmentMoreIsClosedWith1008() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            sendInFragments(client, 257);
            assertEquals(1008, client.closeStatus());
        }
    }

    private static void sendInFragments(RawClient client, int fragments) throws Exception {
        client.frame(RawClient.TEXT, false, EVENT);
        for (int i = 2; i < fragments; i++) {
            client.frame(RawClient.CONTINUATION, false, "");
        }
        client.frame(RawClient.CONTINUATION, true, "");
    }

    @Test
    void framesOutOfOrderAreClosedWith1002() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            client.frame(RawClient.CONTINUATION, true, EVENT);
            assertEquals(1002, client.closeStatus());
        }
        try (RawClient client = RawClient.webSocket(server)) {
            client.frame(RawClient.TEXT, false, EVENT).text(EVENT);
            assertEquals(1002, client.closeStatus());
        }
    }

    @Test
    void garbageInsteadOfFramesClosesTheSocket() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            client.send("GET / HTTP/1.1\r\n\r\n");
            assertEquals(1002, client.closeStatus());
            client.awaitEnd();
        }
    }

    @Test
    void halfAFrameAndGoneHarmsNobody() throws Exception {
        byte[] frame = RawClient.bytes(RawClient.TEXT, true, EVENT.getBytes(StandardCharsets.UTF_8));
        for (int part : new int[] {1, 2, 5, frame.length / 2, frame.length - 1}) {
            try (RawClient client = RawClient.webSocket(server)) {
                client.sendWhileItLasts(java.util.Arrays.copyOf(frame, part), 1);
            }
        }
        assertEquals(0, server.callsInProgress());
    }

    @Test
    void aPingIsAnsweredWithWhatItBrought() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            client.frame(RawClient.PING, true, "are you there?");
            RawClient.Frame pong = client.frame();
            assertEquals(RawClient.PONG, pong.opCode());
            assertEquals("are you there?", pong.text());
        }
    }

    @Test
    void aCloseIsAnswered() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            client.frame(RawClient.CLOSE, true, "");
            assertEquals(RawClient.CLOSE, client.frame().opCode());
            client.awaitEnd();
        }
    }

    @Test
    void aSocketWithoutAnyFrameIsClosedWhenItsIdleTimeIsOver() throws Exception {
        restart(Setting.WEBSOCKET_IDLE, "100ms");
        try (RawClient client = RawClient.webSocket(server)) {
            client.closeStatus();
            client.awaitEnd();
        }
    }

    @Test
    void aSocketThatLeavesPingsUnansweredIsCutOff() throws Exception {
        server.close();
        server = builder()
                .set(Setting.WEBSOCKET_PING, "50ms")
                .set(Setting.WEBSOCKET_PONG, "200ms")
                .start();
        try (RawClient client = RawClient.webSocket(server)) {
            assertEquals(RawClient.PING, client.frame().opCode());
            client.awaitEnd();
        }
    }

    @Test
    void aSocketThatAnswersPingsStaysOpen() throws Exception {
        server.close();
        server = builder()
                .set(Setting.WEBSOCKET_PING, "20ms")
                .set(Setting.WEBSOCKET_PONG, "5s")
                .start();
        try (RawClient client = RawClient.webSocket(server)) {
            for (int i = 0; i < 5; i++) {
                assertEquals(RawClient.PING, client.frame().opCode());
                client.frame(RawClient.PONG, true, "");
            }
            client.text(EVENT);
            assertEquals(
                    TestClient.speak("1 session_start", "a"), client.message().text());
        }
    }

    @Test
    void aMessageLargerThanTheQueueArrivesInFragments() throws Exception {
        server.close();
        server = TestBot.server((event, call, count) -> event.session().id().equals("a")
                        ? Action.speak(MEGABYTES)
                        : Action.speak(count + " " + event.type()))
                .start();
        try (RawClient client = RawClient.webSocket(server)) {
            client.text(EVENT);
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            RawClient.Frame frame = client.message();
            assertEquals(RawClient.TEXT, frame.opCode());
            while (!frame.last()) {
                assertTrue(frame.payload().length <= MOST);
                message.writeBytes(frame.payload());
                frame = client.message();
                assertEquals(RawClient.CONTINUATION, frame.opCode());
            }
            message.writeBytes(frame.payload());
            assertEquals(TestClient.speak(MEGABYTES, "a"), message.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void nothingIsCompressed() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            assertFalse(client.text(EVENT).message().compressed());
        }
    }

    @Test
    void tooManyMessagesForAClientThatReadsSlowlyCloseWith1013() throws Exception {
        assertEquals(1013, closeStatusAfter("many small"));
    }

    @Test
    void tooManyBytesForAClientThatReadsSlowlyCloseWith1013() throws Exception {
        assertEquals(1013, closeStatusAfter("few large"));
    }

    private int closeStatusAfter(String flood) throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            client.text(TestClient.event("session_start", flood));
            pushed.await();
            return client.closeStatus();
        }
    }

    @Test
    void whatIsSaidOverALongRecordingDoesNotCloseTheSocket() throws Exception {
        try (RawClient client = RawClient.webSocket(server)) {
            client.text(TestClient.event("session_start", "large and small"));
            pushed.await();
            RawClient.Frame frame = client.message();
            while (frame.opCode() != RawClient.TEXT || !frame.last()) {
                frame = client.message();
                assertFalse(frame.opCode() == RawClient.CLOSE, "closed with " + frame.closeStatus());
            }
            assertEquals(TestClient.speak("over it", "large and small"), frame.text());
        }
    }
}
