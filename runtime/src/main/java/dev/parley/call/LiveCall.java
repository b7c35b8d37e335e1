package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.PendingReply;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call: its bot, its mailbox and its way out. Events are handled one after the other, in the order of their
 * arrival, by whichever thread found the call at rest.
 *
 * <p>The lock (the monitor of the mailbox) is never held while a handler runs, a line is used or a stage is cancelled,
 * since each of these may come back here.
 */
final class LiveCall<B> implements Call {

    private final Engine<B> engine;
    private final Consumer<LiveCall<B>> onEnd;
    private final Mailbox mailbox;
    private final Outgoing outgoing;
    private final long began;

    private volatile Session session;
    private volatile boolean over;
    private volatile boolean expired;
    private long lastHeard;
    private @Nullable B bot;

    LiveCall(Engine<B> engine, Session session, Consumer<LiveCall<B>> onEnd) {
        this.engine = engine;
        this.session = session;
        this.onEnd = onEnd;
        mailbox = new Mailbox(engine.settings().deadline().toNanos());
        outgoing = new Outgoing(session.id(), new Outbox(engine.settings().assistantSpeakEndsPlayback()));
        began = engine.clock().nanoTime();
        lastHeard = began;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public boolean send(Action action) {
        return outgoing.send(action);
    }

    /**
     * Takes an event in: handles it at once if the call is at rest, or leaves it to the thread that is busy with it.
     *
     * @return false if the call is over and the event came too late
     */
    boolean receive(Event event, Line line) {
        Turn turn = new Turn(event, line, engine.clock().nanoTime());
        Turn overtaken;
        boolean starts;
        synchronized (mailbox) {
            if (over) {
                return false;
            }
            lastHeard = turn.arrived();
            session = event.session().orElse(session);
            outgoing.arrivedOn(line);
            if (event instanceof SessionEnd) {
                close();
            }
            overtaken = mailbox.overtakenBy(turn);
            starts = mailbox.add(turn);
            time(turn, starts);
        }
        stop(overtaken);
        if (starts) {
            engine.workers().run(this::run);
        }
        return true;
    }

    /** Whether the call was given up, so that an event with its id begins another one. */
    boolean isExpired() {
        return expired;
    }

    /** Gives the call up if nothing was heard of it for too long, or it lasted too long; true if so. */
    boolean expire(long now) {
        Turn running;
        synchronized (mailbox) {
            running = mailbox.current();
            boolean idle = now - lastHeard >= engine.settings().idle().toNanos();
            if (over || !idle && now - began < engine.settings().longest().toNanos()) {
                return false;
            }
            expired = true;
            close();
            if (running != null) {
                running.cancel();
            }
        }
        stop(running);
        return true;
    }

    private void close() {
        over = true;
        outgoing.close();
    }

    private void run() {
        for (Turn turn = current(); turn != null; turn = next()) {
            Reply reply = perform(turn);
            if (reply instanceof PendingReply pending) {
                await(turn, pending);
                return;
            }
            deliver(turn, reply);
        }
    }

    private Reply perform(Turn turn) {
        outgoing.heard(turn);
        synchronized (mailbox) {
            turn.runsOn(Thread.currentThread());
        }
        try {
            B mine = bot;
            if (mine == null) {
                mine = engine.handlers().newBot(turn.event(), this);
                bot = mine;
            }
            return mine == null ? Reply.none() : engine.handlers().dispatch(mine, turn.event(), this);
        } finally {
            boolean interrupted;
            synchronized (mailbox) {
                interrupted = turn.hasRun();
            }
            if (interrupted) {
                Thread.interrupted(); // The interrupt was for the handler, not for whoever uses the thread next.
            }
        }
    }

    /** Leaves the thread until the reply is there. The call stays busy with this turn. */
    private void await(Turn turn, PendingReply pending) {
        synchronized (mailbox) {
            turn.awaits(pending.work());
        }
        pending.reply().whenComplete((reply, failure) -> {
            if (failure != null && !turn.isCancelled()) {
                engine.workers().handOver(() -> resume(turn, recover(turn, failure)));
            } else {
                resume(turn, reply == null ? Reply.none() : reply);
            }
        });
        stop(turn); // The caller may have had a newer word while the handler still ran.
    }

    private Reply recover(Turn turn, Throwable failure) {
        B mine = bot;
        return mine == null ? Reply.none() : engine.handlers().recover(mine, turn.event(), this, failure);
    }

    private void resume(Turn turn, Reply reply) {
        synchronized (mailbox) {
            if (turn.isCancelled() || !turn.settle()) {
                return; // Whoever cancelled it ends it.
            }
        }
        if (reply instanceof PendingReply pending) {
            await(turn, pending);
            return;
        }
        deliver(turn, reply);
        goOn();
    }

    private void deliver(Turn turn, Reply reply) {
        boolean stale;
        synchronized (mailbox) {
            turn.stopTimer();
            stale = mailbox.isStale(turn, engine.clock().nanoTime());
        }
        if (turn.event() instanceof SessionEnd) {
            onEnd.accept(this); // First, so that the service, once answered, finds the call forgotten.
        }
        outgoing.deliver(turn, stale ? Reply.none() : reply);
    }

    /** Goes on with the next turn, if one waits, on a thread that is ours. */
    private void goOn() {
        if (next() != null) {
            engine.workers().handOver(this::run);
        }
    }

    private @Nullable Turn current() {
        synchronized (mailbox) {
            return mailbox.current();
        }
    }

    private @Nullable Turn next() {
        synchronized (mailbox) {
            return mailbox.next();
        }
    }

    /** Watches the deadline of what must be answered, and of what keeps a newer word of the caller waiting. */
    private void time(Turn turn, boolean starts) {
        if (turn.mustBeAnswered()) {
            time(turn);
        }
        Turn running = mailbox.current();
        if (!starts && turn.isWordOfCaller() && running != null && !running.isTimed()) {
            time(running);
        }
    }

    private void time(Turn turn) {
        long remaining = mailbox.remaining(turn, engine.clock().nanoTime());
        turn.time(engine.clock().after(Duration.ofNanos(remaining), () -> deadlinePassed(turn)));
    }

    private void deadlinePassed(Turn turn) {
        Turn overtaken;
        synchronized (mailbox) {
            overtaken = mailbox.overtakenAtDeadline(turn);
        }
        if (turn.mustBeAnswered()) {
            outgoing.answerWithNothing(turn);
        }
        stop(overtaken);
    }

    /** Lets go of a cancelled turn that awaits a stage. One whose handler still runs ends by itself. */
    private void stop(@Nullable Turn turn) {
        if (turn == null) {
            return;
        }
        boolean mine;
        synchronized (mailbox) {
            mine = turn.isCancelled() && turn.settle();
        }
        if (mine) {
            turn.cancelWork();
            deliver(turn, Reply.none());
            goOn();
        }
    }
}
