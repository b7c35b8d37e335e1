package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Speak;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bot says to silence, and to what it does not understand. Pure state: it counts how far its two lists are, and
 * knows no clock and no thread.
 */
final class Prompting {

    private final @Nullable Reprompts reprompts;
    private int silences;
    private int misses;

    Prompting(@Nullable Reprompts reprompts) {
        this.reprompts = reprompts;
    }

    /** What is said to an event that no handler took. */
    Outcome answer(Event event) {
        if (reprompts == null) {
            return Outcome.NOTHING;
        }
        if (event instanceof UserInputTimeout) {
            return next(reprompts.noInput(), silences++, "the caller was silent once too often");
        }
        return event instanceof UserSpeak || event instanceof DtmfReceived
                ? next(reprompts.noMatch(), misses++, "the caller was not understood once too often")
                : Outcome.NOTHING;
    }

    /** A handler took what the caller said or pressed, so both lists begin anew. */
    void understood() {
        silences = 0;
        misses = 0;
    }

    /**
     * A reply behind which the caller is listened to: where silence is answered, the service has to report it. It can
     * only do so behind a speak, and the bot may have asked for that with a time of its own.
     */
    List<Action> listening(List<Action> reply) {
        int last = reply.size() - 1;
        if (last < 0 || !(reply.get(last) instanceof Speak speak)) {
            return reply;
        }
        Speak listening = listening(speak);
        if (listening.equals(speak)) {
            return reply;
        }
        List<Action> changed = new ArrayList<>(reply);
        changed.set(last, listening);
        return List.copyOf(changed);
    }

    private Speak listening(Speak speak) {
        return reprompts == null || reprompts.noInput().isEmpty() || speak.userInputTimeoutSeconds() > 0
                ? speak
                : speak.inputTimeout(reprompts.noInputTimeout());
    }

    private Outcome next(List<String> texts, int said, String why) {
        if (reprompts == null || texts.isEmpty()) {
            return Outcome.NOTHING;
        }
        return said < texts.size()
                ? Outcome.reply(Action.speak(texts.get(said)))
                : Outcome.ending(reprompts.then(), why);
    }
}
