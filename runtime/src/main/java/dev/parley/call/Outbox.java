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
 * <p>Two queues. What a handler sent by itself ({@code call.send}) goes out at the next chance and survives the
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
    private int words;

    Outbox(boolean assistantSpeakEndsPlayback) {
        this.assistantSpeakEndsPlayback = assistantSpeakEndsPlayback;
    }

    /** Takes note of an event, before its handler runs. A newer word of the caller makes older replies stale. */
    void heard(Event event, boolean newerWord) {
        answering = false;
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

    /** Drops what was replied and did not go out, because the caller said something newer. */
    void dropReplies() {
        words++;
        replied.clear();
    }

    /**
     * Takes the reply to an event. It goes before the rest of an older chain, unless the event is what that chain
     * waited for: then the chain goes on first.
     */
    void reply(Event event, List<Action> actions) {
        if (hungUp || actions.isEmpty()) {
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

    /** Takes a reply whose event was answered without it: it waits for the next chance. */
    void replyLate(List<Action> actions) {
        if (!hungUp) {
            replied.addAll(actions);
        }
    }

    /** Takes what a handler sends by itself; false after a hangup, because nothing can follow one. */
    boolean send(Action action) {
        return !hungUp && !(sent.peekLast() instanceof Hangup) && sent.add(action);
    }

    /** The one action that answers an event now, or null. A reply that finds the answer taken waits for its turn. */
    @Nullable Parcel answer() {
        Parcel parcel = next();
        answering = false;
        return parcel;
    }

    /** The next action that may go out now, or null. */
    @Nullable Parcel next() {
        if (hungUp) {
            return null;
        }
        boolean reply = sent.isEmpty();
        if (!reply) {
            return goesOut(sent.remove(), false);
        }
        if (replied.isEmpty() || playing && !answering) {
            return null;
        }
        answering = false;
        return goesOut(replied.remove(), true);
    }

    /** Takes back what a line could not carry, for the next one. */
    void takeBack(Parcel parcel) {
        Action action = parcel.action();
        if (action instanceof Hangup) {
            hungUp = false;
        } else if (isPlayed(action)) {
            playing = false;
        }
        boolean stale = parcel.reply() && parcel.words() != words;
        if (!hungUp && !stale) {
            (parcel.reply() ? replied : sent).addFirst(action);
        }
    }

    void clear() {
        sent.clear();
        replied.clear();
    }

    private Parcel goesOut(Action action, boolean reply) {
        if (action instanceof Hangup) {
            hungUp = true;
            clear();
        } else if (isPlayed(action)) {
            playing = true;
        }
        return new Parcel(action, reply, words);
    }

    private static boolean isPlayed(Action action) {
        return action instanceof Speak || action instanceof Audio;
    }

    private boolean endsPlayback(Event event) {
        return event instanceof AssistantSpeechEnded
                || event instanceof UserInputTimeout
                || assistantSpeakEndsPlayback && event instanceof AssistantSpeak;
    }

    /**
     * An action on its way out.
     *
     * @param reply whether it was replied or sent: it goes back to where it came from
     * @param words how often the caller had spoken by then
     */
    record Parcel(Action action, boolean reply, int words) {}
}
