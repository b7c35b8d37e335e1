package dev.parley.call;

import dev.parley.action.HoldPhrases;
import dev.parley.event.UserSpeechStarted;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has hold phrases said while the caller waits: for the turn that is on, or for a newer word that waits behind one that
 * does not end. Whoever uses it holds the lock, the monitor of the mailbox; what is to be said only goes out when that
 * is free again, with {@link Outgoing#flush}.
 */
final class Holding {

    private final CallClock clock;
    private final Outgoing outgoing;
    private final Runnable onDue;
    private final Consumer<Turn> onGivenUp;
    private @Nullable Turn waitedFor;
    private @Nullable Hold hold;
    private CallClock.@Nullable Timer timer;

    /**
     * @param onDue calls {@link #say}; comes on the thread of the clock, without the lock
     * @param onGivenUp cancels a turn that took too long
     */
    Holding(CallClock clock, Outgoing outgoing, Runnable onDue, Consumer<Turn> onGivenUp) {
        this.clock = clock;
        this.outgoing = outgoing;
        this.onDue = onDue;
        this.onGivenUp = onGivenUp;
    }

    /** The caller waits for this turn from its arrival on. A wait in which something was said goes on as it is. */
    void begin(Turn turn, @Nullable HoldPhrases phrases) {
        if (turn == waitedFor && hold != null && hold.hasSaid()) {
            return;
        }
        end();
        if (phrases != null && !(turn.event() instanceof UserSpeechStarted)) {
            waitedFor = turn;
            hold = new Hold(phrases, turn.span().arrived(), clock.nanoTime());
            time(hold);
        }
    }

    /** The caller does not wait for this turn any more. */
    void end(Turn turn) {
        if (turn == waitedFor) {
            end();
        }
    }

    /** The caller waits no more. */
    void end() {
        if (timer != null) {
            timer.cancel();
        }
        waitedFor = null;
        hold = null;
    }

    /** A phrase was played. */
    void played() {
        if (hold != null && hold.isPlaying()) {
            hold.played(clock.nanoTime());
            time(hold);
        }
    }

    /** Says the phrase that is due, if there is a way to, or gives up. */
    void say() {
        Turn turn = waitedFor;
        Hold mine = hold;
        if (turn == null || mine == null || !mine.isDue(clock.nanoTime())) {
            return;
        }
        if (mine.isSpent()) {
            giveUp(turn, mine);
        } else if (outgoing.hold(turn, mine.phrase())) {
            said(turn, mine);
        }
    }

    /** Answers a webhook whose time is up: with what there is to say, else with a hold phrase, else with nothing. */
    void answer(Turn turn) {
        Turn waited = waitedFor;
        Hold mine = hold;
        if (!outgoing.isOpen(turn)) {
            return;
        }
        if (waited == null || mine == null || !mayAnswer(turn, mine)) {
            outgoing.answer(turn, null);
        } else if (mine.isSpent()) {
            giveUp(waited, mine);
            outgoing.answer(turn, null);
        } else if (outgoing.answer(turn, mine.phrase())) {
            said(waited, mine);
        }
    }

    /** No event may follow one that is answered with nothing, so a phrase does not wait for longer than that. */
    private boolean mayAnswer(Turn turn, Hold mine) {
        return mine.isDue(clock.nanoTime()) || !mine.isPlaying() && (turn == waitedFor || turn.isChance());
    }

    private void said(Turn turn, Hold mine) {
        mine.said(clock.nanoTime());
        turn.span().heldOff();
        time(mine);
    }

    private void giveUp(Turn turn, Hold mine) {
        end();
        onGivenUp.accept(turn);
        outgoing.deliverInstead(turn, mine.giveUp());
    }

    private void time(Hold mine) {
        if (timer != null) {
            timer.cancel();
        }
        timer = clock.after(Duration.ofNanos(Math.max(0, mine.due() - clock.nanoTime())), onDue);
    }
}
