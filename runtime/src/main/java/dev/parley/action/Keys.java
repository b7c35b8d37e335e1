package dev.parley.action;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Which keys make up one input, and what ends it. The part of a {@link Gather} that the keypad needs; {@code Gather}
 * makes it.
 *
 * @param min how many keys there are at least; an input that ends with fewer is wrong
 * @param max how many keys there are at most; the last of them ends the input
 * @param terminator the key that ends the input and is no part of it; empty for none
 * @param interDigitTimeout how long after a key the input ends by itself
 * @param choices the inputs of a menu, all others are wrong; none where any keys will do
 * @param masked whether what the caller enters stays out of the log
 */
public record Keys(
        int min, int max, String terminator, Duration interDigitTimeout, List<String> choices, boolean masked) {

    private static final String KNOWN = "[0-9*#]";
    private static final Duration INTER_DIGIT_TIMEOUT = Duration.ofSeconds(3);

    /** Refuses keys that do not exist, and an input that could never end well. */
    public Keys {
        choices = List.copyOf(choices);
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("A sequence must have at least 1 key and at most as many as its maximum,"
                    + " but has " + min + " to " + max + ".");
        }
        if (!terminator.matches(KNOWN + "?")) {
            throw new IllegalArgumentException(
                    "The terminator must be one of 0 to 9, * and #, but is \"" + terminator + "\".");
        }
        if (interDigitTimeout.isNegative() || interDigitTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "The time between two keys must be positive, but is " + interDigitTimeout.toMillis() + " ms.");
        }
        for (String choice : choices) {
            if (!choice.matches(KNOWN + "+")) {
                throw new IllegalArgumentException(
                        "A choice must consist of the keys 0 to 9, * and #, but is \"" + choice + "\".");
            }
            if (!terminator.isEmpty() && choice.contains(terminator)) {
                throw new IllegalArgumentException(
                        "The choice " + choice + " cannot be made, because " + terminator + " ends the input.");
            }
        }
    }

    static Keys digits(int min, int max) {
        return new Keys(min, max, "", INTER_DIGIT_TIMEOUT, List.of(), false);
    }

    static Keys oneOf(List<String> choices) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("A menu must have at least one choice.");
        }
        if (Set.copyOf(choices).size() < choices.size()) {
            throw new IllegalArgumentException("The choices of a menu must differ, but are " + choices + ".");
        }
        int min = choices.stream().mapToInt(String::length).min().orElse(0);
        int max = choices.stream().mapToInt(String::length).max().orElse(0);
        return new Keys(Math.max(min, 1), Math.max(max, 1), "", INTER_DIGIT_TIMEOUT, choices, false);
    }

    Keys terminator(String key) {
        return new Keys(min, max, key, interDigitTimeout, choices, masked);
    }

    Keys interDigitTimeout(Duration silence) {
        return new Keys(min, max, terminator, silence, choices, masked);
    }

    Keys withMask() {
        return new Keys(min, max, terminator, interDigitTimeout, choices, true);
    }
}
