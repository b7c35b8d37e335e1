package dev.parley.call;

import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way through a call: it waits, its handler runs, its reply is worked out and sent. The claim is
 * guarded by {@link Outgoing}, the rest by {@link LiveCall}.
 */
final class Turn {

    private final Event event;
    private final Line line;
    private final long arrived;

    private boolean claimed;
    private boolean cancelled;
    private boolean settled;
    private CallClock.@Nullable Timer timer;
    private @Nullable Thread thread;
    private @Nullable CompletionStage<?> work;

    Turn(Event event, Line line, long arrived) {
        this.event = event;
        this.line = line;
        this.arrived = arrived;
    }

    Event event() {
        return event;
    }

    Line line() {
        return line;
    }

    long arrived() {
        return arrived;
    }

    /** Whether this turn has to be answered by the deadline, at the latest with nothing. */
    boolean mustBeAnswered() {
        return !line.staysOpen();
    }

    /** The caller said or pressed something: what was meant for the moment before is stale. */
    boolean isWordOfCaller() {
        return event instanceof UserSpeak || event instanceof DtmfReceived;
    }

    /** Whether somebody took on to answer the event; nobody else may then. */
    boolean isClaimed() {
        return claimed;
    }

    void claim() {
        claimed = true;
    }

    void time(CallClock.Timer timer) {
        this.timer = timer;
    }

    boolean isTimed() {
        return timer != null;
    }

    void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    void runsOn(Thread thread) {
        this.thread = thread;
    }

    /** Ends the run; true if the handler was interrupted, so that its thread may still carry the mark of it. */
    boolean hasRun() {
        thread = null;
        return cancelled;
    }

    void awaits(CompletionStage<?> work) {
        this.work = work;
        settled = false;
    }

    /** Ends the wait for a stage; true for whoever comes first: the reply, or the caller's newer word. */
    boolean settle() {
        boolean first = work != null && !settled;
        settled |= first;
        return first;
    }

    /** Marks the turn as overtaken, and interrupts its handler while it runs, never the thread after it. */
    void cancel() {
        cancelled = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Cancels the stage that the handler returned. Its callbacks may run here, so the caller must hold no lock. */
    void cancelWork() {
        CompletionStage<?> pending = work;
        if (pending == null) {
            return;
        }
        try {
            pending.toCompletableFuture().cancel(true);
        } catch (UnsupportedOperationException | CancellationException e) {
            // A stage that cannot be cancelled runs on in vain; its reply is dropped all the same.
        }
    }
}
