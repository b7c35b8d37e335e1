package dev.parley.processor.model;

import java.time.Duration;
import java.util.List;

/** What must hold of an event before a handler takes it. */
public sealed interface Condition {

    /**
     * A sequence of keys was pressed.
     *
     * @param minDigits how many keys it has at least
     * @param maxDigits how many keys it has at most
     * @param terminator the key that ends it; empty for none
     * @param interDigitTimeout how long after a key it ends by itself
     * @param masked whether it stays out of the log
     */
    record Gathers(int minDigits, int maxDigits, String terminator, Duration interDigitTimeout, boolean masked)
            implements Condition {}

    /** Nothing: the handler takes all that its states leave to it. */
    record Anything() implements Condition {}

    /**
     * The whole transcript matches a pattern.
     *
     * @param regex a regular expression that compiles
     */
    record Matches(String regex) implements Condition {}

    /**
     * One of several phrases stands in the transcript.
     *
     * @param phrases at least one; each has a letter or a digit
     */
    record Says(List<String> phrases) implements Condition {

        /** Keeps the list from changing. */
        public Says {
            phrases = List.copyOf(phrases);
        }
    }

    /**
     * One of several keys was pressed.
     *
     * @param keys at least one; no other handler of the bot takes any of them
     */
    record Presses(List<String> keys) implements Condition {

        /** Keeps the list from changing. */
        public Presses {
            keys = List.copyOf(keys);
        }
    }
}
