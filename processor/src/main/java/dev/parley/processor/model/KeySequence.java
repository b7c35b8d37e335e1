package dev.parley.processor.model;

import java.util.List;

/**
 * A handler of a sequence of keys.
 *
 * @param states the dialog states in which it applies; none for all in which keys are not asked for otherwise
 * @param condition which sequence
 * @param handler what is called when it is complete
 */
public record KeySequence(List<String> states, Condition.Gathers condition, Handler handler) {

    /** Keeps the list from changing. */
    public KeySequence {
        states = List.copyOf(states);
    }
}
