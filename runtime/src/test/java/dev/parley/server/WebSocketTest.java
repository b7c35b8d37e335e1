package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.SessionEnd;
import dev.parley.event.UserSpeak;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebSocketTest {

    private ParleyServer server = TestBot.server(TestBot.counting()).start();

    @AfterEach
    void stop() {
        server.close();
    }

    private void host(TestBot.Script script) {
        server.close();
        server = TestBot.server(script).start();
    }

    @Test
    void eachEventIsAnsweredByItsAction() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.event("session_start", "a"));
        assertEquals(TestClient.speak("1 session_start", "a"), socket.receive());
        socket.send(TestClient.userSpeak("hello", "a"));
        assertEquals(TestClient.speak("2 user_speak", "a"), socket.receive());
        socket.open.abort();
    }

    @Test
    void nothingToDoSendsNothing() throws Exception {
        host((event, call, count) -> event instanceof UserSpeak ? Action.speak("" + count) : Reply.none());
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.event("session_start", "a"));
        socket.send(TestClient.userSpeak("hello", "a"));
        assertEquals(TestClient.speak("2", "a"), socket.receive());
        socket.open.abort();
    }

    @Test
    void nothingIsEverSentForTheEndOfACall() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.event("session_start", "a"));
        socket.send(TestClient.event("session_end", "a"));
        socket.send(TestClient.event("session_start", "b"));
        assertEquals(TestClient.speak("1 session_start", "a"), socket.receive());
        assertEquals(TestClient.speak("1 session_start", "b"), socket.receive());
        assertEquals(1, server.callsInProgress());
        socket.open.abort();
    }

    @Test
    void aBinaryFrameOfUtf8IsAnEventToo() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        byte[] event = TestClient.userSpeak("Grüße", "a").getBytes(StandardCharsets.UTF_8);
        socket.open.sendBinary(ByteBuffer.wrap(event), true).join();
        assertEquals(TestClient.speak("1 user_speak", "a"), socket.receive());
        socket.open.abort();
    }

    @Test
    void anEventInFragmentsIsPutTogether() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        String event = TestClient.userSpeak("hello", "a");
        socket.open.sendText(event.substring(0, 9), false).join();
        socket.open.sendText("", false).join();
        socket.open.sendText(event.substring(9), true).join();
        assertEquals(TestClient.speak("1 user_speak", "a"), socket.receive());
        socket.open.abort();
    }

    @Test
    void aMalformedMessageIsIgnoredAndTheSocketGoesOn() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        socket.send("no JSON at all");
        socket.send("");
        socket.send("{\"type\":\"user_speak\"}");
        socket.open
                .sendBinary(ByteBuffer.wrap(new byte[] {(byte) 0xff, 0}), true)
                .join();
        socket.send(TestClient.event("session_start", "a"));
        assertEquals(TestClient.speak("1 session_start", "a"), socket.receive());
        assertTrue(socket.hasNothing());
        socket.open.abort();
    }

    @Test
    void severalCallsShareOneSocket() throws Exception {
        TestClient.Socket socket = TestClient.connect(server);
        for (int count = 1; count <= 3; count++) {
            for (String id : new String[] {"a", "b", "c"}) {
                socket.send(TestClient.userSpeak("hello", id));
                assertEquals(TestClient.speak(count + " user_speak", id), socket.receive());
            }
        }
        assertEquals(3, server.callsInProgress());
        socket.open.abort();
    }

    @Test
    void aCallGoesOnOverItsNextSocket() throws Exception {
        TestClient.Socket first = TestClient.connect(server);
        first.send(TestClient.event("session_start", "a"));
        assertEquals(TestClient.speak("1 session_start", "a"), first.receive());
        first.open.abort();
        TestClient.Socket second = TestClient.connect(server);
        second.send(TestClient.userSpeak("still there?", "a"));
        assertEquals(TestClient.speak("2 user_speak", "a"), second.receive());
        second.open.abort();
    }

    @Test
    void aReplyWhoseSocketIsGoneWaitsForTheNextOne() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        host((event, call, count) -> {
            if (count == 1) {
                began.countDown();
                release.await();
                return Action.speak("the answer");
            }
            return Reply.none();
        });
        try (RawClient first = RawClient.webSocket(server)) {
            first.text(TestClient.userSpeak("a question", "a"));
            began.await();
        }
        TestClient.Socket second = TestClient.connect(server);
        second.send(TestClient.event("assistant_speak", "a"));
        release.countDown();
        assertEquals(TestClient.speak("the answer", "a"), second.receive());
        second.open.abort();
    }

    @Test
    void whatIsSentByItselfGoesOutOverTheSocketOfTheLatestEvent() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        AtomicReference<Call> held = new AtomicReference<>();
        host((event, call, count) -> {
            held.set(call);
            began.countDown();
            return Reply.none();
        });
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.event("session_start", "a"));
        began.await();
        assertTrue(held.get().send(Action.speak("unasked")));
        assertEquals(TestClient.speak("unasked", "a"), socket.receive());
        socket.open.abort();
    }

    @Test
    void aSocketKilledWithManyEventsAtWorkHarmsNobody() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        host((event, call, count) -> {
            began.countDown();
            release.await();
            if (event instanceof SessionEnd) {
                ended.countDown();
            }
            return Action.speak("" + count);
        });
        try (RawClient doomed = RawClient.webSocket(server)) {
            for (int event = 0; event < 100; event++) {
                doomed.text(TestClient.event("assistant_speak", "a"));
            }
            began.await();
        }
        release.countDown();
        TestClient.Socket next = TestClient.connect(server);
        next.send(TestClient.event("session_end", "a"));
        ended.await();
        next.send(TestClient.event("session_start", "b"));
        assertEquals(TestClient.speak("1", "b"), next.receive());
        next.open.abort();
    }

    @Test
    void eventsAreReadOnWhileAHandlerIsBusyOnAnotherThread() throws Exception {
        int few = 8;
        Semaphore busy = new Semaphore(0);
        CountDownLatch release = new CountDownLatch(1);
        server.close();
        server = TestBot.server((event, call, count) -> {
                    if (!event.session().id().equals("quick")) {
                        busy.release();
                        release.await();
                    }
                    return Action.speak("" + count);
                })
                .set(Setting.THREADS, "" + few)
                .set(Setting.DEADLINE, "1m")
                .start();
        for (int i = 0; i < few; i++) {
            TestClient.sendAsync(TestClient.post(server, TestClient.event("session_start", "busy-" + i)));
            busy.acquire(); // One after the other: each takes a thread while there is one to spare.
        }
        TestClient.Socket socket = TestClient.connect(server);
        socket.send(TestClient.userSpeak("think", "slow"));
        socket.send(TestClient.userSpeak("hello", "quick"));
        assertEquals(TestClient.speak("1", "quick"), socket.receive());
        release.countDown();
        assertEquals(TestClient.speak("1", "slow"), socket.receive());
        socket.open.abort();
    }
}
