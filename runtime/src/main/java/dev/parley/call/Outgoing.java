package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeechStarted;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way out of a call: what is still to be said, and which event is answered with it. Safe from any thread. What is
 * decided here goes out with {@link #flush}, when no lock is held.
 */
final class Outgoing {

    private final Outbox outbox;
    private final Lines lines;
    private final Recitals recitals;
    private final Chances chances;
    private boolean closed;

    /**
     * @param listening makes of a reply one behind which the caller is listened to
     */
    Outgoing(String sessionId, Outbox outbox, UnaryOperator<List<Action>> listening) {
        this.outbox = outbox;
        recitals = new Recitals(outbox, listening);
        lines = new Lines(sessionId, this, this::takeBack);
        chances = new Chances(lines);
    }

    /**
     * Takes note of an event that arrived: its line is the one to push on, and a newer word of the caller makes the
     * rest of a chain and late replies stale, even while the event has to wait.
     */
    synchronized void arrived(Turn turn) {
        if (turn.isWordOfCaller() || turn.event() instanceof SessionStart) {
            if (!outbox.playbacks().isSilent()) {
                turn.cameDuringPlayback();
            }
            dropReplies();
            outbox.playbacks().endAll();
            chances.forgo();
        }
        if (turn.line().staysOpen()) {
            boolean reopens = !lines.isOpen();
            lines.open(turn.line());
            if (reopens) {
                release();
            }
        }
    }

    /** Takes note of an event, before its handler runs; true if an older chain has more to say. */
    synchronized boolean heard(Turn turn) {
        outbox.heard(turn.event(), turn.isWordOfCaller());
        if (turn.event() instanceof SessionStart) {
            recitals.drop();
        }
        report(turn);
        return outbox.hasReplies();
    }

    /** Counts what an event reports before its handler runs, and lets a chain go on at it. */
    synchronized void goOn(Turn turn) {
        report(turn);
        Parcel parcel = turn.mustBeAnswered() && !turn.isClaimed() && !closed ? answerOn(turn) : null;
        if (parcel != null) {
            chances.claim(turn, parcel);
        }
        release();
    }

    /**
     * Whether an event that tells of a playback is none of the bot's business: it tells of a hold phrase, or of a silence
     * in the middle of a text.
     */
    synchronized boolean isOwn(Event event) {
        return outbox.playbacks().isAboutHold(event) || event instanceof UserInputTimeout && recitals.areOn();
    }

    /** Whether an event waits for an answer. */
    synchronized boolean isOpen(Turn turn) {
        return turn.mustBeAnswered() && !turn.isClaimed();
    }

    /** Whether a text goes on, so that there may be something to say at any time. */
    synchronized boolean isReciting() {
        return recitals.areOn();
    }

    /** Whether an event reports the end of a playback. */
    synchronized boolean isEnd(Event event) {
        return outbox.playbacks().isEnd(event);
    }

    /** Keeps an event whose line is free for whatever is to be said before its time is up. */
    synchronized void await(Turn chance) {
        report(chance);
        if (chance.mustBeAnswered()) {
            chances.keep(chance);
        }
        release();
    }

    /** Whether the bot is not done with what it says. */
    synchronized boolean goesOn() {
        return outbox.goesOn() || recitals.areOn();
    }

    /** Drops the rest of a chain and late replies, because the caller has spoken since. */
    synchronized void dropReplies() {
        outbox.dropReplies();
        recitals.drop();
    }

    /** From now on nothing is sent: the call is over. */
    synchronized void close() {
        closed = true;
        lines.clear();
        outbox.clear();
        recitals.drop();
        chances.forgo();
    }

    /** Sends an action that answers no event; false if it never will be sent. */
    boolean send(Action action) {
        synchronized (this) {
            if (closed || !outbox.send(action)) {
                return false;
            }
            release();
        }
        flush();
        return true;
    }

    /** Stops what plays, before the handler runs: what that says waits for the next chance, but no stop ever does. */
    void stopPlayback(Turn turn) {
        synchronized (this) {
            if (closed || turn.isClaimed() || !outbox.sendFirst(Action.bargeIn())) {
                return;
            }
            release();
            if (turn.mustBeAnswered()) {
                answer(turn, null);
            }
        }
        lines.flush();
    }

    /** Sends the last words of the call at the next chance, which is now if a line is open. Nothing follows them. */
    void end(Reply last) {
        synchronized (this) {
            if (!closed) {
                recitals.drop();
                outbox.end(Parts.actions(last));
            }
            release();
        }
        flush();
    }

    /** Takes the reply of a handler, and answers its event with it and with what else may go out now. */
    void deliver(Turn turn, Reply reply) {
        synchronized (this) {
            take(turn, reply);
            recitals.feed();
            if (mayBecomeChance(turn)) {
                chances.keep(turn);
                release();
            } else {
                answer(turn, null);
            }
        }
        flush();
    }

    /** Goes on with a text: more of it came, or its end. */
    void recite() {
        synchronized (this) {
            release();
        }
        flush();
    }

    /** Takes a reply in the stead of a handler that still runs, so that its turn is not over. */
    synchronized void deliverInstead(Turn turn, Reply reply) {
        take(turn, reply);
        if (turn.mustBeAnswered()) {
            answer(turn, null);
        } else {
            release();
        }
    }

    /**
     * Answers an event, if nobody has, with what may go out now, else with a hold phrase, else with nothing.
     *
     * @return true if it was the hold phrase
     */
    synchronized boolean answer(Turn turn, @Nullable Speak phrase) {
        boolean holds = false;
        if (!turn.isClaimed()) {
            recitals.feed();
            Parcel parcel = takesAction(turn) ? answerOn(turn) : null;
            holds = parcel == null && phrase != null && takesAction(turn) && outbox.mayHold();
            chances.claim(turn, holds && phrase != null ? outbox.hold(phrase, true) : parcel);
        }
        release();
        return holds;
    }

    /** Says a hold phrase now: as the answer to the turn or to another event that waits for one, or pushed. */
    synchronized boolean hold(Turn turn, Speak phrase) {
        if (turn.mustBeAnswered() && !turn.isClaimed()) {
            return answer(turn, phrase);
        }
        if (closed || !outbox.mayHold()) {
            return false;
        }
        if (lines.isOpen()) {
            lines.push(outbox.hold(phrase, false));
            return true;
        }
        Turn chance = chances.oldest();
        return chance != null && answer(chance, phrase);
    }

    /** Sends what was decided, and tells those who write texts whether to go on. */
    void flush() {
        lines.flush();
        Recitals.Orders orders;
        synchronized (this) {
            orders = recitals.orders();
        }
        orders.give();
    }

    /** The caller hears nothing, and the next sentence may come before the time of this event is up. */
    private boolean mayBecomeChance(Turn turn) {
        return takesAction(turn)
                && !turn.isClaimed()
                && recitals.areOn()
                && !outbox.mayGoOn(0)
                && outbox.playbacks().isSilent();
    }

    private @Nullable Parcel answerOn(Turn turn) {
        return outbox.answer(turn.line().takesArrays());
    }

    private boolean takesAction(Turn turn) {
        return turn.mustBeAnswered() && !closed && !(turn.event() instanceof UserSpeechStarted);
    }

    /** Counts what an event reports, if nobody has. */
    synchronized void report(Turn turn) {
        if (turn.reports()) {
            outbox.playbacks().report(turn.event());
        }
    }

    /** Sends what may go out now on its way: pushed if a line is open, else as the answer to an event that waits. */
    private void release() {
        recitals.feed();
        Turn chance = chances.oldest();
        while (!closed && (lines.isOpen() || chance != null)) {
            Parcel parcel = chance == null || lines.isOpen() ? outbox.next(lines.takesArrays()) : answerOn(chance);
            if (parcel == null) {
                return;
            }
            if (chance == null || lines.isOpen()) {
                lines.push(parcel);
            } else {
                chances.claim(chance, parcel);
            }
            chance = chances.oldest();
        }
    }

    private void takeBack(List<Parcel> failed) {
        if (!closed) {
            failed.forEach(outbox::takeBack);
            release();
        }
    }

    private void take(Turn turn, Reply reply) {
        if (closed || turn.event() instanceof UserSpeechStarted) {
            recitals.refuse(turn);
        } else {
            recitals.take(turn, reply);
        }
    }
}
