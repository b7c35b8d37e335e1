package dev.parley.action;

import java.time.Duration;
import java.util.List;

/**
 * What the caller hears while a handler is slow. Made by generated code from {@link dev.parley.annotation.Hold}.
 *
 * @param after how long the caller waits before the first phrase, and after each phrase before the next; positive
 * @param say the phrases, one after the other and from the first again; at least one, none blank
 * @param giveUp what is said when the handler is cancelled after all phrases; not blank
 * @param max how many phrases are said before that; at least 1
 */
public record HoldPhrases(Duration after, List<String> say, String giveUp, int max) {

    /** Refuses phrases that could not be said. */
    public HoldPhrases {
        say = List.copyOf(say);
        if (after.isNegative() || after.isZero()) {
            throw new IllegalArgumentException(
                    "The time before a hold phrase must be positive, but is " + after.toMillis() + " ms.");
        }
        if (say.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one hold phrase.");
        }
        for (String phrase : say) {
            Rules.notBlank(phrase, "A hold phrase");
        }
        Rules.notBlank(giveUp, "The phrase for giving up");
        if (max < 1) {
            throw new IllegalArgumentException("At least 1 hold phrase must be said before giving up, but max is " + max
                    + ". Leave the phrases out instead.");
        }
    }

    /**
     * Phrases with the times that {@link dev.parley.annotation.Hold} has if it does not say otherwise: 800 ms before each,
     * and 5 of them at most.
     *
     * @param say the phrases, at least one
     * @param giveUp what is said when the handler is cancelled
     * @return the phrases
     * @throws IllegalArgumentException if there is none, or one is blank
     */
    public static HoldPhrases of(List<String> say, String giveUp) {
        return new HoldPhrases(Duration.ofMillis(800), say, giveUp, 5);
    }

    /**
     * Sets how long the caller waits before each phrase.
     *
     * @param after the time, positive
     * @return the changed phrases
     * @throws IllegalArgumentException if it is not positive
     */
    public HoldPhrases after(Duration after) {
        return new HoldPhrases(after, say, giveUp, max);
    }

    /**
     * Sets how many phrases are said before the handler is cancelled.
     *
     * @param max the number, at least 1
     * @return the changed phrases
     * @throws IllegalArgumentException if it is less
     */
    public HoldPhrases max(int max) {
        return new HoldPhrases(after, say, giveUp, max);
    }

    /**
     * The phrase to say next.
     *
     * @param said how many were said before
     * @return the phrase
     */
    public String phrase(int said) {
        return say.get(said % say.size());
    }
}
