package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.util.VirtualThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OverloadTest {

    private final BlockingBot bot = new BlockingBot();
    private ParleyServer server;

    @AfterEach
    void stop() {
        bot.release();
        server.close();
    }

    private ParleyServer.Builder builder() {
        return TestBot.server(bot).set(Setting.DEADLINE, "1h");
    }

    private CompletableFuture<HttpResponse<String>> begin(String id) {
        return TestClient.sendAsync(TestClient.post(server, TestClient.event("session_start", id)));
    }

    private HttpResponse<String> call(String id) throws Exception {
        return TestClient.send(TestClient.post(server, TestClient.event("session_start", id)));
    }

    @Test
    void aRequestTooManyIsRefusedAfterAShortWait() throws Exception {
        server = builder()
                .set(Setting.REQUESTS, "1")
                .set(Setting.REQUEST_WAIT, "50ms")
                .start();
        CompletableFuture<HttpResponse<String>> blocked = begin("blocked");
        bot.began.acquire();
        HttpResponse<String> refused = call("a");
        assertEquals(503, refused.statusCode());
        assertEquals("{\"error\":\"Service Unavailable.\"}", refused.body());
        bot.release();
        assertEquals(200, blocked.join().statusCode());
        assertEquals(200, call("a").statusCode());
    }

    @Test
    void aRequestThatGetsItsTurnWithinTheWaitIsServed() throws Exception {
        server = builder()
                .set(Setting.REQUESTS, "1")
                .set(Setting.REQUEST_WAIT, "1m")
                .start();
        begin("blocked");
        bot.began.acquire();
        CompletableFuture<HttpResponse<String>> waiting = begin("a");
        bot.release();
        assertEquals(200, waiting.join().statusCode());
    }

    @Test
    void healthIsAnsweredUnderOverload() throws Exception {
        server = builder().set(Setting.REQUESTS, "1").start();
        begin("blocked");
        bot.began.acquire();
        assertEquals(200, TestClient.health(server).statusCode());
    }

    @Test
    void aConnectionTooManyWaitsUntilAnotherOneCloses() throws Exception {
        server = builder().set(Setting.CONNECTIONS, "2").start();
        String event = TestClient.event("session_start", "a");
        try (RawClient first = new RawClient(server);
                RawClient second = new RawClient(server);
                RawClient third = new RawClient(server)) {
            assertEquals(200, first.post(event).status());
            assertEquals(200, second.post(event).status());
            third.send(RawClient.head("Content-Length: " + event.length()) + event);
            assertEquals(200, first.post(event).status());
            assertFalse(third.hasAnswer());
            second.hangUp();
            assertEquals(200, third.answer().status());
        }
    }

    @Test
    void aCallTooManyIsRefusedAndTheOthersGoOn() throws Exception {
        server = builder().set(Setting.CALLS, "2").start();
        assertEquals(200, call("a").statusCode());
        assertEquals(200, call("b").statusCode());
        HttpResponse<String> refused = call("c");
        assertEquals(503, refused.statusCode());
        assertEquals("{\"error\":\"No new calls are taken.\"}", refused.body());
        assertEquals(TestClient.speak("2", "a"), call("a").body());
        TestClient.send(TestClient.post(server, TestClient.event("session_end", "b")));
        assertEquals(200, call("c").statusCode());
    }

    @Test
    void aCallTooManyOnASocketIsIgnoredAndTheSocketGoesOn() throws Exception {
        server = builder().set(Setting.CALLS, "1").start();
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.event("session_start", "a"));
        socket.send(TestClient.event("session_start", "b"));
        socket.send(TestClient.userSpeak("hello", "a"));
        assertEquals(TestClient.speak("1", "a"), socket.receive());
        assertEquals(TestClient.speak("2", "a"), socket.receive());
        socket.open.abort();
    }

    @Test
    void aThousandBlockedHandlersStarveNobody() throws Exception {
        int blocked = VirtualThreads.areSupported() ? 1_000 : 200;
        server =
                builder().set(Setting.THREADS, "16").set(Setting.WORKERS, "200").start();
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < blocked; i++) {
            RawClient client = new RawClient(server);
            String event = TestClient.event("session_start", "blocked-" + i);
            client.send(RawClient.head("Content-Length: " + event.length()) + event);
            clients.add(client);
        }
        bot.began.acquire(blocked);
        assertEquals(TestClient.speak("1", "a"), call("a").body());
        bot.release();
        for (RawClient client : clients) {
            assertEquals(200, client.answer().status());
            client.close();
        }
    }

    @Test
    void aServerWithoutAThreadLeftStillAnswersInTime() throws Exception {
        server = TestBot.server(bot)
                .set(Setting.DEADLINE, "100ms")
                .set(Setting.THREADS, "8")
                .set(Setting.WORKERS, "1")
                .start();
        List<CompletableFuture<HttpResponse<String>>> blocked = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            blocked.add(begin("blocked-" + i));
        }
        for (CompletableFuture<HttpResponse<String>> answer : blocked) {
            assertEquals(204, answer.join().statusCode());
        }
        assertEquals(200, TestClient.health(server).statusCode());
        bot.release();
        assertEquals(200, call("a").statusCode());
    }
}
