package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SmsFailed;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real threads, all at once; the clock stands still, so that nothing is late however slow the machine is. */
@Timeout(60)
class CallStressTest {

    private static final int CALLS = 200;
    private static final int EVENTS = 20;
    private static final int SENDERS = 8;

    private final AtomicInteger overlaps = new AtomicInteger();
    private final AtomicInteger handled = new AtomicInteger();
    private final VirtualClock clock = new VirtualClock();
    private final Object hand = new Object(); // One at a time on the clock.

    /** Answers in place, from another thread, or after a failure; notes it when two of its handlers run at once. */
    private final class BusyBot implements TestBot {

        private final AtomicInteger running = new AtomicInteger();

        @Override
        public Reply on(Event event, Call call) {
            enter();
            try {
                handled.incrementAndGet();
                if (!(event instanceof UserSpeak speak)) {
                    return null;
                }
                Action reply = Action.speak(speak.text());
                return switch (speak.text().hashCode() & 3) {
                    case 0 -> throw new IllegalStateException("fails at times");
                    case 1 -> Reply.later(CompletableFuture.supplyAsync(() -> reply), later -> later);
                    case 2 ->
                        Reply.later(
                                CompletableFuture.<Action>supplyAsync(() -> {
                                    throw new IllegalStateException("fails later");
                                }),
                                later -> later);
                    default -> reply;
                };
            } finally {
                running.decrementAndGet();
            }
        }

        @Override
        public Reply onError(Event event, Call call, Throwable failure) {
            enter();
            try {
                return Action.speak(((UserSpeak) event).text());
            } finally {
                running.decrementAndGet();
            }
        }

        private void enter() {
            if (running.incrementAndGet() > 1) {
                overlaps.incrementAndGet();
            }
        }
    }

    private Switchboard<TestBot> switchboard(ThreadWorkers workers) {
        return new Switchboard<>(new TestBotDispatcher(BusyBot::new), CallSettings.DEFAULT, clock, workers);
    }

    private static void inParallel(int threads, Callable<?> task) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(threads);
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            sent.add(senders.submit(task));
        }
        for (Future<?> future : sent) {
            future.get();
        }
        senders.shutdown();
    }

    private static Session session(int number) {
        return Session.of("call-" + number % CALLS);
    }

    @Test
    void everyWebhookOfManyCallsAtOnceHasTheReplyToItsOwnEvent() throws Exception {
        WebhookLine[] lines = new WebhookLine[CALLS * EVENTS];
        AtomicInteger next = new AtomicInteger();
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Switchboard<TestBot> switchboard = switchboard(workers);
            inParallel(SENDERS, () -> {
                for (int i = next.getAndIncrement(); i < lines.length; i = next.getAndIncrement()) {
                    lines[i] = new WebhookLine(clock);
                    switchboard.receive(new UserSpeak(session(i), "event " + i, false), lines[i]);
                }
                return null;
            });
            for (int i = 0; i < lines.length; i++) {
                lines[i].awaitDone();
                lines[i].expect(Action.speak("event " + i));
            }
            assertEquals(CALLS, switchboard.callsInProgress());
            assertEquals(0, overlaps.get());
            endAll(switchboard);
        }
        assertEquals(CALLS * (EVENTS + 1), handled.get());
    }

    @Test
    void everySocketOfManyCallsAtOnceHasEachReplyOnceAndInOrder() throws Exception {
        TestSocket[] sockets = new TestSocket[CALLS];
        AtomicInteger next = new AtomicInteger();
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Switchboard<TestBot> switchboard = switchboard(workers);
            inParallel(
                    SENDERS,
                    () -> { // Each call from one thread, as from one socket, so that its order is known.
                        for (int call = next.getAndIncrement(); call < CALLS; call = next.getAndIncrement()) {
                            sockets[call] = new TestSocket();
                            for (int i = 0; i < EVENTS; i++) {
                                switchboard.receive(
                                        new UserSpeak(session(call), "event " + i, false), sockets[call].line());
                            }
                        }
                        return null;
                    });
            for (int call = 0; call < CALLS; call++) {
                awaitEnd(switchboard, call);
                List<Action> expected = new ArrayList<>();
                for (int i = 0; i < EVENTS; i++) {
                    expected.add(Action.speak("event " + i));
                }
                sockets[call].expect(expected.toArray(Action[]::new));
                assertEquals(0, sockets[call].openLines());
            }
            assertEquals(0, overlaps.get());
            endAll(switchboard);
        }
    }

    @Test
    void whatManyThreadsSendReachesTheSocketOnceAndInTheOrderOfEach() throws Exception {
        TestSocket socket = new TestSocket();
        CompletableFuture<Call> handle = new CompletableFuture<>();
        TestBot bot = (event, call) -> {
            handle.complete(call);
            return null;
        };
        new Switchboard<>(new TestBotDispatcher(() -> bot), CallSettings.DEFAULT, clock, new InPlaceWorkers())
                .receive(new UserSpeak(session(0), "hello", false), socket.line());
        Call call = handle.get();
        AtomicInteger senders = new AtomicInteger();
        inParallel(SENDERS, () -> {
            int sender = senders.getAndIncrement();
            for (int i = 0; i < 1_000; i++) {
                assertTrue(call.send(Action.speak(sender + " " + i)));
            }
            return null;
        });
        int[] counts = new int[SENDERS];
        Set<Action> seen = new HashSet<>();
        for (Action action : socket.take()) {
            String[] words = ((Speak) action).text().split(" ");
            int sender = Integer.parseInt(words[0]);
            assertEquals(counts[sender]++, Integer.parseInt(words[1]));
            assertTrue(seen.add(action));
        }
        assertEquals(SENDERS * 1_000, seen.size());
    }

    @Test
    void wordsEndsAndDeadlinesThatCrossEachOtherLeaveNothingBehind() throws Exception {
        List<WebhookLine> lines = new ArrayList<>();
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Switchboard<TestBot> switchboard = switchboard(workers);
            AtomicInteger next = new AtomicInteger();
            inParallel(SENDERS, () -> {
                for (int i = next.getAndIncrement(); i < CALLS * EVENTS; i = next.getAndIncrement()) {
                    WebhookLine line = new WebhookLine(clock);
                    synchronized (lines) {
                        lines.add(line);
                    }
                    Session session = Session.of("call-" + i / EVENTS);
                    boolean ends = i % EVENTS == EVENTS - 1;
                    switchboard.receive(
                            ends ? new SessionEnd(session) : new UserSpeak(session, "event " + i, i % 3 == 0), line);
                    if (i % 50 == 0) {
                        synchronized (hand) {
                            clock.advance(Duration.ofMillis(400));
                        }
                    }
                }
                return null;
            });
            for (WebhookLine line : lines) {
                line.awaitDone();
                assertEquals(List.of(), line.faults());
            }
            assertTrue(switchboard.drain().get() == null, "every call came to its end");
            assertEquals(0, overlaps.get());
        }
    }

    /** Waits until all that came before has been handled: an event over a webhook is answered in its turn. */
    private void awaitEnd(Switchboard<TestBot> switchboard, int call) throws InterruptedException {
        WebhookLine last = new WebhookLine(clock);
        switchboard.receive(new SmsFailed(session(call), null), last);
        last.awaitDone();
        assertEquals(List.of(), last.faults());
    }

    private void endAll(Switchboard<TestBot> switchboard) {
        for (int call = 0; call < CALLS; call++) {
            switchboard.receive(new SessionEnd(session(call)), new WebhookLine(clock));
        }
        switchboard.drain().join();
        assertEquals(0, switchboard.callsInProgress());
    }
}
