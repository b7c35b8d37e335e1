package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parley.action.Action;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final String YES = TestClient.userSpeak("yes", "a");
    private static final String FIRST = TestClient.speak("1 user_speak", "a");

    private ParleyServer server;

    private void host(TestBot bot, String window) {
        server = TestBot.server(bot).set(Setting.DUPLICATES, window).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String answer(String json) throws Exception {
        return TestClient.send(TestClient.post(server, json)).body();
    }

    @Test
    void aWebhookThatIsAskedTwiceGivesTheSameAnswer() throws Exception {
        host(TestBot.counting(), "1h");
        assertEquals(FIRST, answer(YES));
        assertEquals(FIRST, answer(YES));
        assertEquals(TestClient.speak("2 user_speak", "a"), answer(TestClient.userSpeak("no", "a")));
    }

    @Test
    void aWebhookThatIsAskedTwiceAtOnceGivesTheSameAnswer() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        server = TestBot.server((event, call, count) -> {
                    began.countDown();
                    release.await();
                    return Action.speak(count + " user_speak");
                })
                .set(Setting.DUPLICATES, "1h")
                .set(Setting.DEADLINE, "1m")
                .start();
        CompletableFuture<HttpResponse<String>> first = TestClient.sendAsync(TestClient.post(server, YES));
        began.await();
        CompletableFuture<HttpResponse<String>> second = TestClient.sendAsync(TestClient.post(server, YES));
        assertFalse(second.isDone());
        release.countDown();
        assertEquals(FIRST, first.join().body());
        assertEquals(FIRST, second.join().body());
    }

    @Test
    void aSocketThatIsToldTwiceSaysItOnce() throws Exception {
        host(TestBot.counting(), "1h");
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(YES);
        socket.send(YES);
        socket.send(TestClient.userSpeak("no", "a"));
        assertEquals(FIRST, socket.receive());
        assertEquals(TestClient.speak("2 user_speak", "a"), socket.receive());
        socket.open.abort();
    }

    @Test
    void withoutAWindowTheSameWordsAreHandledTwice() throws Exception {
        host(TestBot.counting(), Setting.DUPLICATES.defaultValue());
        assertEquals(FIRST, answer(YES));
        assertEquals(TestClient.speak("2 user_speak", "a"), answer(YES));
    }
}
