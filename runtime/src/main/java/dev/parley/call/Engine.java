package dev.parley.call;

import dev.parley.action.Patience;
import dev.parley.event.Event;
import java.time.Duration;

/**
 * What all calls of a bot have in common.
 *
 * @param <B> the bot
 */
record Engine<B>(Handlers<B> handlers, CallSettings settings, CallClock clock, Workers workers, Pace pace) {

    /** Runs a task in this thread, or on another one if the handlers of its event are known to block. */
    void run(Event event, Runnable task) {
        if (pace.isSlow(event)) {
            workers.handOver(task);
        } else {
            workers.run(task);
        }
    }

    /** How long a turn may take if its handler does not say otherwise, in nanoseconds. */
    long deadline() {
        return deadline(handlers.patience());
    }

    /** How long a turn may take by a patience, in nanoseconds. */
    long deadline(Patience patience) {
        Duration own = patience.deadline();
        return (own == null ? settings.deadline() : own).toNanos();
    }
}
