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

    /** What becomes of an event before a handler is called for it; null if one may be. */
    synchronized @Nullable Outcome beforehand(Event event, boolean wordOfCaller, long now) {
        if (event instanceof SessionEnd) {
            return null;
        }
        if (event instanceof SessionStart) {
            ending = false; // If one was on, it was a transfer, and it failed.
            prompting.understood();
            guarding.beginAnew(now);
        }
        if (ending) {
            return Outcome.NOTHING;
        }
        Outcome tooLong = guarding.lasted(now);
        return tooLong == null && wordOfCaller ? end(guarding.turn()) : end(tooLong);
    }

    /** What becomes of the reply of a handler. */
    synchronized Outcome settle(Event event, boolean wordOfCaller, Reply reply) {
        if (ending) {
            return Outcome.NOTHING;
        }
        if (reply == Reply.notTaken()) {
            Outcome outcome = prompting.answer(event);
            ending = outcome.ends();
            return outcome;
        }
        guarding.wentWell();
        if (wordOfCaller) {
            prompting.understood();
        }
        return Outcome.reply(reply);
    }

    /** What becomes of the reply that stands in for a handler that failed. */
    synchronized Outcome failed(Reply reply) {
        if (ending) {
            return Outcome.NOTHING;
        }
        Outcome last = end(guarding.failed());
        return last == null ? Outcome.reply(reply) : last;
    }

    /** The end of a call that has lasted too long; null while it has not. */
    synchronized @Nullable Outcome lasted(long now) {
        return ending ? null : end(guarding.lasted(now));
    }

    /** A reply as it goes out, so that the service reports a caller who is silent to it. */
    List<Action> listening(List<Action> reply) {
        return prompting.listening(reply); // Asks what never changes.
    }

    private @Nullable Outcome end(@Nullable Outcome outcome) {
        ending = outcome != null;
        return outcome;
    }
}
