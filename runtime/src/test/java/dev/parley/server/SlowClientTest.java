package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowClientTest {

    private static final String EVENT = TestClient.event("session_start", "a");
    private static final String HUGE = "x".repeat(16 << 20);

    private final CountDownLatch release = new CountDownLatch(1);
    private ParleyServer server;

    @BeforeEach
    void startPatiently() {
        server = builder().start();
    }

    @AfterEach
    void theServerGoesOn() throws Exception {
        try (RawClient next = new RawClient(server)) {
            assertEquals(200, next.post(EVENT).status());
        }
        server.close();
    }

    private ParleyServer.Builder builder() {
        return TestBot.server((event, call, count) -> {
            String id = event.session().id();
            if (id.equals("busy")) {
                release.await();
            }
            return Action.speak(id.equals("huge") ? HUGE : "fine");
        });
    }

    private void restart(Setting setting, String value) {
        server.close();
        server = builder().set(setting, value).set(Setting.CONNECTIONS, "1").start();
    }

    @Test
    void aHeaderThatDribblesIsAnswered408AndTheConnectionCloses() throws Exception {
        restart(Setting.HEADER_TIMEOUT, "200ms");
        try (RawClient client = new RawClient(server)) {
            client.send("POST /webhook HTTP/1.1\r\nHost: a\r\n");
            RawClient.Answer answer = client.answer();
            assertEquals(408, answer.status());
            assertEquals("{\"error\":\"The request header was not complete in time.\"}", answer.body());
            assertEquals("close", answer.headers().get("connection"));
            client.awaitEnd();
        }
    }

    @Test
    void theSecondRequestOfAConnectionHasADeadlineToo() throws Exception {
        restart(Setting.HEADER_TIMEOUT, "200ms");
        try (RawClient client = new RawClient(server)) {
            assertEquals(200, client.post(EVENT).status());
            client.send("P");
            assertEquals(408, client.answer().status());
            client.awaitEnd();
        }
    }

    @Test
    void aBodyThatStopsHalfwayIsAnswered408() throws Exception {
        restart(Setting.BODY_TIMEOUT, "200ms");
        try (RawClient client = new RawClient(server)) {
            client.send(RawClient.head("Content-Length: " + EVENT.length()) + "{");
            RawClient.Answer answer = client.answer();
            assertEquals(408, answer.status());
            assertEquals("{\"error\":\"The body was not complete in time.\"}", answer.body());
            client.awaitEnd();
        }
    }

    @Test
    void aChunkedBodyThatStopsHalfwayIsAnswered408() throws Exception {
        restart(Setting.BODY_TIMEOUT, "200ms");
        try (RawClient client = new RawClient(server)) {
            client.send(RawClient.head("Transfer-Encoding: chunked") + "1\r\n{\r\n");
            assertEquals(408, client.answer().status());
            client.awaitEnd();
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws Exception {
        restart(Setting.KEEP_ALIVE, "100ms");
        try (RawClient silent = new RawClient(server)) {
            silent.awaitEnd();
        }
        try (RawClient silentAfterwards = new RawClient(server)) {
            assertEquals(200, silentAfterwards.post(EVENT).status());
            silentAfterwards.awaitEnd();
        }
    }

    @Test
    void aBodyThatComesAfterItsHeaderIsTaken() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send(RawClient.head("Content-Length: " + EVENT.length(), "Expect: 100-continue"));
            assertEquals(100, client.answer().status());
            client.send(EVENT);
            assertEquals(200, client.answer().status());
        }
    }

    @Test
    void aConnectionWhoseThreadALateHandlerKeepsIsNotUsedAgain() throws Exception {
        server.close();
        server = builder().set(Setting.DEADLINE, "100ms").start();
        String event = TestClient.event("session_start", "busy");
        try (RawClient client = new RawClient(server)) {
            client.send(RawClient.head("Content-Length: " + event.length(), "Expect: 100-continue"));
            assertEquals(100, client.answer().status());
            client.send(event);
            RawClient.Answer answer = client.answer();
            assertEquals(204, answer.status());
            assertEquals("close", answer.headers().get("connection"));
            release.countDown();
            client.awaitEnd();
        }
    }

    @Test
    void aClientThatDoesNotReadItsAnswerLosesTheConnection() throws Exception {
        restart(Setting.WRITE_TIMEOUT, "200ms");
        String event = TestClient.event("session_start", "huge");
        try (RawClient client = new RawClient(server);
                RawClient waitsForAFreeConnection = new RawClient(server)) {
            client.send(RawClient.head("Content-Length: " + event.length()) + event);
            assertEquals(200, waitsForAFreeConnection.post(EVENT).status());
            client.awaitEnd();
        }
    }

    @Test
    void aWebSocketThatReadsNothingIsClosed() throws Exception {
        restart(Setting.WRITE_TIMEOUT, "200ms");
        try (RawClient client = RawClient.webSocket(server);
                RawClient waitsForAFreeConnection = new RawClient(server)) {
            client.text(TestClient.event("session_start", "huge"));
            assertEquals(200, waitsForAFreeConnection.post(EVENT).status());
            client.awaitEnd();
        }
    }

    @Test
    void aHugeAnswerArrivesInFull() throws Exception {
        try (RawClient client = new RawClient(server)) {
            RawClient.Answer answer = client.post(TestClient.event("session_start", "huge"));
            assertEquals(TestClient.speak(HUGE, "huge"), answer.body());
            assertTrue(client.post(EVENT).body().contains("fine"));
        }
    }
}
