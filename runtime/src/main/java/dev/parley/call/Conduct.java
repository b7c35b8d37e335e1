package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.Event;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bot does by itself in a call: it prompts a caller who says nothing that it understands, and ends a call that
 * would go on for ever. Once the end is on, no handler is called but that of {@code session_end}. Safe from any thread,
 * because the clock ends calls too.
 */
final class Conduct {

    private final Prompting prompting;
    private final Guarding guarding;
    private boolean ending;

    Conduct(@Nullable Reprompts reprompts, List<Guard> guards, long now) {
        prompting = new Prompting(reprompts);
        guarding = new Guarding(guards, now);
    }

    /** Keeps a turn from the handlers if the call is about to end, or has to end with it; true if so. */
    synchronized boolean keeps(Turn turn, long now) {
        if (turn.event() instanceof SessionEnd) {
            return false;
        }
        if (turn.event() instanceof SessionStart && turn.errand() == null) {
            ending = false; // If one was on, it was a transfer, and it failed.
            prompting.understood();
            guarding.beginAnew(now);
        }
        return keeps(turn, ending ? Outcome.NOTHING : end(guarding.lasted(now)));
    }

    /** Keeps a word of the caller from the handlers if it is one too many; true if so. */
    synchronized boolean keepsWord(Turn turn) {
        return isOfCaller(turn) && keeps(turn, end(guarding.turn()));
    }

    /**
     * What becomes of a turn.
     *
     * @param reply what was answered by its handler, or for it
     * @param said what is said to that: another thing if keys are being gathered
     * @param stale whether nobody wants to hear that any more
     */
    synchronized Outcome outcome(Turn turn, Reply reply, Reply said, boolean stale) {
        Outcome kept = turn.kept();
        if (kept != null) {
            return kept;
        }
        if (ending) {
            return Outcome.NOTHING;
        }
        Outcome replied = stale ? Outcome.NOTHING : Outcome.reply(said);
        if (turn.hasFailed()) {
            Outcome last = turn.event() instanceof SessionEnd ? null : end(guarding.failed());
            return last == null ? replied : last;
        }
        if (said == Reply.notTaken()) {
            return stale ? Outcome.NOTHING : prompt(turn.event());
        }
        if (reply != Reply.notTaken() && !turn.isCancelled()) {
            wentWell(turn);
        }
        return replied;
    }

    /** The end of a call that has lasted too long; null while it has not. */
    synchronized @Nullable Outcome lasted(long now) {
        return ending ? null : end(guarding.lasted(now));
    }

    /** A reply as it goes out, so that the service reports a caller who is silent to it. */
    List<Action> listening(List<Action> reply) {
        return prompting.listening(reply); // This alone needs no lock: it asks what never changes.
    }

    private Outcome prompt(Event event) {
        Outcome prompt = prompting.answer(event);
        ending = prompt.ends();
        return prompt;
    }

    private void wentWell(Turn turn) {
        if (turn.errand() == null || isOfCaller(turn)) {
            guarding.wentWell();
        }
        if (isOfCaller(turn)) {
            prompting.understood();
        }
    }

    private static boolean keeps(Turn turn, @Nullable Outcome outcome) {
        if (outcome != null) {
            turn.keep(outcome);
        }
        return outcome != null;
    }

    private @Nullable Outcome end(@Nullable Outcome last) {
        ending = last != null;
        return last;
    }

    /** Whether the caller has had a turn by this. A pause after keys is one if it completes them. */
    private static boolean isOfCaller(Turn turn) {
        return turn.isWordOfCaller() || turn.errand() != null && (turn.gathered() != null || turn.isDecisive());
    }
}
