package dev.parley.dispatch;

import dev.parley.action.Reply;
import java.time.Duration;

/**
 * A bound that keeps a call from going on for ever; where it is reached, the call ends with a spoken goodbye. Made by
 * generated code from {@link dev.parley.annotation.Guard}.
 */
public sealed interface Guard {

    /**
     * What is said and done at the bound.
     *
     * @return the goodbye, with a hangup or a transfer
     */
    Reply then();

    /**
     * How long a call may last.
     *
     * @param most the time from its first event
     * @param then what is said and done then
     */
    record LongestCall(Duration most, Reply then) implements Guard {}

    /**
     * How often the caller may have a turn.
     *
     * @param most how many times the caller may speak or press a key
     * @param then what is said and done when the caller does so once more
     */
    record MostTurns(int most, Reply then) implements Guard {}

    /**
     * How many handlers in a row may fail.
     *
     * @param most how many
     * @param then what is said and done in place of the reply to the last of them
     */
    record MostErrors(int most, Reply then) implements Guard {}
}
