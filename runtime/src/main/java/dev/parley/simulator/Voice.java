package dev.parley.simulator;

/**
 * What the caller is saying.
 *
 * @param text the words
 * @param began when the first sound came, in nanoseconds as all times here
 * @param ends when the last sound comes
 * @param interrupted whether a playback was interrupted by it
 * @param silent whether the last sound has come, and the service waits whether more follows
 */
record Voice(String text, long began, long ends, boolean interrupted, boolean silent) {

    static Voice of(String text, long now) {
        return new Voice(text, now, now + SpeechTime.ofText(text), false, false);
    }

    Voice interrupting() {
        return new Voice(text, began, ends, true, silent);
    }

    Voice falling() {
        return new Voice(text, began, ends, interrupted, true);
    }

    /** When so many characters have been said; {@code NEVER} if there are fewer. */
    long saidBy(int characters) {
        return text.strip().length() < characters
                ? VirtualClock.NEVER
                : Math.min(ends, began + SpeechTime.ofCharacters(characters));
    }
}
