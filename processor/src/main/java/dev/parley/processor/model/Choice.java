package dev.parley.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * Handlers of which the first whose condition holds is called, or else the one without a condition.
 *
 * @param options the handlers with a condition, in the order in which they are tried
 * @param otherwise the handler without one
 */
public record Choice(List<Option> options, Optional<Handler> otherwise) {

    /** Keeps the list from changing. */
    public Choice {
        options = List.copyOf(options);
    }

    /** Whether there is no handler at all. */
    public boolean isEmpty() {
        return options.isEmpty() && otherwise.isEmpty();
    }
}
