package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call, from its first event until it is forgotten: what its events tell about it, its mailbox and its way out.
 * Events are handled one after the other, in the order of their arrival, by whichever thread found the call at rest.
 */
final class LiveCall<B> {

    private static final Logger log = LoggerFactory.getLogger(LiveCall.class);

    private final Engine<B> engine;
    private final Mailbox mailbox;
    private final Conduct conduct;
    private final Repeats repeats;
    private final Outgoing outgoing;
    private final Turns<B> turns;
    private final long began;

    // Written under the lock, the monitor of the mailbox.
    private volatile Session session;
    private volatile boolean over;
    private volatile boolean expired;
    private volatile boolean resumed;
    private boolean started;
    private @Nullable Event latest;
    private long lastHeard;

    LiveCall(Engine<B> engine, Session session, Consumer<LiveCall<B>> onEnd) {
        this.engine = engine;
        this.session = session;
        mailbox = new Mailbox();
        began = engine.clock().nanoTime();
        conduct = engine.handlers().conduct(began);
        Outbox outbox = new Outbox(engine.settings().assistantSpeakEndsPlayback());
        outgoing = new Outgoing(session.id(), outbox, conduct::listening);
        turns = new Turns<>(engine, this, mailbox, outgoing, () -> onEnd.accept(this));
        repeats = new Repeats(engine.settings().duplicates().toNanos());
        lastHeard = began;
    }

    Session session() {
        return session;
    }

    boolean isOver() {
        return over;
    }

    /** Whether the call began again under its id. */
    boolean isResumed() {
        return resumed;
    }

    String state() {
        return turns.state();
    }

    Conduct conduct() {
        return conduct;
    }

    boolean send(Action action) {
        return outgoing.send(action);
    }

    /** Asks for keys with the reply of a handler, or after it if that is there already; false if the call is over. */
    boolean gather(Turn turn, Gather gather) {
        synchronized (mailbox) {
            if (!over && turn.asks(gather)) {
                return true;
            }
        }
        return gather(gather);
    }

    /** Asks for keys, after the handlers of what came before; false if the call is over. */
    boolean gather(Gather gather) {
        Event last;
        synchronized (mailbox) {
            last = latest;
        }
        return last != null && turns.add(last, later -> gather);
    }

    /** Whether what the caller enters now is to stay out of the log. */
    boolean isMasked() {
        return turns.isMasked();
    }

    /**
     * Takes an event in: handles it at once if the call is at rest, or leaves it to the thread that is busy with it.
     *
     * @return false if the call is over and the event came too late
     */
    boolean receive(Event event, Line line) {
        long now = engine.clock().nanoTime();
        Runnable work;
        synchronized (mailbox) {
            if (over) {
                return false;
            }
            lastHeard = now;
            SharedAnswer same = repeats.find(event, now);
            work = same == null
                    ? add(new Turn(event, repeats.remember(event, line, now), now, engine.deadline()))
                    : () -> repeat(same, event, line, now);
        }
        work.run();
        return true;
    }

    /** Takes a turn in, under the lock; what is to be done without it. */
    private Runnable add(Turn turn) {
        Event event = turn.event();
        latest = event;
        session = event.session().orElse(session);
        begins(event);
        outgoing.arrived(turn);
        if (event instanceof SessionEnd) {
            close();
        }
        boolean starts = turns.add(turn);
        return () -> {
            outgoing.flush();
            if (starts) {
                engine.run(event, turns::run);
            } else {
                turns.stopWaiting();
            }
        };
    }

    /** Answers an event that came before as it was answered then. On a line that stays open it was answered already. */
    private void repeat(SharedAnswer same, Event event, Line line, long arrived) {
        log.info("{} came twice in session {} and is one event", event.type(), session.id());
        if (line.staysOpen()) {
            line.done();
        } else {
            same.share(line, unanswered -> takeRepeated(Turn.repeated(event, unanswered, arrived, engine.deadline())));
        }
    }

    /**
     * There was no answer: what the first event still brings, by the deadline of the second, is one. Its time runs at
     * once; the rest is done on a thread of its own, since the one that told is busy with another turn or belongs to the
     * clock.
     */
    private void takeRepeated(Turn turn) {
        @Nullable Runnable work = null;
        synchronized (mailbox) {
            if (!over) {
                work = add(turn);
            }
        }
        if (work == null) {
            turn.line().done();
        } else {
            engine.workers().handOver(work);
        }
    }

    /** Whether the call was given up, so that an event with its id begins another one. */
    boolean isExpired() {
        return expired;
    }

    /**
     * Gives the call up if nothing was heard of it for too long, or it lasted too long; true if so. One that is over
     * is given up too, when its last handlers do not come to an end.
     */
    boolean expire(long now) {
        List<Turn> unheard = List.of();
        synchronized (mailbox) {
            boolean idle = now - lastHeard >= engine.settings().idle().toNanos();
            if (!idle && now - began < engine.settings().longest().toNanos()) {
                return false;
            }
            if (!over) {
                expired = true;
                close();
                unheard = mailbox.clear();
            }
            turns.cancel();
            unheard.forEach(turn -> outgoing.answer(turn, null));
        }
        outgoing.flush();
        unheard.forEach(turns::letGo);
        turns.stopWaiting();
        return true;
    }

    /** A transfer that failed brings the call back with another beginning. */
    private void begins(Event event) {
        if (event instanceof SessionStart) {
            resumed = started;
            started = true;
        }
    }

    /** Ends the call by a guard of the bot if it has lasted too long. */
    void endIfTooLong(long now) {
        if (!over) {
            turns.endIfTooLong(now);
        }
    }

    private void close() {
        over = true;
        outgoing.close();
    }
}
