package dev.parley.call;

import dev.parley.event.Event;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Learns which events of a bot have handlers that block. A quick handler runs on the thread that read its event, which
 * is the cheapest; one that blocks there would keep a WebSocket from being read, so that not even the caller's
 * interruption got through.
 *
 * <p>One slow run may be an accident, such as the first one of a process. Two, with few quick ones between them, are
 * none; from then on the event is handed over, until many quick runs have made up for it.
 */
final class Pace {

    private static final long SLOW = Duration.ofMillis(5).toNanos();
    private static final int QUICK_RUNS_FOR_A_SLOW_ONE = 100;

    private final Map<Class<? extends Event>, AtomicInteger> debts = new ConcurrentHashMap<>();

    /** Whether the handlers of such an event are known to block. */
    boolean isSlow(Event event) {
        return debt(event).get() > QUICK_RUNS_FOR_A_SLOW_ONE;
    }

    /** Takes note of how long a handler took, in nanoseconds. */
    void ran(Event event, long nanos) {
        AtomicInteger debt = debt(event);
        if (nanos >= SLOW) {
            debt.updateAndGet(quickRuns -> Math.min(quickRuns, QUICK_RUNS_FOR_A_SLOW_ONE) + QUICK_RUNS_FOR_A_SLOW_ONE);
        } else if (debt.get() > 0) {
            debt.updateAndGet(quickRuns -> Math.max(0, quickRuns - 1));
        }
    }

    private AtomicInteger debt(Event event) {
        AtomicInteger known = debts.get(event.getClass());
        return known != null ? known : debts.computeIfAbsent(event.getClass(), unused -> new AtomicInteger());
    }
}
