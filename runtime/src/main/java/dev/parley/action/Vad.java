package dev.parley.action;

import java.time.Duration;

/**
 * Voice activity detection: when a turn of the caller counts as finished.
 *
 * @param endOfTurnSilenceMs how much silence ends the turn, 150 to 2000 ms
 */
public record Vad(int endOfTurnSilenceMs) {

    /** Refuses a silence outside of its range. */
    public Vad {
        Rules.within(endOfTurnSilenceMs, 150, 2000, "end_of_turn_silence_ms", " ms");
    }

    /**
     * A turn ends after this much silence.
     *
     * @param silence 150 to 2000 ms
     * @return the setting
     * @throws IllegalArgumentException if it is outside of that range
     */
    public static Vad endOfTurnSilence(Duration silence) {
        return new Vad(Rules.millisWithin(silence, 150, 2000, "end_of_turn_silence_ms"));
    }
}
