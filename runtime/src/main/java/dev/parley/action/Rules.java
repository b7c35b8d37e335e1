package dev.parley.action;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks that several actions share. Each names the rule that was broken and what was found. Where the wire carries
 * whole numbers, a fraction is refused and not rounded behind the user's back.
 */
final class Rules {

    private Rules() {}

    static String notBlank(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    field + " must not be blank, but is " + (value == null ? "null" : "\"" + value + "\"") + ".");
        }
        return value;
    }

    static void within(long value, long min, long max, String field, String unit) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    field + " must be " + min + " to " + max + unit + ", but is " + value + unit + ".");
        }
    }

    /** The duration in milliseconds, refused outside of the range before it could overflow. */
    static int millisWithin(Duration value, int min, int max, String field) {
        if (value.compareTo(Duration.ofMillis(min)) < 0 || value.compareTo(Duration.ofMillis(max)) > 0) {
            throw new IllegalArgumentException(field + " must be " + min + " to " + max + " ms, but is " + value + ".");
        }
        if (!value.equals(value.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException(field + " must be whole milliseconds, but is " + value + ".");
        }
        return (int) value.toMillis();
    }

    static long wholeSeconds(Duration value, String field) {
        if (value.getNano() != 0) {
            throw new IllegalArgumentException(field + " must be whole seconds, but is " + value + ".");
        }
        return value.getSeconds();
    }

    /** Refuses actions that follow one with which the call leaves the bot. */
    static void nothingAfterTheEnd(List<Action> actions) {
        for (int index = 0; index < actions.size() - 1; index++) {
            Action action = actions.get(index);
            if (action instanceof Hangup || action instanceof Transfer) {
                throw new IllegalArgumentException("Nothing can follow a " + action.type()
                        + ", because the call leaves the bot there. Put it last.");
            }
        }
    }
}
