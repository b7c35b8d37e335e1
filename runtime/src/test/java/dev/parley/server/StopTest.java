package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopTest {

    private final BlockingBot bot = new BlockingBot();
    private final ParleyServer server = TestBot.server(bot)
            .set(Setting.DEADLINE, "1m")
            .set(Setting.DRAIN, "1h")
            .start();

    @AfterEach
    void stop() {
        bot.release();
        server.close();
    }

    private HttpResponse<String> post(String type, String id) throws Exception {
        return TestClient.send(TestClient.post(server, TestClient.event(type, id)));
    }

    /** Asks the server to stop, and waits until everybody can see it. */
    private CompletableFuture<Void> beginToStop() throws Exception {
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
        while (TestClient.health(server).statusCode() == 200) {
            Thread.onSpinWait();
        }
        return stopped;
    }

    @Test
    void healthTellsHowManyCallsAreLive() throws Exception {
        post("session_start", "a");
        HttpResponse<String> health = TestClient.health(server);
        assertEquals(200, health.statusCode());
        assertEquals("{\"live\":true,\"ready\":true,\"calls\":1}", health.body());
        assertEquals(
                "application/json", health.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void healthTakesNothingButGet() throws Exception {
        HttpResponse<String> refused = TestClient.send(
                HttpRequest.newBuilder(server.uri().resolve("/health")).DELETE());
        assertEquals(405, refused.statusCode());
        assertEquals("{\"error\":\"Use GET.\"}", refused.body());
        assertEquals("GET", refused.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void callsInProgressGoOnToTheirEndAndNewOnesAreRefused() throws Exception {
        post("session_start", "a");
        CompletableFuture<Void> stopped = beginToStop();
        assertEquals(
                "{\"live\":true,\"ready\":false,\"calls\":1}",
                TestClient.health(server).body());
        assertEquals(503, post("session_start", "b").statusCode());
        try (RawClient socket = new RawClient(server)) {
            RawClient.Answer refused = socket.send(RawClient.upgrade("X-API-TOKEN: " + TestBot.TOKEN))
                    .answer();
            assertEquals(503, refused.status());
            assertEquals("{\"error\":\"The server is about to stop.\"}", refused.body());
        }
        assertEquals(TestClient.speak("2", "a"), post("user_speech_ended", "a").body());
        assertFalse(stopped.isDone());
        assertEquals(204, post("session_end", "a").statusCode());
        stopped.join();
        assertThrows(IOException.class, () -> post("session_start", "c"));
    }

    @Test
    void aCallOnASocketGoesOnToItsEndToo() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.event("session_start", "a"));
        assertEquals(TestClient.speak("1", "a"), socket.receive());
        CompletableFuture<Void> stopped = beginToStop();
        socket.send(TestClient.userSpeak("still there?", "a"));
        assertEquals(TestClient.speak("2", "a"), socket.receive());
        socket.send(TestClient.event("session_end", "a"));
        assertEquals(1001, socket.closed.join());
        stopped.join();
    }

    @Test
    void theLastAnswerOfTheLastCallIsNotCut() throws Exception {
        CompletableFuture<HttpResponse<String>> inFlight =
                TestClient.sendAsync(TestClient.post(server, TestClient.event("session_start", "blocked")));
        bot.began.acquire();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
        while (server.isReady()) { // Not asked over HTTP: a new connection may meet the port while it closes.
            Thread.onSpinWait();
        }
        bot.release();
        assertEquals(TestClient.speak("1", "blocked"), inFlight.join().body());
        closed.join();
    }

    @Test
    void closeDoesNotWaitForCalls() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.event("session_start", "a"));
        assertEquals(TestClient.speak("1", "a"), socket.receive());
        server.close();
        assertEquals(1001, socket.closed.join());
        server.close();
        server.stop();
    }

    @Test
    void stopEndsWhenTheTimeForCallsIsOver() throws Exception {
        try (ParleyServer hasty = TestBot.server(bot).set(Setting.DRAIN, "50ms").start()) {
            TestClient.send(TestClient.post(hasty, TestClient.event("session_start", "a")));
            hasty.stop();
            assertEquals(1, hasty.callsInProgress());
        }
    }
}
