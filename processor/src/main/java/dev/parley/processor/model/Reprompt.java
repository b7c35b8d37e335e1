package dev.parley.processor.model;

import java.time.Duration;
import java.util.List;

/**
 * What is said to silence, and to what no handler takes; one of both at least.
 *
 * @param noInput what is said to silence, in order; none is blank
 * @param noInputTimeout how long a silence is, in whole seconds
 * @param noMatch what is said to what no handler takes, in order; none is blank
 * @param then how the call ends when a list is used up
 */
public record Reprompt(List<String> noInput, Duration noInputTimeout, List<String> noMatch, Ending then) {

    /** Keeps the lists from changing. */
    public Reprompt {
        noInput = List.copyOf(noInput);
        noMatch = List.copyOf(noMatch);
    }
}
