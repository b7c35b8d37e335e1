package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Audio;
import dev.parley.action.Hangup;
import dev.parley.action.Speak;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import java.time.Duration;
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

    private static final Duration NEXT_EVENT = Duration.ofSeconds(1);

    private final Playbacks playbacks;
    private final ArrayDeque<Action> sent = new ArrayDeque<>(1);
    private final ArrayDeque<Link> replied = new ArrayDeque<>(1);
    private boolean answering;
    private boolean hungUp;
    private int words;

    Outbox(boolean assistantSpeakEndsPlayback) {
        playbacks = new Playbacks(assistantSpeakEndsPlayback);
    }

    /** Takes note of an event, before its handler runs. A newer word of the caller makes older replies stale. */
    void heard(Event event, boolean newerWord) {
        answering = false;
        if (event instanceof SessionStart) {
            hungUp = false;
            replied.clear();
        }
        if (newerWord) {
            dropStale();
        }
    }

    /** Takes note of the end of a playback, if the event reports one. */
    void reported(Event event) {
        playbacks.report(event);
    }

    boolean isPlaying() {
        return !playbacks.isSilent();
    }

    /** The caller speaks, or the call begins anew: whatever was played is over. */
    void endPlaybacks() {
        playbacks.endAll();
    }

    /** Drops what was replied and did not go out, because the caller said something newer. */
    void dropReplies() {
        words++;
        dropStale();
    }

    /**
     * Takes the reply to an event. It goes before the rest of an older chain, unless the event is what that chain
     * waited for: then the chain goes on first.
     */
    void reply(Event event, List<Action> actions, boolean kept) {
        if (hungUp || actions.isEmpty()) {
            return;
        }
        if (playbacks.isEnd(event) && !replied.isEmpty()) {
            replyLate(actions, kept);
            return;
        }
        Strand strand = new Strand(kept);
        for (int i = actions.size() - 1; i >= 0; i--) {
            replied.addFirst(new Link(actions.get(i), strand));
        }
        answering = true;
    }

    /** Takes a reply whose event was answered without it: it waits for the next chance. */
    void replyLate(List<Action> actions, boolean kept) {
        if (!hungUp) {
            Strand strand = new Strand(kept);
            actions.forEach(action -> replied.add(new Link(action, strand)));
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
        return parcel == null ? null : new Parcel(withNextEvent(parcel.action()), parcel.strand(), parcel.words());
    }

    /** The next action that may go out now, or null. */
    @Nullable Parcel next() {
        if (hungUp) {
            return null;
        }
        if (!sent.isEmpty()) {
            return goesOut(sent.remove(), null);
        }
        Link link = replied.peek();
        if (link == null || !answering && !mayFollow(link)) {
            return null;
        }
        answering = false;
        replied.remove();
        return goesOut(link.action(), link.strand());
    }

    /** Takes back what a line could not carry, for the next one. */
    void takeBack(Parcel parcel) {
        Action action = parcel.action();
        if (action instanceof Hangup) {
            hungUp = false;
        } else if (isPlayed(action)) {
            playbacks.takeBack();
        }
        Strand strand = parcel.strand();
        if (hungUp) {
            return;
        }
        if (strand == null) {
            sent.addFirst(action);
        } else if (strand.kept || parcel.words() == words) {
            replied.addFirst(new Link(action, strand));
        }
    }

    void clear() {
        sent.clear();
        replied.clear();
    }

    /** What begins a reply does not wait for a hold phrase to end; the rest of a chain waits for silence. */
    private boolean mayFollow(Link link) {
        return playbacks.isSilent() || !link.strand().begun && playbacks.isHolding();
    }

    private Parcel goesOut(Action action, @Nullable Strand strand) {
        if (strand != null) {
            strand.begun = true;
        }
        if (action instanceof Hangup) {
            hungUp = true;
            clear();
        } else if (isPlayed(action)) {
            playbacks.begin(false);
        }
        return new Parcel(action, strand, words);
    }

    /** A chain that has begun goes on if it is to be kept; one that has not is late, and late is late. */
    private void dropStale() {
        replied.removeIf(link -> !(link.strand().kept && link.strand().begun));
    }

    /**
     * No event reports the end of an action that makes no sound. If more is to follow one, the speak before it asks for
     * an event that comes after: the caller's silence.
     */
    private Action withNextEvent(Action action) {
        Link next = replied.peek();
        return action instanceof Speak speak && next != null && !isPlayed(next.action()) && replied.size() > 1
                ? asking(speak)
                : action;
    }

    /** The shortest silence that the service reports. */
    private static Speak asking(Speak speak) {
        return speak.userInputTimeoutSeconds() > 0 ? speak : speak.inputTimeout(NEXT_EVENT);
    }

    private static boolean isPlayed(Action action) {
        return action instanceof Speak || action instanceof Audio;
    }

    /** What the actions of one reply have in common. */
    static final class Strand {

        private final boolean kept;
        private boolean begun;

        Strand(boolean kept) {
            this.kept = kept;
        }
    }

    private record Link(Action action, Strand strand) {}

    /**
     * An action on its way out.
     *
     * @param strand the reply that it belongs to, or null if it was sent: it goes back to where it came from
     * @param words how often the caller had spoken by then
     */
    record Parcel(Action action, @Nullable Strand strand, int words) {}
}
