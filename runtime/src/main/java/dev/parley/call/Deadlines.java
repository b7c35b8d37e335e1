package dev.parley.call;

import dev.parley.action.Patience;
import dev.parley.event.SessionEnd;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Looks after the time of the turns: when an event has to be answered, when the caller's newer word puts an end to a
 * turn, and what is heard meanwhile. Whoever uses it holds the lock, the monitor of the mailbox.
 */
final class Deadlines {

    private final Engine<?> engine;
    private final Mailbox mailbox;
    private final Outgoing outgoing;
    private final Holding holding;
    private final Runnable onTime;
    private final BiConsumer<Turn, Thread> onStuck;

    /**
     * @param onTime lets go of a turn that was cancelled; comes on the thread of the clock, without the lock, as the
     *     next one does
     * @param onStuck tells of a turn that was cancelled a while ago, and whose handler still runs
     */
    Deadlines(Engine<?> engine, Mailbox mailbox, Outgoing outgoing, Runnable onTime, BiConsumer<Turn, Thread> onStuck) {
        this.engine = engine;
        this.mailbox = mailbox;
        this.outgoing = outgoing;
        this.onTime = onTime;
        this.onStuck = onStuck;
        holding = new Holding(engine.clock(), outgoing, this::holdIsDue, this::giveUp);
    }

    /** A turn was taken in: from now on its event is to be answered in time, and it may put an end to the current one. */
    void arrived(Turn turn) {
        if (turn.mustBeAnswered()) {
            time(turn, turn.span().answerBy());
        }
        Turn running = mailbox.current();
        if (running == null || running == turn) {
            return;
        }
        if (mailbox.isOvertakenBy(turn)) {
            cancel(running);
        } else {
            watch(running);
        }
        if (turn.event() instanceof SessionEnd) {
            holding.end();
        } else if (turn.isWordOfCaller()) {
            hold();
        } else if (turn.isReport() && running.span().isOverdue(now())) {
            outgoing.goOn(turn);
        }
    }

    /** Keeps an event that is about a hold phrase for what is to be said: the bot need not know. */
    void keep(Turn turn) {
        if (outgoing.isEnd(turn.event())) {
            holding.played();
        }
        turn.becomeChance();
        outgoing.await(turn);
        if (turn.mustBeAnswered() && (mailbox.current() != null || outgoing.isReciting())) {
            time(turn, turn.span().answerBy());
        } else {
            outgoing.answer(turn, null); // Nobody works out anything.
        }
    }

    /**
     * The handler of a turn is about to run.
     *
     * @param mayGoOn whether an older chain could go on if it did not
     */
    void begin(Turn turn, boolean mayGoOn) {
        turn.span().begin(now(), engine.handlers().patience());
        watch(turn);
        if (mayGoOn && !turn.isTimed()) {
            time(turn, turn.span().safeUntil());
        }
        hold();
    }

    /** A handler that is about to run has a patience of its own. */
    void takeOn(Turn turn, Patience patience) {
        turn.span().takeOn(patience, engine.deadline(patience), now());
        if (turn.isTimed()) {
            turn.stopTimer();
            time(
                    turn,
                    turn.mustBeAnswered() ? turn.span().answerBy() : turn.span().safeUntil());
        }
        hold();
    }

    /** Cancels a turn. If its handler does not care, that is told. */
    void cancel(Turn turn) {
        if (!turn.isCancelled()) {
            turn.span().endsBy(now() + engine.deadline());
        }
        turn.cancel();
        watchEnd(turn);
    }

    /** A turn is over. */
    void end(Turn turn) {
        turn.stopTimer();
        holding.end(turn);
    }

    /** The reply of a turn was taken. If its event is still open, it waits for a text that goes on. */
    void delivered(Turn turn) {
        if (outgoing.isOpen(turn)) {
            time(turn, turn.span().answerBy());
        }
    }

    /** The call is over: nobody waits any more. */
    void close() {
        holding.end();
    }

    /** The caller waits for the newest word, or else for the turn that is on, and hears what that one has to say. */
    private void hold() {
        Turn running = mailbox.current();
        if (running != null && running.span().hasBegun() && !(running.event() instanceof SessionEnd)) {
            Turn word = mailbox.newestWord();
            holding.begin(
                    word == null ? running : word, running.span().patience().hold());
        }
    }

    /** One that still waits behind another is handled all the same: it is not its fault. */
    private void giveUp(Turn turn) {
        if (turn.span().hasBegun()) {
            cancel(turn);
        }
    }

    private void holdIsDue() {
        synchronized (mailbox) {
            holding.say();
        }
        outgoing.flush();
        onTime.run();
    }

    /** Watches the time of a turn, once something waits for it. */
    private void watch(Turn turn) {
        if (!turn.isTimed() && mailbox.isInTheWay(turn) && now() - turn.span().safeUntil() < 0) {
            time(turn, turn.span().safeUntil());
        }
    }

    /** Watches whether a handler ends that was cancelled. */
    private void watchEnd(Turn turn) {
        if (!turn.isTimed() && turn.thread() != null && !turn.isStuck(now())) {
            time(turn, turn.span().endsBy());
        }
    }

    private void time(Turn turn, long until) {
        long remaining = Math.max(0, until - now());
        turn.time(engine.clock().after(Duration.ofNanos(remaining), () -> timeIsUp(turn)));
    }

    private void timeIsUp(Turn turn) {
        Thread stuck;
        synchronized (mailbox) {
            turn.stopTimer();
            stuck = turn.isStuck(now()) ? turn.thread() : null;
            if (turn.isCancelled()) {
                watchEnd(turn);
            } else if (mailbox.isOvertaken(turn, now())) {
                cancel(turn);
            } else {
                watch(turn);
            }
            if (turn == mailbox.current() && turn.span().isOverdue(now())) {
                mailbox.reports().forEach(outgoing::report); // First: they tell of nothing that is said from now on.
            }
            if (turn.mustBeAnswered()) {
                holding.answer(turn);
            }
            if (turn == mailbox.current() && turn.span().isOverdue(now())) {
                outgoing.goOn(turn);
                mailbox.reports().forEach(outgoing::goOn);
            }
        }
        outgoing.flush();
        if (stuck != null) {
            onStuck.accept(turn, stuck);
        }
        onTime.run();
    }

    private long now() {
        return engine.clock().nanoTime();
    }
}
