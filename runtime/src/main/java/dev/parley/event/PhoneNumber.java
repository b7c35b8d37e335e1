package dev.parley.event;

import org.jspecify.annotations.Nullable;

/**
 * How a phone number may stand in a log. Whoever reads the logs of a bot needs to tell two callers apart, not to call
 * them back: everything that Parley prints shows the end of a number only.
 */
public final class PhoneNumber {

    private static final String HIDDEN = "***";
    private static final int SHOWN = 3;

    /** A shorter number would be told by its end. */
    private static final int LEAST_TO_SHOW = 7;

    private PhoneNumber() {}

    /**
     * The masked form of a number, such as {@code ***890}.
     *
     * @param number a number as it came, or null
     * @return its last three digits, or less if it is short; null for null
     */
    public static @Nullable String masked(@Nullable String number) {
        if (number == null) {
            return null;
        }
        return number.length() < LEAST_TO_SHOW ? HIDDEN : HIDDEN + number.substring(number.length() - SHOWN);
    }
}
