package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.event.UserSpeak;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThousandCallsTest {

    private static final int CALLS = 1_000;
    private static final int EVENTS = 20;

    /** Answers with its own count of the event and with the caller's, so that a loss, a double or a swap shows. */
    private static final TestBot.Script COUNTING = (event, call, count) ->
            event instanceof UserSpeak speak ? Action.speak(count + "/" + speak.text()) : Reply.none();

    @Test
    void aThousandCallsAtOnceOverWebSocketGetEveryReplyInOrder() throws Exception {
        try (ParleyServer server = TestBot.server(COUNTING)
                .set(Setting.DRAIN, "1ms")
                .set(Setting.DEADLINE, "1h")
                .start()) {
            List<TestClient.Socket> sockets = new ArrayList<>();
            for (int call = 0; call < CALLS; call++) {
                sockets.add(TestClient.connect(server));
            }
            for (int event = 1; event <= EVENTS; event++) {
                for (int call = 0; call < CALLS; call++) {
                    sockets.get(call).send(TestClient.userSpeak("" + event, "call-" + call));
                }
            }
            for (int call = 0; call < CALLS; call++) {
                for (int event = 1; event <= EVENTS; event++) {
                    assertEquals(
                            TestClient.speak(event + "/" + event, "call-" + call),
                            sockets.get(call).receive());
                }
            }
            assertEquals(CALLS, server.callsInProgress());
            for (int call = 0; call < CALLS; call++) {
                assertTrue(sockets.get(call).hasNothing());
                sockets.get(call).open.abort();
            }
        }
    }

    @Test
    void aThousandCallsAtOnceOverWebhookWithParallelEventsLoseAndDoubleNothing() throws Exception {
        Semaphore atOnce = new Semaphore(200); // As many connections as the client may open.
        try (ParleyServer server = TestBot.server(COUNTING)
                .set(Setting.DRAIN, "1ms")
                .set(Setting.DEADLINE, "1h")
                .start()) {
            List<CompletableFuture<Void>> answers = new ArrayList<>();
            ConcurrentHashMap<String, Integer> replies = new ConcurrentHashMap<>();
            for (int call = 0; call < CALLS; call++) {
                for (int event = 1; event <= EVENTS; event++) {
                    String id = "call-" + call;
                    atOnce.acquire();
                    answers.add(TestClient.sendAsync(TestClient.post(server, TestClient.userSpeak("" + event, id)))
                            .whenComplete((response, failure) -> atOnce.release())
                            .thenAccept(response -> replies.put(id + ":" + reply(id, response), 1)));
                }
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                    .join();
            assertEquals(CALLS * EVENTS, replies.size());
            for (int call = 0; call < CALLS; call++) {
                assertCounts("call-" + call, replies);
            }
        }
    }

    /** Each event of the call was answered with its own text, and each count was given exactly once. */
    private static void assertCounts(String id, ConcurrentHashMap<String, Integer> replies) {
        List<String> mine = replies.keySet().stream()
                .filter(key -> key.startsWith(id + ":"))
                .map(key -> key.substring(id.length() + 1))
                .toList();
        assertEquals(oneToTwenty(), sorted(mine, 0), id);
        assertEquals(oneToTwenty(), sorted(mine, 1), id);
    }

    private static List<Integer> sorted(List<String> pairs, int part) {
        return pairs.stream()
                .map(pair -> Integer.valueOf(pair.split("/")[part]))
                .sorted()
                .toList();
    }

    private static List<Integer> oneToTwenty() {
        return IntStream.rangeClosed(1, EVENTS).boxed().toList();
    }

    private static String reply(String id, HttpResponse<String> response) {
        assertEquals(200, response.statusCode());
        String head = "{\"type\":\"speak\",\"session_id\":\"" + id + "\",\"text\":\"";
        assertTrue(response.body().startsWith(head), response.body());
        return response.body().substring(head.length(), response.body().length() - 2);
    }
}
