package dev.parley.call;

import dev.parley.action.Move;
import dev.parley.action.PendingReply;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.SessionEnd;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the turns of a call, one after the other: runs the handler, waits for its reply, delivers it. Whoever ends a
 * turn goes on with the next, and nobody else can: the thread that ran the handler, the one that completed its stage,
 * or the one that brought the caller's newer word.
 *
 * <p>The lock (the monitor of the mailbox) is never held while a handler runs, a line is used or a stage is cancelled,
 * since each of these may come back here.
 */
final class Turns<B> {

    private final Engine<B> engine;
    private final Call call;
    private final Mailbox mailbox;
    private final Outgoing outgoing;
    private final Dialog dialog;
    private final Keypad keypad;
    private final Runnable onEnd;
    private @Nullable B bot; // Used by the one thread that has the turn.

    Turns(Engine<B> engine, Call call, Mailbox mailbox, Outgoing outgoing, Runnable onEnd) {
        this.engine = engine;
        this.call = call;
        this.mailbox = mailbox;
        this.outgoing = outgoing;
        dialog = new Dialog(engine.handlers().states());
        keypad = new Keypad(engine.clock(), this::paused);
        this.onEnd = onEnd;
    }

    String state() {
        return dialog.state();
    }

    /** Takes a turn in, under the lock; true if the call was at rest, so that {@link #run} has to take it. */
    boolean add(Turn turn) {
        boolean starts = mailbox.add(turn);
        Turn running = mailbox.current();
        if (turn.mustBeAnswered()) {
            time(turn);
        }
        if (starts || running == null) {
            return starts;
        }
        if (mailbox.isOvertakenBy(turn)) {
            running.cancel();
        } else {
            watch(running);
        }
        return false;
    }

    /** Takes the current turn and all that follow, as long as their replies are at hand. */
    void run() {
        Turn first;
        synchronized (mailbox) {
            first = mailbox.current();
        }
        run(first);
    }

    private void run(@Nullable Turn first) {
        Turn turn = first;
        while (turn != null && carryOn(turn, handle(turn))) {
            turn = next();
        }
    }

    /** Lets go of the current turn if it was cancelled and awaits a stage. One whose handler still runs ends itself. */
    void stopWaiting() {
        Turn turn;
        CompletionStage<?> work;
        synchronized (mailbox) {
            turn = mailbox.current();
            work = turn != null && turn.isCancelled() ? turn.settle() : null;
        }
        if (turn == null || work == null) {
            return;
        }
        deliver(turn, Reply.none());
        engine.workers().handOver(() -> {
            cancel(work); // Runs the callbacks of users, which may block.
            run(next());
        });
    }

    private Reply handle(Turn turn) {
        outgoing.heard(turn);
        long began = engine.clock().nanoTime();
        synchronized (mailbox) {
            turn.begin(began, engine.deadline());
            turn.runsOn(Thread.currentThread());
            watch(turn);
        }
        Reply reply = finish(turn, () -> {
            if (bot == null) {
                bot = engine.handlers().newBot(turn.event(), call);
            }
            return bot == null || keypad.keeps(turn, engine.handlers().keys(state()))
                    ? Reply.none()
                    : engine.handlers().dispatch(bot, turn, call);
        });
        engine.pace().ran(turn.event(), engine.clock().nanoTime() - began);
        return reply;
    }

    /** A pause is a turn like an event: it waits for those before it. Comes on the thread of the clock. */
    private void paused(Keypad.Pause pause) {
        boolean starts;
        synchronized (mailbox) {
            starts = !call.isOver() && add(new Turn(pause, engine.clock().nanoTime(), engine.deadline()));
        }
        if (starts) {
            engine.workers().handOver(this::run);
        }
    }

    private Reply recover(Turn turn, Throwable failure) {
        B mine = bot;
        if (mine == null) {
            return Reply.none();
        }
        synchronized (mailbox) {
            turn.runsOn(Thread.currentThread());
        }
        return finish(turn, () -> engine.handlers().recover(mine, turn, call, failure));
    }

    private Reply finish(Turn turn, Supplier<Reply> run) {
        try {
            return run.get();
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

    /** Delivers a reply if it is at hand; true if so. Otherwise its stage goes on with the turn, and this thread not. */
    private boolean carryOn(Turn turn, Reply reply) {
        Reply found = reply;
        while (found instanceof PendingReply pending) {
            if (turn.event() instanceof SessionEnd) {
                found = Reply.none(); // Never sent, so not waited for: the call can be forgotten.
                reportFailure(turn, pending);
            } else if (isDone(pending)) {
                found = outcome(turn, pending);
            } else {
                await(turn, pending);
                return false;
            }
        }
        deliver(turn, found);
        return true;
    }

    private void await(Turn turn, PendingReply pending) {
        synchronized (mailbox) {
            turn.awaits(pending.work());
        }
        pending.reply().whenComplete((reply, failure) -> resume(turn, reply, failure));
        stopWaiting(); // The caller may have had a newer word while the handler still ran.
    }

    /** Goes on with a turn whose stage is complete, on a thread that is not ours: no code of the bot runs on it. */
    private void resume(Turn turn, @Nullable Reply reply, @Nullable Throwable failure) {
        boolean mine;
        synchronized (mailbox) {
            mine = turn.settle() != null; // If not, the caller's newer word has ended the turn.
        }
        if (!mine) {
            if (reply instanceof PendingReply pending) {
                cancel(pending.work());
            }
            return;
        }
        if (failure != null) {
            engine.workers().handOver(() -> goOn(turn, recover(turn, failure)));
        } else if (reply instanceof PendingReply) {
            engine.workers().handOver(() -> goOn(turn, reply));
        } else {
            deliver(turn, reply == null ? Reply.none() : reply);
            Turn next = next();
            if (next != null) {
                engine.workers().handOver(() -> run(next));
            }
        }
    }

    private void goOn(Turn turn, Reply reply) {
        if (carryOn(turn, reply)) {
            run(next());
        }
    }

    private void deliver(Turn turn, Reply reply) {
        boolean stale;
        boolean spokenSince;
        synchronized (mailbox) {
            turn.stopTimer();
            stale = mailbox.isStale(turn, engine.clock().nanoTime());
            spokenSince = mailbox.hasNewerWord();
        }
        if (turn.event() instanceof SessionEnd) {
            onEnd.run(); // First, so that the service, once answered, finds the call forgotten.
        }
        // The call moves first: whoever hears the reply may answer at once, and is to find the new state.
        if (!stale && reply instanceof Move move && !dialog.goTo(move.state())) {
            engine.handlers().reportUnknownState(turn, call, move.state());
        }
        outgoing.deliver(turn, stale ? Reply.none() : reply);
        if (spokenSince) {
            outgoing.dropReplies(); // What could not go out now is the rest of a chain.
        }
    }

    private @Nullable Turn next() {
        synchronized (mailbox) {
            return mailbox.next();
        }
    }

    /** Watches the time of a turn, once a newer word of the caller waits for it. */
    private void watch(Turn turn) {
        if (!turn.isTimed() && mailbox.isInTheWay(turn)) {
            time(turn);
        }
    }

    private void time(Turn turn) {
        long remaining = Math.max(0, turn.safeUntil() - engine.clock().nanoTime());
        turn.time(engine.clock().after(Duration.ofNanos(remaining), () -> timeIsUp(turn)));
    }

    private void timeIsUp(Turn turn) {
        synchronized (mailbox) {
            turn.stopTimer();
            if (mailbox.isOvertaken(turn, engine.clock().nanoTime())) {
                turn.cancel();
            } else {
                watch(turn);
            }
        }
        if (turn.mustBeAnswered()) {
            outgoing.answer(turn);
        }
        stopWaiting();
    }

    private void reportFailure(Turn turn, PendingReply pending) {
        pending.reply().whenComplete((reply, failure) -> {
            if (failure != null) {
                engine.workers().handOver(() -> recover(turn, failure));
            }
        });
    }

    private Reply outcome(Turn turn, PendingReply pending) {
        try {
            Reply reply = pending.reply().toCompletableFuture().join();
            return reply == null ? Reply.none() : reply;
        } catch (RuntimeException failure) {
            return recover(turn, failure);
        }
    }

    private static boolean isDone(PendingReply pending) {
        try {
            return pending.reply().toCompletableFuture().isDone();
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    private static void cancel(CompletionStage<?> work) {
        try {
            CompletableFuture<?> future = work.toCompletableFuture();
            future.cancel(true);
        } catch (RuntimeException e) {
            // A stage that cannot be cancelled runs on in vain; its reply is dropped all the same.
        }
    }
}
