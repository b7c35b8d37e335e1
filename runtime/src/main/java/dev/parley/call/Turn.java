package dev.parley.call;

import dev.parley.action.Gather;
import dev.parley.action.StreamedReply;
import dev.parley.event.AssistantSpeak;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.SessionEnd;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way through a call: it waits, its handler runs, its reply is worked out and sent. The claim and the
 * report are guarded by the monitor of {@link Outgoing}, the rest by that of the {@link Mailbox}.
 */
final class Turn {

    private final Event event;
    private final Line line;
    private final Span span;

    private final @Nullable Errand errand;

    // Used by the one thread that runs the turn.
    private @Nullable StreamedReply streamed;
    private @Nullable Recital recital;
    private @Nullable String gathered;
    private boolean decisive;
    private boolean duringPlayback;
    private boolean repeated;
    private boolean ofText;
    private boolean failed;
    private @Nullable Outcome outcome;

    private boolean claimed;
    private boolean reported;

    private boolean replied;
    private @Nullable Gather asked;
    private boolean chance;
    private volatile boolean cancelled; // Written under the lock like the rest, but a handler may ask at any time.
    private CallClock.@Nullable Timer timer;
    private @Nullable Thread thread;
    private @Nullable CompletionStage<?> work;

    Turn(Event event, Line line, long arrived, long deadlineNanos) {
        this.event = event;
        this.line = line;
        span = new Span(arrived, deadlineNanos);
        errand = null;
    }

    /** A turn that no event brought: there is nobody to answer. It goes by the name of the last event. */
    Turn(Event last, Errand errand, long arrived, long deadlineNanos) {
        event = last;
        line = Errand.NO_LINE;
        span = new Span(arrived, deadlineNanos);
        this.errand = errand;
        claimed = true;
    }

    /** A turn for the text of a reply: neither is it the caller's, nor does anybody wait for it. */
    static Turn ofText(Event cause, Errand errand, long now) {
        Turn turn = new Turn(cause, errand, now, 0);
        turn.ofText = true;
        return turn;
    }

    boolean isOfText() {
        return ofText;
    }

    /** The text of its reply is being read. */
    void reads(StreamedReply reply, Recital text) {
        streamed = reply;
        recital = text;
    }

    /** Whether it is this text that is being read. */
    boolean isReading(StreamedReply reply) {
        return reply.equals(streamed);
    }

    /** The text of its reply, if that is one. */
    @Nullable Recital recital() {
        return recital;
    }

    /** A turn for an event that came twice: no handler is called again, and no newer word was said. */
    static Turn repeated(Event event, Line line, long arrived, long deadlineNanos) {
        Turn turn = new Turn(event, line, arrived, deadlineNanos);
        turn.repeated = true;
        turn.outcome = Outcome.NOTHING;
        return turn;
    }

    /** What is to be done in place of an event, if none brought this turn. */
    @Nullable Errand errand() {
        return errand;
    }

    /** The keys that are complete with this turn, if it ends a sequence. */
    @Nullable String gathered() {
        return gathered;
    }

    void gathered(@Nullable String keys) {
        gathered = keys;
    }

    /** Makes the reply to this turn decide whether the gathering that is on is over. */
    void decides() {
        decisive = true;
    }

    boolean isDecisive() {
        return decisive;
    }

    /** Takes in what keys the handler asks for beside its reply; false if that is there already. */
    boolean asks(Gather gather) {
        if (!replied) {
            asked = gather;
        }
        return !replied;
    }

    /** The reply is there; the keys that the handler asked for meanwhile, if it did. */
    @Nullable Gather replied() {
        replied = true;
        return asked;
    }

    /** Takes note, on arrival, that something was playing. */
    void cameDuringPlayback() {
        duringPlayback = true;
    }

    boolean isDuringPlayback() {
        return duringPlayback;
    }

    /** Keeps the turn back from the handlers of the bot: what becomes of it is known without them. */
    void keep(Outcome outcome) {
        this.outcome = outcome;
    }

    /** What becomes of a turn that no handler is called for; null if one is. */
    @Nullable Outcome kept() {
        return outcome;
    }

    /** Takes note that the handler failed. */
    void fail() {
        failed = true;
    }

    boolean hasFailed() {
        return failed;
    }

    Event event() {
        return event;
    }

    Line line() {
        return line;
    }

    /** How long this turn may take. */
    Span span() {
        return span;
    }

    /** Whether this turn has to be answered by the deadline, at the latest with nothing. */
    boolean mustBeAnswered() {
        return !line.staysOpen();
    }

    /** The caller said or pressed something: what was meant for the moment before is stale. */
    boolean isWordOfCaller() {
        return errand == null && !repeated && (event instanceof UserSpeak || event instanceof DtmfReceived);
    }

    /** The event tells of what the caller is played. */
    boolean isReport() {
        return errand == null
                && (event instanceof AssistantSpeechEnded
                        || event instanceof UserInputTimeout
                        || event instanceof AssistantSpeak);
    }

    /** A word of the caller, or the last one: the end of the call. Work that keeps it waiting has no point. */
    boolean isNewerWord() {
        return isWordOfCaller() || errand == null && event instanceof SessionEnd;
    }

    /** Whether somebody took on to answer the event. */
    boolean isClaimed() {
        return claimed;
    }

    /** Takes on to answer the event; true for whoever comes first, and nobody else may then. */
    boolean claim() {
        boolean first = !claimed;
        claimed = true;
        return first;
    }

    /** Whether the event, if it reports something, has not been counted yet; it is from now on. */
    boolean reports() {
        boolean first = !reported && errand == null;
        reported = true;
        return first;
    }

    /** Takes the event as a mere chance to say something: no handler is called for it. */
    void becomeChance() {
        chance = true;
    }

    boolean isChance() {
        return chance;
    }

    void time(CallClock.Timer timer) {
        this.timer = timer;
    }

    boolean isTimed() {
        return timer != null;
    }

    /** Calls the timer off, or lets go of the one that has fired. */
    void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** Begins a run. One that is cancelled before it has begun is interrupted all the same. */
    void runsOn(Thread thread) {
        this.thread = thread;
        if (cancelled) {
            thread.interrupt();
        }
    }

    /** Ends the run; true if it was interrupted, so that its thread may still carry the mark of it. */
    boolean hasRun() {
        thread = null;
        return cancelled;
    }

    /** Begins to wait for a stage. */
    void awaits(CompletionStage<?> work) {
        this.work = work;
    }

    /** Ends the wait for a stage; gives it to whoever comes first: the reply, or the caller's newer word. */
    @Nullable CompletionStage<?> settle() {
        CompletionStage<?> settled = work;
        work = null;
        return settled;
    }

    /** Marks the turn as overtaken, and interrupts its handler while it runs, never the thread after it. */
    void cancel() {
        cancelled = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** The thread that a handler of this turn runs on, if one does. */
    @Nullable Thread thread() {
        return thread;
    }

    /** Whether a handler goes on though it was cancelled a while ago. */
    boolean isStuck(long now) {
        return cancelled && thread != null && now - span.endsBy() >= 0;
    }

    boolean isCancelled() {
        return cancelled;
    }
}
