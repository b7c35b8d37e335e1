package dev.parley.action;

import java.util.List;
import java.util.stream.Stream;

/**
 * Several actions, one after the other: each goes out when the playback of the one before it is over. The rest of a
 * chain is dropped when the caller speaks or presses a key.
 *
 * @param actions at least two, in order; only the last may be a hangup or a transfer
 */
public record Chain(List<Action> actions) implements Reply {

    /** Refuses a chain that could not be sent to its end. */
    public Chain {
        actions = List.copyOf(actions);
        if (actions.size() < 2) {
            throw new IllegalArgumentException("A chain must have at least two actions, but has " + actions.size()
                    + ". Reply with the action itself.");
        }
        Rules.nothingAfterTheEnd(actions);
    }

    @Override
    public Chain then(Action next) {
        return new Chain(Stream.concat(actions.stream(), Stream.of(next)).toList());
    }
}
