package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Hangup;
import dev.parley.action.Speak;
import dev.parley.action.Transfer;
import dev.parley.call.Parcel.Link;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

    private static final Strand HOLD = new Strand(false);

    /** How many sentences of a text may be on the wire and not played. */
    static final int SENTENCES_AHEAD = 3;

    private final Playbacks playbacks;
    private final ArrayDeque<Action> sent = new ArrayDeque<>(1);
    private final ArrayDeque<Link> replied = new ArrayDeque<>(1);
    private boolean answering;
    private boolean hungUp;
    private @Nullable Strand last;
    private @Nullable Strand text;
    private int words;

    Outbox(boolean assistantSpeakEndsPlayback) {
        playbacks = new Playbacks(assistantSpeakEndsPlayback);
    }

    /** Takes note of an event, before its handler runs. A newer word of the caller makes older replies stale. */
    void heard(Event event, boolean newerWord) {
        answering = false;
        if (event instanceof SessionStart) {
            hungUp = false;
            last = null;
            replied.clear();
        }
        if (newerWord) {
            dropStale();
        }
    }

    Playbacks playbacks() {
        return playbacks;
    }

    /** What waits for its turn waits for the end of this text too, though the next sentence is not there; null for none. */
    void recites(@Nullable Strand text) {
        this.text = text;
    }

    /** Whether something that was replied is still to go out. */
    boolean hasReplies() {
        return !replied.isEmpty();
    }

    /** Drops what was replied and did not go out, because the caller said something newer. */
    void dropReplies() {
        words++;
        dropStale();
    }

    /** Takes the last words: they go out at the next chance, nothing drops them, and nothing else is taken any more. */
    void end(List<Action> actions) {
        if (hungUp) {
            return;
        }
        clear();
        Strand strand = new Strand(true);
        actions.forEach(action -> replied.add(new Link(action, strand)));
        last = strand;
    }

    /** Whether the bot is not done with what it says: something plays, or waits for that. */
    boolean goesOn() {
        return !replied.isEmpty() || !playbacks.isSilent();
    }

    /**
     * Takes the reply to an event. It goes before the rest of an older chain, unless the event is what that chain
     * waited for: then the chain goes on first.
     */
    void reply(Event event, List<Action> actions, Strand strand) {
        if (isLast() || actions.isEmpty()) {
            return;
        }
        if (playbacks.isEnd(event) && !replied.isEmpty()) {
            replyLate(actions, strand);
            return;
        }
        for (int i = actions.size() - 1; i >= 0; i--) {
            replied.addFirst(new Link(actions.get(i), strand));
        }
        answering = true;
    }

    /** Takes a reply whose event was answered without it: it waits for the next chance. */
    void replyLate(List<Action> actions, Strand strand) {
        if (!isLast()) {
            actions.forEach(action -> replied.add(new Link(action, strand)));
        }
    }

    /** Takes what comes behind a strand: it goes behind what is left of that, and before all else. */
    void replyMore(Strand before, List<Action> actions, Strand strand) {
        if (!actions.isEmpty()) {
            List<Link> others =
                    replied.stream().filter(link -> link.strand() != before).toList();
            replied.removeAll(others);
            replyLate(actions, strand);
            replied.addAll(others);
        }
    }

    /** How much there is that the caller is played before more of the text. */
    int unheard() {
        return playbacks.size()
                + (int) replied.stream().filter(link -> link.strand() == text).count();
    }

    /** Takes what a handler sends by itself; false after a hangup or the last words, which nothing follows. */
    boolean send(Action action) {
        return !isLast() && !(sent.peekLast() instanceof Hangup) && sent.add(action);
    }

    /** Takes what goes before all that was sent; false as above. */
    boolean sendFirst(Action action) {
        return !isLast() && sent.offerFirst(action);
    }

    /** What answers an event now, or null. A reply that finds the answer taken waits for its turn. */
    @Nullable Parcel answer(boolean array) {
        Parcel parcel = next(array, 0);
        answering = false;
        return parcel == null ? null : withNextEvent(parcel, array);
    }

    /**
     * What may go out now in one message, or null.
     *
     * @param array whether the line takes all that is left of a reply at once
     */
    @Nullable Parcel next(boolean array) {
        return next(array, SENTENCES_AHEAD);
    }

    private @Nullable Parcel next(boolean array, int sentencesAhead) {
        if (hungUp) {
            return null;
        }
        if (!sent.isEmpty()) {
            return goesOut(List.of(new Link(sent.remove(), null)));
        }
        if (!mayGoOn(sentencesAhead)) {
            return null;
        }
        answering = false;
        return goesOut(array ? rest() : List.of(replied.remove()));
    }

    /** Whether something of what was replied may go out now. */
    boolean mayGoOn(int sentencesAhead) {
        Link link = replied.peek();
        return link != null && (answering || mayFollow(link, sentencesAhead));
    }

    /** Whether a hold phrase would be heard: nothing follows a hangup or the last words. */
    boolean mayHold() {
        return !isLast();
    }

    /**
     * Sends a hold phrase on its way, past all that waits.
     *
     * @param asking whether it asks for an event to go on at, as it has to on a webhook
     */
    Parcel hold(Speak phrase, boolean asking) {
        playbacks.begin(true);
        return new Parcel(List.of(new Link(asking ? Parcel.asking(phrase) : phrase, HOLD)), words);
    }

    /** Takes back what a line could not carry, for the next one. A hold phrase was for that moment. */
    void takeBack(Parcel parcel) {
        parcel.takeBack();
        for (int i = parcel.links().size() - 1; i >= 0; i--) {
            takeBack(parcel.links().get(i), parcel.words());
        }
    }

    private void takeBack(Link link, int wordsThen) {
        if (link.action() instanceof Hangup) {
            hungUp = false;
        } else if (link.isPlayed()) {
            playbacks.takeBack();
        }
        Strand strand = link.strand();
        if (hungUp || strand == HOLD || last != null && strand != last) {
            return;
        }
        if (strand == null) {
            sent.addFirst(link.action());
        } else if (isKept(strand) || wordsThen == words) {
            replied.addFirst(link);
        }
    }

    void clear() {
        sent.clear();
        replied.clear();
    }

    /**
     * What begins a reply does not wait for a hold phrase to end, the last words wait for nothing, and a text goes on
     * before all of it was played; the rest of a chain waits for silence.
     */
    private boolean mayFollow(Link link, int sentencesAhead) {
        Strand strand = link.strand();
        if (text != null && strand != text && strand != last) {
            return false;
        }
        if (playbacks.isSilent() || strand == null) {
            return playbacks.isSilent();
        }
        return strand.hasBegun()
                ? strand.isText() && playbacks.size() < sentencesAhead
                : strand == last || playbacks.isHolding();
    }

    private Parcel goesOut(List<Link> links) {
        for (Link link : links) {
            Strand strand = link.strand();
            if (strand != null) {
                strand.begin();
            }
            if (link.action() instanceof Hangup) {
                hungUp = true;
                clear();
            } else if (link.isPlayed()) {
                playbacks.begin(false);
            }
        }
        return new Parcel(links, words);
    }

    /** All that is left of what was replied, up to where the call leaves the bot. */
    private List<Link> rest() {
        List<Link> rest = new ArrayList<>();
        boolean leaves = false;
        while (!leaves && !replied.isEmpty()) {
            Link link = replied.remove();
            leaves = link.action() instanceof Hangup || link.action() instanceof Transfer;
            rest.add(link);
        }
        return rest;
    }

    /** A chain that has begun goes on if it is to be kept; one that has not is late, and late is late. */
    private void dropStale() {
        replied.removeIf(link -> link.strand() != last && !isKept(link.strand()));
    }

    private static boolean isKept(@Nullable Strand strand) {
        return strand != null && strand.isKept() && strand.hasBegun();
    }

    /** Whether the bot has said its last, or is about to. */
    boolean isLast() {
        return hungUp || last != null;
    }

    /**
     * No event reports the end of an action that makes no sound. If more is to follow one, the speak before it asks for
     * an event that comes after: the caller's silence. So does a sentence if the next one is not there yet.
     */
    private Parcel withNextEvent(Parcel parcel, boolean array) {
        Link link = parcel.last();
        Link next = replied.peek();
        Strand strand = link.strand();
        boolean late = next == null
                ? strand != null && strand.isToBeContinued()
                : !array && !next.isPlayed() && replied.size() > 1;
        return link.action() instanceof Speak speak && late ? parcel.endingWith(Parcel.asking(speak)) : parcel;
    }
}
