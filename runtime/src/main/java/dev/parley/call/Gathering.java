package dev.parley.call;

import dev.parley.action.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a sequence that is not complete yet. Pure state: it knows no clock and no thread, and the one turn that
 * is on uses it.
 */
final class Gathering {

    private final StringBuilder keys = new StringBuilder();
    private @Nullable Keys wanted;
    private int presses;

    /** Takes a key; the sequence if that ends it, or null. A key for another sequence than before begins anew. */
    @Nullable String press(String key, Keys asked) {
        if (!asked.equals(wanted)) {
            keys.setLength(0);
            wanted = asked;
        }
        presses++;
        if (!key.isEmpty() && key.equals(asked.terminator())) {
            return end();
        }
        keys.append(key);
        return keys.length() < asked.max() ? null : end();
    }

    /** Takes note that the caller paused after a press; the sequence if that was the last one and is enough, or null. */
    @Nullable String pause(int press, @Nullable Keys asked) {
        if (press != presses) {
            return null;
        }
        if (asked == null || !asked.equals(wanted)) {
            keys.setLength(0); // The call has moved on, and nobody there asks for these keys.
        }
        return end();
    }

    /** How many keys were pressed in all, to tell whether another one came since. */
    int presses() {
        return presses;
    }

    /** Whether a sequence has begun, so that a pause would end it. */
    boolean isOpen() {
        return !keys.isEmpty();
    }

    private @Nullable String end() {
        String gathered = keys.toString();
        keys.setLength(0);
        boolean enough = wanted != null && gathered.length() >= wanted.min();
        wanted = null;
        return enough ? gathered : null;
    }
}
