package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Audio;
import dev.parley.action.Hangup;
import dev.parley.action.Speak;
import dev.parley.event.AssistantSpeak;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call still has to say, and whether it may say it now. Pure state: it knows no thread, no clock and no
 * transport, and its owner guards it.
 *
 * <p>Two queues. What a handler sent by itself ({@code call.send}) goes out with the next answer and survives the
 * caller's words. What a handler replied goes out one action at a time, the next when the playback of the last is
 * over, and is dropped when the caller has something newer to say.
 */
final class Outbox {

    private final boolean assistantSpeakEndsPlayback;
    private final ArrayDeque<Action> sent = new ArrayDeque<>(1);
    private final ArrayDeque<Action> replied = new ArrayDeque<>(1);
    private boolean playing;
    private boolean answering;
    private boolean hungUp;

    Outbox(boolean assistantSpeakEndsPlayback) {
        this.assistantSpeakEndsPlayback = assistantSpeakEndsPlayback;
    }

    /** Takes note of an event, before its handler runs. A newer word of the caller makes older replies stale. */
    void heard(Event event, boolean newerWord) {
        if (event instanceof SessionStart) {
            hungUp = false;
        }
        if (newerWord || event instanceof SessionStart) {
            replied.clear();
            playing = false;
        }
        if (endsPlayback(event)) {
            playing = false;
        }
    }

    /**
     * Takes the reply to an event. It goes before the rest of an older chain, unless the event is what that chain
     * waited for: then the chain goes on first.
     */
    void reply(Event event, List<Action> actions) {
        if (actions.isEmpty()) {
            return;
        }
        if (endsPlayback(event) && !replied.isEmpty()) {
            replied.addAll(actions);
            return;
        }
        for (int i = actions.size() - 1; i >= 0; i--) {
            replied.addFirst(actions.get(i));
        }
        answering = true;
    }

    /** Takes a reply whose event can no longer be answered: it waits for the next chance. */
    void replyLate(List<Action> actions) {
        replied.addAll(actions);
    }

    /** Takes what a handler sent by itself while no line was open. */
    void send(Action action) {
        sent.add(action);
    }

    /** Takes back what a line could not carry, for the next one. */
    void takeBack(Action action) {
        hungUp = false;
        playing = false;
        sent.addFirst(action);
    }

    /** The next action that may go out now, or null. */
    @Nullable Action next() {
        if (hungUp) {
            return null;
        }
        Action action = sent.poll();
        if (action == null && (answering || !playing)) {
            action = replied.poll();
        }
        answering = false;
        if (action != null) {
            goesOut(action);
        }
        return action;
    }

    /** Takes note of an action on its way to the service. */
    void goesOut(Action action) {
        if (action instanceof Hangup) {
            hungUp = true;
            clear();
        } else if (action instanceof Speak || action instanceof Audio) {
            playing = true;
        }
    }

    void clear() {
        sent.clear();
        replied.clear();
    }

    boolean hungUp() {
        return hungUp;
    }

    private boolean endsPlayback(Event event) {
        return event instanceof AssistantSpeechEnded
                || event instanceof UserInputTimeout
                || assistantSpeakEndsPlayback && event instanceof AssistantSpeak;
    }
}
