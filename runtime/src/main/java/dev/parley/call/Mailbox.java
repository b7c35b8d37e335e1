package dev.parley.call;

import dev.parley.event.SessionEnd;
import dev.parley.event.UserSpeak;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a call: the one that is on, and those that wait for it. Knows when the caller's newer word puts an end
 * to a turn. Pure state; its monitor guards it and the turns in it, and whoever uses it holds that.
 */
final class Mailbox {

    private final ArrayDeque<Turn> waiting = new ArrayDeque<>(1);
    private @Nullable Turn current;

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

    /** Takes out all turns that wait. */
    List<Turn> clear() {
        List<Turn> cleared = List.copyOf(waiting);
        waiting.clear();
        return cleared;
    }

    /**
     * Whether an arriving turn puts an end to the current one. Within its deadline a turn is safe from mere words; the
     * end of the call and a caller who interrupts do not wait.
     */
    boolean isOvertakenBy(Turn arriving) {
        Turn running = current;
        if (running == null || !running.span().hasBegun() || !arriving.isNewerWord()) {
            return false;
        }
        return arriving.event() instanceof SessionEnd
                || running.isOfText() // It reads a text, or tells of its failure, and the word drops that.
                || isInterruption(arriving)
                || arriving.span().arrived() - running.span().safeUntil() >= 0;
    }

    /** Whether the time of the current turn is up, and the caller has said something newer. */
    boolean isOvertaken(Turn turn, long now) {
        return turn == current
                && turn.span().hasBegun()
                && hasNewerWord()
                && now - turn.span().safeUntil() >= 0;
    }

    /** Whether a turn is on that keeps a newer word of the caller waiting, or a chain that could go on. */
    boolean isInTheWay(Turn turn) {
        return turn == current && turn.span().hasBegun() && (hasNewerWord() || waits(Turn::isReport));
    }

    /** The last that the caller said, if it waits. */
    @Nullable Turn newestWord() {
        Turn newest = null;
        for (Turn turn : waiting) {
            newest = turn.isWordOfCaller() ? turn : newest;
        }
        return newest;
    }

    /** What waits and tells of a playback, the oldest first. */
    List<Turn> reports() {
        return waiting.stream().filter(Turn::isReport).toList();
    }

    /** Whether nobody wants to hear the reply to this turn any more. */
    boolean isStale(Turn turn, long now) {
        return turn.isCancelled()
                || waits(Mailbox::isInterruption)
                || turn.span().isLate(now) && hasNewerWord();
    }

    /** Whether something waits that the caller said since the current turn. */
    boolean hasNewerWord() {
        return waits(Turn::isNewerWord);
    }

    private boolean waits(Predicate<Turn> kind) {
        for (Turn turn : waiting) {
            if (kind.test(turn)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInterruption(Turn turn) {
        return turn.isWordOfCaller() && turn.event() instanceof UserSpeak speak && speak.bargedIn();
    }
}
