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

/**
 * One call, from its first event until it is forgotten: what its events tell about it, its mailbox and its way out.
 * Events are handled one after the other, in the order of their arrival, by whichever thread found the call at rest.
 */
final class LiveCall<B> {

    private final Engine<B> engine;
    private final Mailbox mailbox;
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
        outgoing = new Outgoing(session.id(), new Outbox(engine.settings().assistantSpeakEndsPlayback()));
        turns = new Turns<>(engine, this, mailbox, outgoing, () -> onEnd.accept(this));
        began = engine.clock().nanoTime();
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

    boolean send(Action action) {
        return outgoing.send(action);
    }

    /** Asks for keys, after the handlers of what came before; false if the call is over. */
    boolean gather(Gather gather) {
        Event last;
        synchronized (mailbox) {
            last = latest;
        }
        return last != null && turns.add(last, turn -> gather);
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
        Turn turn = new Turn(event, line, engine.clock().nanoTime(), engine.deadline());
        boolean pushes;
        boolean starts;
        synchronized (mailbox) {
            if (over) {
                return false;
            }
            lastHeard = turn.arrived();
            latest = event;
            session = event.session().orElse(session);
            begins(event);
            pushes = outgoing.arrived(turn);
            if (event instanceof SessionEnd) {
                close();
            }
            starts = turns.add(turn);
        }
        if (pushes) {
            outgoing.push();
        }
        if (starts) {
            engine.run(event, turns::run);
        } else {
            turns.stopWaiting();
        }
        return true;
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
            Turn running = mailbox.current();
            if (running != null) {
                running.cancel();
            }
        }
        unheard.forEach(outgoing::answer);
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

    private void close() {
        over = true;
        outgoing.close();
    }
}
