package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import java.util.ArrayList;
import java.util.List;

/** A bot that answers the beginning of a call with a text in pieces, and notes what else it handled. */
final class StreamBot implements TestBot {

    final List<String> handled = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    private final Reply reply;
    private Reply sorry;
    private Reply word;

    StreamBot(Reply reply) {
        this.reply = reply;
    }

    StreamBot sorry(Reply reply) {
        sorry = reply;
        return this;
    }

    /** What it answers to a word of the caller. */
    StreamBot onWord(Reply reply) {
        word = reply;
        return this;
    }

    @Override
    public Reply on(Event event, Call call) {
        handled.add(event.type());
        if (event.type().equals("user_input_timeout")) {
            return Action.speak("Are you still there?");
        }
        if (event.type().equals("user_speak")) {
            return word;
        }
        return event instanceof SessionStart ? reply : null;
    }

    @Override
    public Reply onError(Event event, Call call, Throwable failure) {
        failures.add(failure);
        return sorry;
    }
}
