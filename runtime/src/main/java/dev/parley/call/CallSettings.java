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
 */
public record CallSettings(
        Duration deadline,
        Duration idle,
        Duration longest,
        int most,
        Duration afterglow,
        boolean assistantSpeakEndsPlayback) {

    /** The limits that hold where nothing else is set. */
    public static final CallSettings DEFAULT = new CallSettings(
            Duration.ofMillis(900), Duration.ofMinutes(15), Duration.ofHours(4), 100_000, Duration.ofMinutes(1), false);
}
