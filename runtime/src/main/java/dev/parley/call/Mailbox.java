package dev.parley.call;

import dev.parley.event.SessionEnd;
import dev.parley.event.UserSpeak;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a call: the one that is on, and those that wait for it. Knows when the caller's newer word puts an end
 * to a turn. Pure state; its owner guards it.
 */
final class Mailbox {

    private final long deadline;
    private final ArrayDeque<Turn> waiting = new ArrayDeque<>(1);
    private @Nullable Turn current;

    Mailbox(long deadlineNanos) {
        deadline = deadlineNanos;
    }

    /** Takes a turn in; true if the call was at rest, so that this turn is on now. */
    boolean add(Turn turn) {
        if (current == null) {
            current = turn;
            return true;
        }
        waiting.add(turn);
        return false;
    }

    @Nullable Turn current() {
        return current;
    }

    /** Ends the current turn; the next one, if there is any, is on now. */
    @Nullable Turn next() {
        current = waiting.poll();
        return current;
    }

    /**
     * The current turn, cancelled, if an arriving one puts an end to it. Within its deadline a turn is safe from mere
     * words; the end of the call and a caller who interrupts do not wait.
     */
    @Nullable Turn overtakenBy(Turn arriving) {
        Turn running = current;
        boolean end = arriving.event() instanceof SessionEnd;
        if (running == null || !end && !arriving.isWordOfCaller()) {
            return null;
        }
        boolean atOnce = end || arriving.event() instanceof UserSpeak speak && speak.bargedIn();
        return atOnce || isLate(running, arriving.arrived()) ? cancelled(running) : null;
    }

    /** The current turn, cancelled, if its time is up and the caller has spoken since. */
    @Nullable Turn overtakenAtDeadline(Turn turn) {
        return turn == current && hasNewerWord() ? cancelled(turn) : null;
    }

    /** Whether nobody wants to hear the reply to this turn any more. */
    boolean isStale(Turn turn, long now) {
        return turn.isCancelled() || isLate(turn, now) && hasNewerWord();
    }

    /** How long a turn is still safe, in nanoseconds. */
    long remaining(Turn turn, long now) {
        return Math.max(0, deadline - (now - turn.arrived()));
    }

    private boolean isLate(Turn turn, long now) {
        return now - turn.arrived() >= deadline;
    }

    private boolean hasNewerWord() {
        for (Turn turn : waiting) {
            if (turn.isWordOfCaller()) {
                return true;
            }
        }
        return false;
    }

    private static Turn cancelled(Turn turn) {
        turn.cancel();
        return turn;
    }
}
