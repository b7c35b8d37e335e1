package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.event.Event;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event of an {@link EpisodeCall}, and what became of it. Ticks count whatever happens in the episode. */
final class Heard {

    final @Nullable Event event;
    final int tick;
    final long arrived;
    long deadline;

    @Nullable EpisodeLine line;

    /** The event that this one says again, within the time in which both are one. */
    @Nullable Heard original;

    /** When its handler began. */
    int begun = -1;

    /** When its reply was given to the engine. */
    int ready = -1;

    /** What it was answered with, so that what says it again is answered likewise. */
    @Nullable List<Action> answer;

    boolean failed;
    boolean late;
    boolean stale;
    boolean kept;

    /** Whether a part of its reply got lost, as others may have been sent with it. */
    boolean lost;

    boolean tooLate;

    /** How many parts of its reply went out, and how many were tried to. */
    int sent;

    int tried;

    /**
     * @param event what came; null for keys that a gather is over with
     */
    Heard(@Nullable Event event, int tick, long arrived, long deadline) {
        this.event = event;
        this.tick = tick;
        this.arrived = arrived;
        this.deadline = deadline;
    }

    boolean isReady() {
        return ready >= 0;
    }

    boolean isReport() {
        return turn().isReport();
    }

    boolean isWord() {
        return event != null && turn().isWordOfCaller();
    }

    boolean isStart() {
        return event instanceof SessionStart;
    }

    boolean isEnd() {
        return event instanceof SessionEnd;
    }

    private Turn turn() {
        return new Turn(event, new WebhookLine(null), 0, 0);
    }
}
