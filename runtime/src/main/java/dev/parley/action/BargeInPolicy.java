package dev.parley.action;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how the caller may interrupt a playback.
 *
 * @param strategy what counts as an interruption
 * @param minimumCharacters how many characters the caller must have said, 1 to 100; null for the service's default of
 *     3; only with {@link Strategy#MINIMUM_CHARACTERS}
 * @param allowAfterMs how long the playback is safe, 0 to 10000 ms, or null for not at all
 */
public record BargeInPolicy(
        Strategy strategy,
        @Nullable Integer minimumCharacters,
        @Nullable Integer allowAfterMs) {

    /** What counts as an interruption. */
    public enum Strategy {
        /** Nothing does. */
        NONE,
        /** Only a {@link BargeIn} that the bot sends. */
        MANUAL,
        /** So many characters of recognised speech. */
        MINIMUM_CHARACTERS,
        /** The first sound of a voice. */
        IMMEDIATE;

        /** As on the wire, where it is lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses numbers outside of their ranges, and a number of characters with a strategy that has none. */
    public BargeInPolicy {
        Objects.requireNonNull(strategy, "A barge-in policy must have a strategy.");
        if (minimumCharacters != null) {
            if (strategy != Strategy.MINIMUM_CHARACTERS) {
                throw new IllegalArgumentException(
                        "minimum_characters must only be set with that strategy, but the strategy is " + strategy
                                + ".");
            }
            Rules.within(minimumCharacters, 1, 100, "minimum_characters", "");
        }
        if (allowAfterMs != null) {
            Rules.within(allowAfterMs, 0, 10_000, "allow_after_ms", " ms");
        }
    }

    /**
     * The caller cannot interrupt.
     *
     * @return the policy
     */
    public static BargeInPolicy none() {
        return new BargeInPolicy(Strategy.NONE, null, null);
    }

    /**
     * Only the bot interrupts, by {@link Action#bargeIn()}.
     *
     * @return the policy
     */
    public static BargeInPolicy manual() {
        return new BargeInPolicy(Strategy.MANUAL, null, null);
    }

    /**
     * The first sound of the caller's voice interrupts.
     *
     * @return the policy
     */
    public static BargeInPolicy immediate() {
        return new BargeInPolicy(Strategy.IMMEDIATE, null, null);
    }

    /**
     * So much recognised speech interrupts.
     *
     * @param characters 1 to 100
     * @return the policy
     * @throws IllegalArgumentException if it is outside of that range
     */
    public static BargeInPolicy minimumCharacters(int characters) {
        return new BargeInPolicy(Strategy.MINIMUM_CHARACTERS, characters, null);
    }

    /**
     * Keeps the beginning of the playback safe from interruption.
     *
     * @param safe how long, 0 to 10 s
     * @return the changed policy
     * @throws IllegalArgumentException if it is outside of that range
     */
    public BargeInPolicy allowAfter(Duration safe) {
        return new BargeInPolicy(strategy, minimumCharacters, Rules.millisWithin(safe, 0, 10_000, "allow_after_ms"));
    }
}
