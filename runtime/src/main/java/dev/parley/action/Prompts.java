package dev.parley.action;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the caller is asked for keys, by a {@link Gather}.
 *
 * @param prompt what asks for the keys; null for nothing
 * @param onError what goes before the prompt when the input was wrong; null for nothing
 * @param firstTimeout how long the caller may be silent after the prompt; zero for any time
 * @param retries how often the caller is asked again
 */
public record Prompts(@Nullable Action prompt, @Nullable Action onError, Duration firstTimeout, int retries) {

    static final Prompts DEFAULT = new Prompts(null, null, Duration.ofSeconds(5), 2);

    /** Refuses what would end the call while it waits for keys, and a silence that the wire cannot carry. */
    public Prompts {
        refuseLast(prompt, "The prompt");
        refuseLast(onError, "What goes before a prompt");
        if (Rules.wholeSeconds(firstTimeout, "The first timeout") < 0) {
            throw new IllegalArgumentException("The first timeout must not be negative, but is " + firstTimeout + ".");
        }
        if (retries < 0) {
            throw new IllegalArgumentException("The retries must not be negative, but are " + retries + ".");
        }
    }

    private static void refuseLast(@Nullable Action action, String subject) {
        if (action instanceof Hangup || action instanceof Transfer) {
            throw new IllegalArgumentException(subject + " cannot be a " + action.type()
                    + ", because the call leaves the bot there. Write .otherwise(…).");
        }
    }
}
