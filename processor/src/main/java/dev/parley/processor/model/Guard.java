package dev.parley.processor.model;

import java.time.Duration;

/** A bound of a call, at which it ends with a goodbye. */
public sealed interface Guard {

    /** How the call ends there. */
    Ending then();

    /**
     * How long a call may last.
     *
     * @param most the time, positive
     * @param then how it ends
     */
    record LongestCall(Duration most, Ending then) implements Guard {}

    /**
     * How often the caller may have a turn.
     *
     * @param most how often, at least once
     * @param then how it ends
     */
    record MostTurns(int most, Ending then) implements Guard {}

    /**
     * How many handlers in a row may fail.
     *
     * @param most how many, at least one
     * @param then how it ends
     */
    record MostErrors(int most, Ending then) implements Guard {}
}
