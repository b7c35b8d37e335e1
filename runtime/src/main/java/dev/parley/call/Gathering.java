package dev.parley.call;

import dev.parley.action.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an input that is not complete yet. Pure state: it knows no clock and no thread, and the one turn that is
 * on uses it.
 */
final class Gathering {

    private final StringBuilder pressed = new StringBuilder();
    private @Nullable Keys wanted;
    private int presses;

    /** Takes a key; the input if that ends it, or null. A key for another input than before begins anew. */
    @Nullable Input press(String key, Keys asked) {
        if (!asked.equals(wanted)) {
            pressed.setLength(0);
            wanted = asked;
        }
        presses++;
        if (!key.isEmpty() && key.equals(asked.terminator())) {
            return end(asked);
        }
        pressed.append(key);
        return isFull(asked) ? end(asked) : null;
    }

    /**
     * Takes note that the caller paused after a press; the input if that was the last one, or null. The keys are
     * forgotten if the call has moved on, so that nobody asks for them.
     */
    @Nullable Input pause(int press, @Nullable Keys asked) {
        if (press != presses || !isOpen()) {
            return null;
        }
        if (asked == null || !asked.equals(wanted)) {
            forget();
            return null;
        }
        return end(asked);
    }

    /** How many keys were pressed in all, to tell whether another one came since. */
    int presses() {
        return presses;
    }

    /** Whether an input has begun, so that a pause would end it. */
    boolean isOpen() {
        return !pressed.isEmpty();
    }

    void forget() {
        pressed.setLength(0);
        wanted = null;
    }

    /** Whether no further key could be part of the input: it is complete, or it is no choice of the menu any more. */
    private boolean isFull(Keys asked) {
        String soFar = pressed.toString();
        return asked.choices().isEmpty()
                ? soFar.length() >= asked.max()
                : asked.choices().stream()
                        .noneMatch(choice -> choice.length() > soFar.length() && choice.startsWith(soFar));
    }

    private Input end(Keys asked) {
        String keys = pressed.toString();
        forget();
        boolean right = keys.length() >= asked.min()
                && (asked.choices().isEmpty() || asked.choices().contains(keys));
        return new Input(keys, right);
    }

    /**
     * An input that has ended.
     *
     * @param keys the keys, without a terminator
     * @param right whether they are enough, and a choice of the menu if there is one
     */
    record Input(String keys, boolean right) {}
}
