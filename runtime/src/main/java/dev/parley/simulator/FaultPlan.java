package dev.parley.simulator;

import dev.parley.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes wrong with events on their way to the bot. Each fault happens once, to the next event of its type. */
final class FaultPlan {

    private final List<Fault> planned = new ArrayList<>();
    private @Nullable Event overtaken;

    /** What can go wrong. */
    enum Kind {
        DROPPED,
        TWICE,
        OVERTAKEN,
        LATE
    }

    /**
     * Something that is to go wrong.
     *
     * @param by how late it comes
     */
    record Fault(Kind kind, Class<? extends Event> type, Duration by) {}

    void plan(Fault fault) {
        planned.add(fault);
    }

    /** The fault that happens to an event. */
    Optional<Fault> of(Event event) {
        Optional<Fault> fault =
                planned.stream().filter(each -> each.type().isInstance(event)).findFirst();
        fault.ifPresent(planned::remove);
        return fault;
    }

    /** Keeps an event until another one has gone before it. */
    void hold(Event event) {
        overtaken = event;
    }

    /** The event that waits for another one to overtake it, once; null if there is none. */
    @Nullable Event release() {
        Event released = overtaken;
        overtaken = null;
        return released;
    }
}
