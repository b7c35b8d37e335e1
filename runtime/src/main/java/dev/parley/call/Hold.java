package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Speak;
import java.time.Duration;

/**
 * What a caller who waits is told: which phrase comes next, when it is due, and when the wait has been long enough.
 * Pure state: it knows no clock and no line.
 */
final class Hold {

    /** After this time a phrase is over, though no event said so. */
    private static final long UNREPORTED = Duration.ofSeconds(10).toNanos();

    private final HoldPhrases phrases;
    private int said;
    private boolean playing;
    private long due;

    /** The first phrase is due so long after a moment, or after now if that is past: the handler begins only now. */
    Hold(HoldPhrases phrases, long from, long now) {
        this.phrases = phrases;
        due = from + after();
        if (now - due >= 0) {
            due = now + after();
        }
    }

    long due() {
        return due;
    }

    boolean isDue(long now) {
        return now - due >= 0;
    }

    boolean hasSaid() {
        return said > 0;
    }

    /** Whether the last phrase may still be on. */
    boolean isPlaying() {
        return playing;
    }

    /** Whether all phrases are said, so that what comes next is giving up. */
    boolean isSpent() {
        return said >= phrases.max();
    }

    Speak phrase() {
        return Action.speak(phrases.phrase(said));
    }

    Speak giveUp() {
        return Action.speak(phrases.giveUp());
    }

    /** The phrase went out. */
    void said(long now) {
        said++;
        playing = true;
        due = now + UNREPORTED;
    }

    /** The phrase was played: from now on the caller hears nothing again. */
    void played(long now) {
        if (playing) {
            playing = false;
            due = now + after();
        }
    }

    private long after() {
        return phrases.after().toNanos();
    }
}
