package dev.parley.processor.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a caller is let wait for a handler, and what is heard meanwhile.
 *
 * @param deadline how long a webhook waits for its answer; empty for what holds elsewhere
 * @param hold what is said meanwhile; empty for nothing
 */
public record Patience(Optional<Duration> deadline, Optional<Hold> hold) {

    /** Nothing of its own. */
    public static final Patience NONE = new Patience(Optional.empty(), Optional.empty());

    /**
     * Phrases that are said while a handler is slow.
     *
     * @param after how long before each; positive
     * @param say the phrases; at least one, none blank
     * @param giveUp what is said when the handler is given up; not blank
     * @param max how many are said before that; at least 1
     */
    public record Hold(Duration after, List<String> say, String giveUp, int max) {

        /** Keeps the list from changing. */
        public Hold {
            say = List.copyOf(say);
        }
    }

    /** Whether nothing is said about patience here. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
