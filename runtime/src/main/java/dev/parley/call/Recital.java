package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.speech.Sentences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that is spoken while it is still being written: takes in its pieces, and gives out its sentences. Safe from
 * any thread, and calls nobody; whose strand it is and who writes it is for others to use.
 */
final class Recital {

    /** More than any model writes while nobody asks for it: whoever does does not wait to be asked. */
    private static final int MOST_CHARACTERS = 100_000;

    private final Sentences sentences = new Sentences();
    private List<Action> rest;
    private volatile TextSource source = TextSource.NOBODY;
    private Strand strand = Strand.rest();
    private int unread; // How many characters came in since the last sentence went out.
    private boolean ended;
    private boolean dropped;
    private boolean brokenOff;

    /**
     * @param rest what follows the text
     */
    Recital(List<Action> rest) {
        this.rest = rest;
    }

    void writtenBy(TextSource source) {
        this.source = source;
    }

    TextSource source() {
        return source;
    }

    /** Belongs to a strand from now on. */
    synchronized void begin(Strand strand) {
        this.strand = strand;
    }

    synchronized Strand strand() {
        return strand;
    }

    /**
     * Takes in the next piece of the text.
     *
     * @return false if more waits already than is kept
     */
    synchronized boolean add(String piece) {
        if (ended) {
            return true;
        }
        boolean fits = unread <= MOST_CHARACTERS; // A single piece may be as long as it likes.
        if (fits) {
            unread += piece.length();
            sentences.add(piece);
        }
        return fits;
    }

    /** Whether the last sentence may be over, and only the next word would tell. */
    synchronized boolean isAtStop() {
        return !ended && sentences.isAtStop();
    }

    /** The writer pauses: the last sentence is over if it may be. */
    synchronized void pause() {
        if (!ended) {
            sentences.pause();
        }
    }

    /** The text is complete. */
    synchronized void end() {
        if (!ended) {
            ended = true;
            sentences.end();
        }
    }

    /** The text is complete, but what follows it waits for {@link #release}; false if nobody wants to hear it. */
    synchronized boolean breakOff() {
        brokenOff = !dropped;
        end();
        return brokenOff;
    }

    synchronized void release() {
        brokenOff = false;
    }

    /** Nobody wants to hear the rest. */
    synchronized void drop() {
        dropped = true;
        ended = true;
        brokenOff = false;
        rest = List.of();
        while (sentences.next() != null) {
            // What is complete is dropped as well.
        }
    }

    /** Whether no more text is to come in. */
    synchronized boolean hasEnded() {
        return ended;
    }

    /** Whether there is nothing more to say, now or later, but what follows the text. */
    synchronized boolean isOver() {
        return ended && !brokenOff && sentences.size() == 0;
    }

    /** Whether there is nothing more to say at all. */
    synchronized boolean isSaid() {
        return isOver() && rest.isEmpty();
    }

    /** How many sentences are complete and were not taken out. */
    synchronized int size() {
        return sentences.size();
    }

    /** Takes out the next sentence; null if none is complete. */
    synchronized @Nullable String next() {
        unread = 0;
        return sentences.next();
    }

    /** Takes out what follows the text. */
    synchronized List<Action> takeRest() {
        List<Action> taken = rest;
        rest = List.of();
        return taken;
    }
}
