package dev.parley.call;

import dev.parley.action.Gather;
import dev.parley.action.Keys;
import dev.parley.action.Move;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.event.Event;
import dev.parley.event.SessionEnd;
import dev.parley.event.UserInputTimeout;
import java.util.concurrent.CompletionStage;
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
    private final LiveCall<B> call;
    private final Mailbox mailbox;
    private final Outgoing outgoing;
    private final Deadlines deadlines;
    private final Runs<B> runs;
    private final Awaiting<B> awaiting;
    private final Dialog dialog;
    private final Keypad keypad;
    private final Conduct conduct;
    private final Runnable onEnd;

    Turns(Engine<B> engine, LiveCall<B> call, Mailbox mailbox, Outgoing outgoing, Runnable onEnd) {
        this.engine = engine;
        this.call = call;
        this.mailbox = mailbox;
        this.outgoing = outgoing;
        runs = new Runs<>(engine, call, mailbox, this::takeOn);
        awaiting = new Awaiting<>(mailbox, runs, new Reading<>(runs, outgoing, this::read), this::resume);
        deadlines = new Deadlines(engine, mailbox, outgoing, this::stopWaiting, runs::reportStuck);
        dialog = new Dialog(engine.handlers().states());
        keypad = new Keypad(engine, this::keysOfState, outgoing::stopPlayback, this::add);
        conduct = call.conduct();
        this.onEnd = onEnd;
    }

    String state() {
        return dialog.state();
    }

    /** Whether what the caller enters now is to stay out of the log. */
    boolean isMasked() {
        Keys keys = keypad.keys();
        return keys != null && keys.masked();
    }

    private @Nullable Keys keysOfState() {
        return engine.handlers().keys(state());
    }

    /** Takes a turn in, under the lock; true if the call was at rest, so that {@link #run} has to take it. */
    boolean add(Turn turn) {
        if (turn.isReport() && outgoing.isOwn(turn.event())) {
            deadlines.keep(turn);
            return false;
        }
        boolean starts = mailbox.add(turn);
        deadlines.arrived(turn);
        return starts;
    }

    /** Gives up the turn that is on, under the lock, because the call is. */
    void cancel() {
        deadlines.close();
        Turn running = mailbox.current();
        if (running != null) {
            deadlines.cancel(running);
        }
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
            Turn next = next();
            if (next != null && next.isOfText()) {
                engine.workers().handOver(() -> run(next)); // It may block, and this thread may have events to read.
                return;
            }
            turn = next;
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
            Awaiting.cancel(work);
            run(next());
        });
    }

    private Reply handle(Turn turn) {
        Errand errand = turn.errand();
        if (errand != null && turn.isOfText()) {
            synchronized (mailbox) {
                turn.span().begin(engine.clock().nanoTime(), engine.handlers().patience());
            }
            Reply reply = errand.run(turn);
            if (reply == null) {
                turn.keep(Outcome.NOTHING);
                return Reply.none();
            }
            return reply;
        }
        boolean mayGoOn = turn.errand() == null && outgoing.heard(turn);
        synchronized (mailbox) {
            deadlines.begin(turn, mayGoOn);
        }
        return runs.handle(turn, () -> inItsStead(turn));
    }

    /** What is said in place of what a handler would say; null if one is to be called. */
    private @Nullable Reply inItsStead(Turn turn) {
        if (turn.kept() != null || conduct.keeps(turn, engine.clock().nanoTime())) {
            return Reply.none();
        }
        Errand errand = turn.errand();
        Reply known = errand != null ? errand.run(turn) : listens(turn) ? null : keypad.take(turn);
        if (known == Reply.none() && !turn.isDecisive()) {
            turn.keep(Outcome.NOTHING); // A key of several, or a pause after none.
            return known;
        }
        return conduct.keepsWord(turn) ? Reply.none() : known;
    }

    /** Ends the call if it has lasted too long. The handler that is on is cut off: nothing is said after the last words. */
    void endIfTooLong(long now) {
        Outcome last = conduct.lasted(now);
        if (last == null) {
            return;
        }
        synchronized (mailbox) {
            cancel();
        }
        end(last);
        stopWaiting();
    }

    private void end(Outcome last) {
        engine.handlers().reportEnding(call.session().id(), last);
        outgoing.end(last.reply());
    }

    private void takeOn(Turn turn, Patience patience) {
        synchronized (mailbox) {
            deadlines.takeOn(turn, patience);
        }
    }

    /** Takes a turn for a text, even when the call is over: it may be to let go of it. */
    private void read(Event cause, Errand errand) {
        boolean starts;
        synchronized (mailbox) {
            starts = mailbox.add(Turn.ofText(cause, errand, engine.clock().nanoTime()));
        }
        if (starts) {
            engine.workers().handOver(this::run);
        }
    }

    /** Does what a turn is for that will never be on, if it is to let go of a text. */
    void letGo(Turn turn) {
        Errand errand = turn.errand();
        if (errand != null && turn.isOfText()) {
            engine.workers().handOver(() -> errand.run(turn));
        }
    }

    /** Takes a turn in that no event brings, from any thread; false if the call is over. */
    boolean add(Event last, Errand errand) {
        boolean starts;
        synchronized (mailbox) {
            if (call.isOver()) {
                return false;
            }
            starts = add(new Turn(last, errand, engine.clock().nanoTime(), engine.deadline()));
        }
        if (starts) {
            engine.workers().handOver(this::run);
        }
        return true;
    }

    /** Delivers a reply if it is at hand; true if so. Otherwise its stage goes on with the turn, and this thread not. */
    private boolean carryOn(Turn turn, Reply reply) {
        Reply found = awaiting.outcome(turn, reply);
        if (found == null) {
            stopWaiting(); // The caller may have had a newer word while the handler still ran.
            return false;
        }
        deliver(turn, found);
        return true;
    }

    /** A stage is complete. This thread may be anybody's, so the next handler gets another one. */
    private void resume(Turn turn, Reply reply) {
        Turn next = carryOn(turn, reply) ? next() : null;
        if (next != null) {
            engine.workers().handOver(() -> run(next));
        }
    }

    /** Delivers what a handler replied, and what it asked for beside: in place of a reply, or after it. */
    private void deliver(Turn turn, Reply given) {
        boolean stale;
        boolean spokenSince;
        Gather asked;
        synchronized (mailbox) {
            deadlines.end(turn);
            stale = mailbox.isStale(turn, engine.clock().nanoTime());
            spokenSince = mailbox.hasNewerWord();
            asked = turn.replied();
        }
        if (turn.event() instanceof SessionEnd) {
            onEnd.run(); // First, so that the service, once answered, finds the call forgotten.
        }
        Reply reply = asked == null ? given : Keypad.inPlaceOf(given, asked);
        say(turn, reply, stale, spokenSince);
        if (asked != null && reply == given && !stale) {
            call.gather(asked);
        }
    }

    private void say(Turn turn, Reply reply, boolean stale, boolean spokenSince) {
        Reply said = stale ? Reply.none() : keypad.settle(turn, reply);
        if (stale && !spokenSince) {
            keypad.giveUp(turn);
        }
        boolean listens = reply == Reply.notTaken() && listens(turn);
        Outcome outcome = conduct.outcome(turn, reply, said, stale || listens);
        if (outcome.ends()) {
            end(outcome);
        }
        // The call moves first: whoever hears the reply may answer at once, and is to find the new state.
        if (outcome.reply() instanceof Move move && !dialog.goTo(move.state())) {
            engine.handlers().reportUnknownState(turn, new CallInTurn(call, turn), move.state());
        }
        outgoing.deliver(turn, outcome.ends() ? Reply.none() : outcome.reply());
        if (spokenSince) {
            outgoing.dropReplies(); // What could not go out now is the rest of a chain.
            outgoing.flush();
        }
        synchronized (mailbox) {
            deadlines.delivered(turn);
        }
    }

    /** Whoever is silent between two actions of a chain is listening. */
    private boolean listens(Turn turn) {
        return turn.event() instanceof UserInputTimeout && outgoing.goesOn();
    }

    private @Nullable Turn next() {
        synchronized (mailbox) {
            return mailbox.next();
        }
    }
}
