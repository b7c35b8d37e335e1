package dev.parley.processor.model;

import java.util.List;

/**
 * A handler with what it asks for.
 *
 * @param states the dialog states in which it applies; none for every state
 * @param condition what must hold
 * @param handler what is called then
 */
public record Option(List<String> states, Condition condition, Handler handler) {

    /** Keeps the list from changing. */
    public Option {
        states = List.copyOf(states);
    }
}
