package dev.parley.call;

import java.time.Duration;

/**
 * The limits of a call.
 *
 * @param deadline how long a webhook may wait for its answer, from the arrival of the event; 900 ms by default
 * @param idle after how much silence on the wire a call is forgotten; 15 min by default
 * @param longest how long a call may last before it is forgotten; 4 h by default
 * @param most how many calls may live at once; 100,000 by default
 * @param afterglow how long the id of an ended call is remembered, so that late events do not start it anew; 1 min by
 *     default
 * @param assistantSpeakEndsPlayback whether {@code assistant_speak} reports the end of a playback, for releases of the
 *     service that send no {@code assistant_speech_ended}; false by default
 * @param duplicates in which time a {@code user_speak} that says the same again, with nothing of the caller's between
 *     the two, is the same event sent twice: it gets the same answer, and no handler; zero, the default, for never
 */
public record CallSettings(
        Duration deadline,
        Duration idle,
        Duration longest,
        int most,
        Duration afterglow,
        boolean assistantSpeakEndsPlayback,
        Duration duplicates) {

    /** The limits that hold where nothing else is set. */
    public static final CallSettings DEFAULT = new CallSettings(
            Duration.ofMillis(900),
            Duration.ofMinutes(15),
            Duration.ofHours(4),
            100_000,
            Duration.ofMinutes(1),
            false,
            Duration.ZERO);

    /**
     * Sets how many calls may live at once.
     *
     * @param most the number
     * @return the changed settings
     */
    public CallSettings most(int most) {
        return new CallSettings(deadline, idle, longest, most, afterglow, assistantSpeakEndsPlayback, duplicates);
    }

    /**
     * Sets whether {@code assistant_speak} reports the end of a playback.
     *
     * @param endsPlayback true if so
     * @return the changed settings
     */
    public CallSettings assistantSpeakEndsPlayback(boolean endsPlayback) {
        return new CallSettings(deadline, idle, longest, most, afterglow, endsPlayback, duplicates);
    }

    /**
     * Sets in which time equal words of the caller are the same event.
     *
     * @param window the time; zero for never
     * @return the changed settings
     */
    public CallSettings duplicates(Duration window) {
        return new CallSettings(deadline, idle, longest, most, afterglow, assistantSpeakEndsPlayback, window);
    }
}
