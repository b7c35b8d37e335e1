package dev.parley.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a call script.
 *
 * @param file the file, as it was named by whoever reads it
 * @param line the line, from 1 on
 * @param column the character in the line, from 1 on
 * @param includedAt the line that includes the file; null in the script itself
 */
public record Place(
        String file, int line, int column, @Nullable Place includedAt) {

    Place column(int other) {
        return new Place(file, line, other, includedAt);
    }

    /**
     * For a failure: where the line is, and by which lines it got into the call.
     *
     * @return such as {@code greeting.call:2, included at orders.call:1}
     */
    public String trail() {
        String own = file + ":" + line;
        return includedAt == null ? own : own + ", included at " + includedAt.trail();
    }

    /**
     * As editors and terminals know it.
     *
     * @return such as {@code orders.call:3:9}
     */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
