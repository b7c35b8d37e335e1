package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.UserSpeak;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers that block a real thread, while the clock stays virtual. */
@Timeout(30)
class InterruptTest {

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final TestSocket socket = new TestSocket();

    private Reply block(Event event, Call call) throws InterruptedException {
        String text = event instanceof UserSpeak speak ? speak.text() : event.type();
        notes.add(text + " begins");
        try {
            if (text.equals("block")) {
                blocked.countDown();
                release.await();
            } else if (text.equals("stubborn")) {
                blocked.countDown();
                awaitInAnyCase(release);
            } else {
                done.countDown();
            }
            return Action.speak(text);
        } finally {
            notes.add(text + " ends");
        }
    }

    private static void awaitInAnyCase(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBlockedHandlerIsAnsweredForAtItsDeadlineAndItsReplyIsKept() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(this::block, workers);
            WebhookLine line = exchange.post(says("block"));
            blocked.await();
            exchange.clock.advanceMillis(899);
            line.expectNoAnswerYet();
            exchange.clock.advanceMillis(1);
            line.expectNothing();
            WebhookLine next = exchange.post(Exchange.smsFailed());
            release.countDown();
            next.awaitDone();
            next.expect(Action.speak("sms_failed"));
            WebhookLine after = exchange.post(Exchange.played());
            after.awaitDone();
            after.expect(Action.speak("block"));
        }
    }

    @Test
    void aCallerWhoInterruptsInterruptsTheBlockedHandler() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(this::block, workers);
            exchange.frame(socket, says("block"));
            blocked.await();
            exchange.frame(socket, interrupts("now"));
            done.await();
        }
        assertEquals(List.of("block begins", "block ends", "now begins", "now ends"), notes);
        socket.expect(Action.speak("now"));
    }

    @Test
    void theEndOfTheCallInterruptsTheBlockedHandler() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(this::block, workers);
            exchange.frame(socket, says("block"));
            blocked.await();
            exchange.frame(socket, end());
            done.await();
        }
        assertEquals(List.of("block begins", "block ends", "session_end begins", "session_end ends"), notes);
        socket.expectNothing();
    }

    @Test
    void aNewerWordThatWaitsInterruptsTheBlockedHandlerAtItsDeadline() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(this::block, workers);
            exchange.frame(socket, says("block"));
            blocked.await();
            exchange.frame(socket, says("now"));
            assertEquals(List.of("block begins"), notes);
            exchange.clock.advanceMillis(900);
            done.await();
        }
        socket.expect(Action.speak("now"));
    }

    @Test
    void theNextHandlerWaitsForOneThatIgnoresTheInterrupt() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(this::block, workers);
            exchange.frame(socket, says("stubborn"));
            blocked.await();
            exchange.frame(socket, interrupts("now"));
            exchange.clock.advanceMillis(5_000);
            assertEquals(List.of("stubborn begins"), notes);
            release.countDown();
            done.await();
        }
        assertEquals(List.of("stubborn begins", "stubborn ends", "now begins", "now ends"), notes);
        socket.expect(Action.speak("now"));
    }

    @Test
    void theInterruptDoesNotOutliveTheHandlerItWasMeantFor() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        CompletableFuture<Boolean> leaked = new CompletableFuture<>();
        Workers workers = new Workers() {
            @Override
            public void run(Runnable task) {
                thread.execute(() -> {
                    task.run();
                    leaked.complete(Thread.currentThread().isInterrupted());
                });
            }

            @Override
            public void handOver(Runnable task) {
                thread.execute(task);
            }
        };
        Exchange exchange = Exchange.of(this::block, workers);
        exchange.frame(socket, says("stubborn"));
        blocked.await();
        exchange.frame(socket, interrupts("now"));
        release.countDown();
        assertFalse(leaked.get());
        thread.shutdown();
        assertTrue(thread.awaitTermination(10, TimeUnit.SECONDS));
    }

    @Test
    void anInterruptThatTheBotMadeItselfIsLeftToTheThread() {
        Exchange exchange = Exchange.of((event, call) -> {
            Thread.currentThread().interrupt();
            return null;
        });
        exchange.post(says("hello"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void callsRunInParallel() throws Exception {
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(this::block, workers);
            exchange.frame(socket, says("block"));
            blocked.await();
            WebhookLine other = new WebhookLine(exchange.clock);
            exchange.switchboard.receive(new UserSpeak(Session.of("B"), "hi", false), other);
            other.awaitDone();
            other.expect(Action.speak("hi"));
            release.countDown();
        }
        socket.expect(Action.speak("block"));
    }
}
