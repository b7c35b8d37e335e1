package dev.parley.dispatch;

import java.time.Duration;

/**
 * Which keys make up one sequence, such as a PIN: {@code Gather.digits(1, 11).terminator("#")}. Made by generated code
 * from {@link dev.parley.annotation.OnDtmf}.
 *
 * @param minDigits how many keys there are at least; a sequence that ends with fewer is forgotten
 * @param maxDigits how many keys there are at most; the last of them ends the sequence
 * @param terminator the key that ends the sequence and is no part of it; empty for none
 * @param interDigitTimeout how long after a key the sequence ends by itself
 */
public record Gather(int minDigits, int maxDigits, String terminator, Duration interDigitTimeout) {

    private static final Duration INTER_DIGIT_TIMEOUT = Duration.ofSeconds(3);

    /** Refuses a sequence that could never end well. */
    public Gather {
        if (minDigits < 1 || maxDigits < minDigits) {
            throw new IllegalArgumentException("A sequence must have at least 1 key and at most as many as its maximum,"
                    + " but has " + minDigits + " to " + maxDigits + ".");
        }
        if (interDigitTimeout.isNegative() || interDigitTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "The time between two keys must be positive, but is " + interDigitTimeout.toMillis() + " ms.");
        }
    }

    /**
     * Exactly so many keys, with 3 s between two of them.
     *
     * @param digits how many
     * @return the sequence
     * @throws IllegalArgumentException if it is less than one
     */
    public static Gather digits(int digits) {
        return digits(digits, digits);
    }

    /**
     * So many keys, with 3 s between two of them.
     *
     * @param minDigits how many at least
     * @param maxDigits how many at most
     * @return the sequence
     * @throws IllegalArgumentException if the least is less than one or more than the most
     */
    public static Gather digits(int minDigits, int maxDigits) {
        return new Gather(minDigits, maxDigits, "", INTER_DIGIT_TIMEOUT);
    }

    /**
     * Ends the sequence with a key that is no part of it.
     *
     * @param key the key, such as {@code #}
     * @return the changed sequence
     */
    public Gather terminator(String key) {
        return new Gather(minDigits, maxDigits, key, interDigitTimeout);
    }

    /**
     * Sets how long after a key the sequence ends by itself.
     *
     * @param silence the time, positive
     * @return the changed sequence
     * @throws IllegalArgumentException if it is not positive
     */
    public Gather interDigitTimeout(Duration silence) {
        return new Gather(minDigits, maxDigits, terminator, silence);
    }
}
