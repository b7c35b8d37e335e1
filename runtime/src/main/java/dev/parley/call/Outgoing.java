package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Chain;
import dev.parley.action.Move;
import dev.parley.action.Reply;
import dev.parley.call.Outbox.Parcel;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeechStarted;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way out of a call: what is still to be said, and the line to say it on. Safe from any thread; no lock is held
 * while a line is used.
 */
final class Outgoing {

    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

    private final String sessionId;
    private final Outbox outbox;
    private final UnaryOperator<List<Action>> listening;
    private final ArrayDeque<Parcel> going = new ArrayDeque<>(1); // On its way: no newer word holds it up any more.
    private @Nullable Line openLine;
    private boolean pushing;
    private boolean closed;

    /**
     * @param listening makes of a reply one behind which the caller is listened to
     */
    Outgoing(String sessionId, Outbox outbox, UnaryOperator<List<Action>> listening) {
        this.sessionId = sessionId;
        this.outbox = outbox;
        this.listening = listening;
    }

    /**
     * Takes note of an event that arrived: its line is the one to push on, and a newer word of the caller makes the
     * rest of a chain and late replies stale, even while the event has to wait. True if there is something to push now.
     */
    synchronized boolean arrived(Turn turn) {
        if (turn.isWordOfCaller() || turn.event() instanceof SessionStart) {
            if (outbox.isPlaying()) {
                turn.cameDuringPlayback();
            }
            outbox.dropReplies();
            outbox.endPlaybacks();
        }
        boolean reopens = openLine == null && turn.line().staysOpen();
        if (turn.line().staysOpen()) {
            openLine = turn.line();
        }
        if (reopens) {
            release();
        }
        return reopens && !going.isEmpty();
    }

    /** Takes note of an event, before its handler runs. */
    synchronized void heard(Turn turn) {
        outbox.heard(turn.event(), turn.isWordOfCaller());
        outbox.reported(turn.event());
    }

    /** Whether the bot is not done with what it says. */
    synchronized boolean goesOn() {
        return outbox.goesOn();
    }

    /** Drops the rest of a chain and late replies, because the caller has spoken since. */
    synchronized void dropReplies() {
        outbox.dropReplies();
    }

    /** From now on nothing is sent: the call is over. */
    synchronized void close() {
        closed = true;
        going.clear();
        outbox.clear();
    }

    /** Sends an action that answers no event; false if it never will be sent. */
    boolean send(Action action) {
        synchronized (this) {
            if (closed || !outbox.send(action)) {
                return false;
            }
            release();
        }
        push();
        return true;
    }

    /** Sends the last words of the call at the next chance, which is now if a line is open. Nothing follows them. */
    void end(Reply last) {
        synchronized (this) {
            if (!closed) {
                outbox.end(actions(last));
            }
            release();
        }
        push();
    }

    /** Answers an event with what may go out now, if nobody has: its time is up. Its reply is for the next chance. */
    void answer(Turn turn) {
        deliver(turn, Reply.none());
    }

    /** Takes the reply of a handler, and answers its event with it and with what else may go out now. */
    void deliver(Turn turn, Reply reply) {
        boolean first;
        Parcel answer = null;
        synchronized (this) {
            take(turn, reply);
            first = turn.claim();
            if (first && turn.mustBeAnswered() && !closed && !(turn.event() instanceof UserSpeechStarted)) {
                answer = outbox.answer(turn.line().takesArrays());
            }
            release();
        }
        if (answer != null && !isCarried(turn.line(), answer.actions())) {
            synchronized (this) {
                takeBack(answer);
                release();
            }
        }
        push();
        if (first) {
            end(turn.line());
        }
    }

    /**
     * Pushes what is on its way, if a line is open. One thread at a time does it, for all, so that actions reach the
     * line in order without a lock around it.
     */
    void push() {
        synchronized (this) {
            if (pushing || going.isEmpty()) {
                return;
            }
            pushing = true;
        }
        while (true) {
            Line line;
            Parcel parcel;
            synchronized (this) {
                line = openLine;
                parcel = line == null ? null : going.poll();
                if (line == null || parcel == null) {
                    pushing = false;
                    return;
                }
            }
            if (!isCarried(line, parcel.actions())) {
                fail(line, parcel);
            }
        }
    }

    /** Sends what may go out now on its way, if a line is open. */
    private void release() {
        if (openLine == null || closed) {
            return;
        }
        boolean array = openLine.takesArrays();
        for (Parcel parcel = outbox.next(array); parcel != null; parcel = outbox.next(array)) {
            going.add(parcel);
        }
    }

    /** A line that is gone is not tried again: what was on its way and is not stale goes out on the next. */
    private synchronized void fail(Line line, Parcel parcel) {
        if (openLine == line) {
            openLine = null;
        }
        while (!going.isEmpty()) {
            takeBack(going.removeLast());
        }
        takeBack(parcel);
        release();
    }

    private void takeBack(Parcel parcel) {
        if (!closed) {
            outbox.takeBack(parcel);
        }
    }

    private void take(Turn turn, Reply reply) {
        if (closed || turn.event() instanceof UserSpeechStarted) {
            return;
        }
        if (turn.isClaimed()) {
            outbox.replyLate(listening.apply(actions(reply)), isKept(reply));
        } else {
            outbox.reply(turn.event(), listening.apply(actions(reply)), isKept(reply));
        }
    }

    private boolean isCarried(Line line, List<Action> actions) {
        try {
            return actions.size() == 1 ? line.send(actions.get(0), sessionId) : line.send(actions, sessionId);
        } catch (RuntimeException e) {
            log.warn("A line could not carry {} in session {}", actions.get(0).type(), sessionId, e);
            return false;
        }
    }

    private void end(Line line) {
        try {
            line.done();
        } catch (RuntimeException e) {
            log.warn("A line could not be ended in session {}", sessionId, e);
        }
    }

    private static boolean isKept(Reply reply) {
        return reply instanceof Move move
                ? isKept(move.reply())
                : reply instanceof Chain chain && chain.keptOnBargeIn();
    }

    private static List<Action> actions(Reply reply) {
        if (reply instanceof Action action) {
            return List.of(action);
        }
        if (reply instanceof Move move) {
            return actions(move.reply());
        }
        return reply instanceof Chain chain ? chain.actions() : List.of();
    }
}
