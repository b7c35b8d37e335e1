package dev.parley.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Speak;
import dev.parley.call.CallClock;
import dev.parley.call.CallSettings;
import dev.parley.call.Line;
import dev.parley.call.Switchboard;
import dev.parley.call.Workers;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The service's end of a call, in one thread and on a virtual clock, over either transport. */
final class Telephone {

    /** How events come and actions go. */
    enum Transport {
        WEBHOOK,
        WEBSOCKET
    }

    final Switchboard<?> switchboard;
    private final Transport transport;
    private final PriorityQueue<Due> timers = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private final ArrayDeque<Runnable> handedOver = new ArrayDeque<>();
    private final List<Action> heard = new ArrayList<>();
    private boolean busy;
    private long now;
    private int open;

    Telephone(Transport transport, Dispatcher<?> dispatcher) {
        this.transport = transport;
        switchboard = new Switchboard<>(dispatcher, CallSettings.DEFAULT, new Clock(), new InPlace());
    }

    /** Tells the bot of an event, and expects what the service is told then. */
    void tells(Event event, String... expected) {
        open++;
        assertTrue(switchboard.receive(event, new Answer()));
        expect(expected);
    }

    /** Lets time pass, and expects what the service is told meanwhile. */
    void waits(long millis, String... expected) {
        long end = now + Duration.ofMillis(millis).toNanos();
        while (!timers.isEmpty() && timers.peek().at() <= end) {
            Due due = timers.remove();
            now = due.at();
            due.task().run();
        }
        now = end;
        expect(expected);
    }

    /** How many events were not answered yet. */
    int unanswered() {
        return open;
    }

    boolean isWebhook() {
        return transport == Transport.WEBHOOK;
    }

    /** What is spoken, with its timeout if it has one, or else the type of the action. */
    void expect(String... expected) {
        List<String> actions = heard.stream().map(Telephone::name).toList();
        heard.clear();
        assertEquals(List.of(expected), actions);
    }

    private static String name(Action action) {
        if (!(action instanceof Speak speak)) {
            return action.type();
        }
        long timeout = speak.userInputTimeoutSeconds();
        return speak.text() + (timeout == 0 ? "" : " " + timeout + "s");
    }

    private record Due(long at, Runnable task) {}

    private final class Clock implements CallClock {

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            Due due = new Due(now + delay.toNanos(), task);
            timers.add(due);
            return () -> timers.removeIf(other -> other == due);
        }
    }

    private final class InPlace implements Workers {

        @Override
        public void run(Runnable task) {
            boolean outer = !busy;
            busy = true;
            task.run();
            while (outer && !handedOver.isEmpty()) {
                handedOver.remove().run();
            }
            busy = !outer;
        }

        @Override
        public void handOver(Runnable task) {
            if (busy) {
                handedOver.add(task);
            } else {
                run(task);
            }
        }
    }

    private final class Answer implements Line {

        private boolean done;

        @Override
        public boolean staysOpen() {
            return !isWebhook();
        }

        @Override
        public boolean send(Action action, String sessionId) {
            return heard.add(action);
        }

        @Override
        public void done() {
            assertEquals(false, done, "answered twice");
            done = true;
            open--;
        }
    }
}
