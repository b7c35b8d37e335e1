package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Chain;
import dev.parley.action.Reply;
import dev.parley.event.UserSpeechStarted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way out of a call: what is still to be said, and the line to say it on. Safe from any thread; no lock is held
 * while a line is used.
 */
final class Outgoing {

    private final String sessionId;
    private final Outbox outbox;
    private @Nullable Line openLine;
    private boolean closed;

    Outgoing(String sessionId, Outbox outbox) {
        this.sessionId = sessionId;
        this.outbox = outbox;
    }

    /** Takes note of the line that an event came in on, for what is sent without waiting for one. */
    synchronized void arrivedOn(Line line) {
        if (line.staysOpen()) {
            openLine = line;
        }
    }

    /** Takes note of an event, before its handler runs. */
    synchronized void heard(Turn turn) {
        outbox.heard(turn.event(), turn.isWordOfCaller());
    }

    /** From now on nothing is sent: the call is over. */
    synchronized void close() {
        closed = true;
        outbox.clear();
    }

    /** Sends an action that answers no event; false if it never will be sent. */
    boolean send(Action action) {
        Line line;
        synchronized (this) {
            if (closed || outbox.hungUp()) {
                return false;
            }
            line = openLine;
            if (line == null) {
                outbox.send(action);
                return true;
            }
            outbox.goesOut(action);
        }
        carry(line, action);
        return true;
    }

    /** Answers an event with the reply of its handler and with what else may go out now. Ends the turn's line. */
    void deliver(Turn turn, Reply reply) {
        boolean late;
        synchronized (this) {
            late = turn.isClaimed();
            queue(turn, reply, late);
        }
        Action action = pick(turn);
        while (action != null) {
            carry(turn.line(), action);
            action = turn.line().staysOpen() ? pick(turn) : null;
        }
        if (!late) {
            turn.line().done();
        }
    }

    /** Answers an event with nothing, because its time is up; what its handler replies later is kept. */
    void answerWithNothing(Turn turn) {
        synchronized (this) {
            if (turn.isClaimed()) {
                return;
            }
            turn.claim();
        }
        turn.line().done();
    }

    private void queue(Turn turn, Reply reply, boolean late) {
        if (closed || turn.event() instanceof UserSpeechStarted) {
            return;
        }
        if (late) {
            outbox.replyLate(actions(reply));
        } else {
            outbox.reply(turn.event(), actions(reply));
        }
    }

    /** The next action that may go out on the line of this turn. A webhook gives one, and only once. */
    private synchronized @Nullable Action pick(Turn turn) {
        boolean silent =
                closed || turn.isClaimed() || turn.mustBeAnswered() && turn.event() instanceof UserSpeechStarted;
        if (turn.mustBeAnswered()) {
            turn.claim();
        }
        return silent ? null : outbox.next();
    }

    private void carry(Line line, Action action) {
        if (line.send(action, sessionId)) {
            return;
        }
        synchronized (this) {
            if (openLine == line) {
                openLine = null;
            }
            if (!closed) {
                outbox.takeBack(action);
            }
        }
    }

    private static List<Action> actions(Reply reply) {
        if (reply instanceof Action action) {
            return List.of(action);
        }
        return reply instanceof Chain chain ? chain.actions() : List.of();
    }
}
