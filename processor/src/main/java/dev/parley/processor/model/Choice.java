package dev.parley.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * Handlers of which the first that takes the event is called. This is the order of choice, and it stands here only:
 *
 * <ol>
 *   <li>handlers that name the state of the call, with a condition, in source order;
 *   <li>the handler that names that state and has no condition;
 *   <li>handlers that name no state, with a condition, in source order;
 *   <li>the handler that names no state and has no condition.
 * </ol>
 *
 * @param options the first three, in the order in which they are tried
 * @param otherwise the last
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
