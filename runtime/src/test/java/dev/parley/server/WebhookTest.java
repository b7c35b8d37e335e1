package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.event.DtmfReceived;
import dev.parley.event.UserSpeak;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private ParleyServer server = TestBot.server(TestBot.counting()).start();

    @AfterEach
    void stop() {
        server.close();
    }

    private void host(TestBot.Script script) {
        server.close();
        server = TestBot.server(script).start();
    }

    private HttpResponse<String> post(String json) throws Exception {
        return TestClient.send(TestClient.post(server, json));
    }

    private static void assertRefused(int status, String reason, HttpResponse<String> response) {
        assertEquals(status, response.statusCode());
        assertEquals("{\"error\":\"" + reason + "\"}", response.body());
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void anActionIsAnswered200AsJson() throws Exception {
        HttpResponse<String> response = post(TestClient.event("session_start", "a"));
        assertEquals(200, response.statusCode());
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(TestClient.speak("1 session_start", "a"), response.body());
        assertFalse(response.headers().firstValue("Server").isPresent());
    }

    @Test
    void nothingToDoIsAnExact204() throws Exception {
        host((event, call, count) -> Reply.none());
        HttpResponse<String> response = post(TestClient.event("session_start", "a"));
        assertEquals(204, response.statusCode());
        assertEquals("", response.body());
        assertFalse(response.headers().firstValue("Content-Type").isPresent());
        assertFalse(response.headers().firstValue("Content-Length").isPresent());
    }

    @Test
    void theEndOfACallIsAnswered204WhateverTheHandlerSays() throws Exception {
        post(TestClient.event("session_start", "a"));
        HttpResponse<String> response = post(TestClient.event("session_end", "a"));
        assertEquals(204, response.statusCode());
        assertEquals(0, server.callsInProgress());
    }

    @Test
    void anUnknownEventIsNoError() throws Exception {
        host((event, call, count) -> Reply.none());
        assertEquals(204, post(TestClient.event("user_yawned", "a")).statusCode());
    }

    @Test
    void aMalformedEventIsRefusedAndTheCallGoesOn() throws Exception {
        post(TestClient.event("session_start", "a"));
        assertEquals(400, post("{\"type\":\"user_speak\"").statusCode());
        assertEquals(400, post("").statusCode());
        assertEquals(400, post("{\"type\":\"user_speak\",\"session\":{}}").statusCode());
        assertEquals(
                TestClient.speak("2 user_speak", "a"),
                post(TestClient.userSpeak("hello", "a")).body());
    }

    @Test
    void theTokenMustBeRight() throws Exception {
        HttpRequest.Builder request = TestClient.post(server, TestClient.event("session_start", "a"));
        assertRefused(
                401,
                "The header X-API-TOKEN must carry the token.",
                TestClient.send(request.setHeader("X-API-TOKEN", "wrong")));
        HttpRequest.Builder without = HttpRequest.newBuilder(server.uri().resolve("/webhook"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertEquals(401, TestClient.send(without).statusCode());
        assertEquals(0, server.callsInProgress());
    }

    @Test
    void bothTokensHoldDuringARotation() throws Exception {
        server.close();
        server = TestBot.server(TestBot.counting())
                .tokens("the-new-token-1234", TestBot.TOKEN)
                .start();
        HttpRequest.Builder request = TestClient.post(server, TestClient.event("session_start", "a"));
        assertEquals(200, TestClient.send(request).statusCode());
        assertEquals(
                200,
                TestClient.send(request.setHeader("X-API-TOKEN", "the-new-token-1234"))
                        .statusCode());
    }

    @Test
    void theHeaderOfTheTokenCanBeNamed() throws Exception {
        server.close();
        server = TestBot.server(TestBot.counting())
                .set(Setting.TOKEN_HEADER, "X-Secret")
                .start();
        HttpRequest.Builder request = TestClient.post(server, TestClient.event("session_start", "a"));
        assertEquals(401, TestClient.send(request).statusCode());
        assertEquals(
                200, TestClient.send(request.header("x-secret", TestBot.TOKEN)).statusCode());
    }

    @Test
    void onlyPostIsAllowed() throws Exception {
        HttpResponse<String> response =
                TestClient.send(HttpRequest.newBuilder(server.uri().resolve("/webhook")));
        assertRefused(405, "Use POST.", response);
        assertEquals("POST", response.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void otherPathsAreNotFound() throws Exception {
        assertRefused(
                404,
                "Not Found.",
                TestClient.send(HttpRequest.newBuilder(server.uri().resolve("/else"))));
    }

    @Test
    void onlyUncompressedJsonInUtf8IsTaken() throws Exception {
        String json = TestClient.event("session_start", "a");
        String wrongKind = "Send the event as application/json in UTF-8.";
        assertRefused(
                415, wrongKind, TestClient.send(TestClient.post(server, json).setHeader("Content-Type", "text/plain")));
        assertRefused(
                415,
                wrongKind,
                TestClient.send(TestClient.post(server, json)
                        .setHeader("Content-Type", "application/json; charset=iso-8859-1")));
        assertRefused(
                415,
                "Send the event without a Content-Encoding.",
                TestClient.send(TestClient.post(server, json).header("Content-Encoding", "gzip")));
        assertEquals(
                200,
                TestClient.send(TestClient.post(server, json)
                                .setHeader("Content-Type", "Application/JSON; charset=\"UTF-8\""))
                        .statusCode());
    }

    @Test
    void severalBotsShareAServerByPath() throws Exception {
        server.close();
        server = TestBot.server((event, call, count) -> Action.speak("root"))
                .bot("/pizza", new TestBot((event, call, count) -> Action.speak("pizza")))
                .start();
        HttpRequest.Builder request = TestClient.post(server, TestClient.event("session_start", "a"));
        assertEquals(TestClient.speak("root", "a"), TestClient.send(request).body());
        request.uri(server.uri().resolve("/pizza/webhook"));
        assertEquals(TestClient.speak("pizza", "a"), TestClient.send(request).body());
        assertEquals(2, server.callsInProgress());
    }

    @Test
    void aChainGoesOnWhenThePlaybackIsOver() throws Exception {
        host((event, call, count) ->
                event instanceof UserSpeak ? Action.speak("Bye").thenHangup() : Reply.none());
        assertEquals(
                TestClient.speak("Bye", "a"),
                post(TestClient.userSpeak("bye", "a")).body());
        assertEquals(204, post(TestClient.event("assistant_speak", "a")).statusCode());
        assertEquals(
                "{\"type\":\"hangup\",\"session_id\":\"a\"}",
                post(TestClient.event("assistant_speech_ended", "a")).body());
    }

    @Test
    void aSlowHandlerIsAnsweredForAtTheDeadlineAndItsReplyComesAtTheNextChance() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        server.close();
        server = TestBot.server((event, call, count) -> {
                    if (!(event instanceof UserSpeak)) {
                        return Reply.none();
                    }
                    release.await();
                    return Action.speak("At last");
                })
                .set(Setting.DEADLINE, "50ms")
                .start();
        HttpResponse<String> early = post(TestClient.userSpeak("slow", "a"));
        assertEquals(204, early.statusCode());
        assertEquals("close", early.headers().firstValue("Connection").orElse(""));
        release.countDown();
        HttpResponse<String> next = post(TestClient.event("assistant_speak", "a"));
        while (next.statusCode() == 204) { // The handler may take a moment to wake up.
            next = post(TestClient.event("assistant_speak", "a"));
        }
        assertEquals(TestClient.speak("At last", "a"), next.body());
    }

    @Test
    void eventsOfOneCallWaitForEachOther() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        server.close();
        server = TestBot.server((event, call, count) -> {
                    if (count == 1 && event.session().id().equals("a")) {
                        began.countDown();
                        release.await();
                    }
                    return Action.speak("" + count);
                })
                .set(Setting.DEADLINE, "1m")
                .start();
        CompletableFuture<HttpResponse<String>> first =
                TestClient.sendAsync(TestClient.post(server, TestClient.event("session_start", "a")));
        began.await();
        CompletableFuture<HttpResponse<String>> second = TestClient.sendAsync(
                TestClient.post(server, "{\"type\":\"dtmf_received\",\"digit\":\"1\",\"session\":{\"id\":\"a\"}}"));
        assertEquals(
                TestClient.speak("1", "b"),
                post(TestClient.event("session_start", "b")).body());
        assertFalse(second.isDone());
        release.countDown();
        assertEquals(TestClient.speak("1", "a"), first.join().body());
        assertEquals(TestClient.speak("2", "a"), second.join().body());
    }

    @Test
    void aHandlerThatThrowsCostsOneReply() throws Exception {
        host((event, call, count) -> {
            if (event instanceof DtmfReceived) {
                throw new IllegalStateException("on purpose");
            }
            return Action.speak("" + count);
        });
        assertEquals(
                204,
                post("{\"type\":\"dtmf_received\",\"digit\":\"1\",\"session\":{\"id\":\"a\"}}")
                        .statusCode());
        assertEquals(
                TestClient.speak("2", "a"),
                post(TestClient.userSpeak("still there?", "a")).body());
    }

    @Test
    void aClientThatGoesAwayWhileItsEventIsHandledHarmsNobody() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        host((event, call, count) -> {
            if (count == 1) {
                began.countDown();
                release.await();
            }
            return Action.speak("" + count);
        });
        CompletableFuture<HttpResponse<String>> doomed =
                TestClient.sendAsync(TestClient.post(server, TestClient.event("session_start", "a")));
        began.await();
        doomed.cancel(true);
        release.countDown();
        assertEquals(
                TestClient.speak("2", "a"),
                post(TestClient.userSpeak("hello", "a")).body());
        assertTrue(doomed.isCompletedExceptionally());
    }
}
