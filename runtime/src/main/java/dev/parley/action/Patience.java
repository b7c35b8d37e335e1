package dev.parley.action;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the caller is let wait for a handler, and what is heard meanwhile. Made by generated code from
 * {@link dev.parley.annotation.Deadline} and {@link dev.parley.annotation.Hold}, of a bot or a handler.
 *
 * @param deadline how long a webhook waits for its answer, from the arrival of the event; null for what holds elsewhere
 * @param hold what is said meanwhile; null for nothing
 */
public record Patience(
        @Nullable Duration deadline, @Nullable HoldPhrases hold) {

    /** Nothing of its own: the deadline of the server, and silence. */
    public static final Patience DEFAULT = new Patience(null, null);

    /** Refuses a deadline that has passed when it begins. */
    public Patience {
        if (deadline != null && (deadline.isNegative() || deadline.isZero())) {
            throw new IllegalArgumentException("The deadline must be positive, but is " + deadline.toMillis() + " ms.");
        }
    }

    /**
     * Sets how long a webhook waits for its answer.
     *
     * @param deadline the time from the arrival of the event, positive
     * @return the changed patience
     */
    public Patience deadline(Duration deadline) {
        return new Patience(deadline, hold);
    }

    /**
     * Sets what the caller hears meanwhile.
     *
     * @param hold the phrases
     * @return the changed patience
     */
    public Patience hold(HoldPhrases hold) {
        return new Patience(deadline, hold);
    }
}
