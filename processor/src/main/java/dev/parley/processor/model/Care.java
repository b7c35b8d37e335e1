package dev.parley.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * How a bot looks after its callers beyond its handlers.
 *
 * @param patience how long they are let wait, for all handlers that do not say otherwise
 * @param reprompt what is said to silence and to what no handler takes
 * @param guards what keeps a call from going on for ever; no two of a kind
 */
public record Care(Patience patience, Optional<Reprompt> reprompt, List<Guard> guards) {

    /** Keeps the list from changing. */
    public Care {
        guards = List.copyOf(guards);
    }
}
