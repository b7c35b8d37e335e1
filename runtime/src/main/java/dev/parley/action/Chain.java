package dev.parley.action;

import java.util.List;
import java.util.stream.Stream;

/**
 * Several actions, one after the other: each goes out when the playback of the one before it is over. The rest of a
 * chain is dropped when the caller speaks or presses a key, unless it is {@linkplain #keepOnBargeIn() kept}.
 *
 * @param actions at least two, in order; only the last may be a hangup or a transfer
 * @param keptOnBargeIn whether the rest survives the caller's words, once the first has gone out
 */
public record Chain(List<Action> actions, boolean keptOnBargeIn) implements Reply {

    /** Refuses a chain that could not be sent to its end. */
    public Chain {
        actions = List.copyOf(actions);
        if (actions.size() < 2) {
            throw new IllegalArgumentException("A chain must have at least two actions, but has " + actions.size()
                    + ". Reply with the action itself.");
        }
        Rules.nothingAfterTheEnd(actions);
    }

    /**
     * A chain whose rest is dropped when the caller speaks.
     *
     * @param actions at least two, in order
     * @throws IllegalArgumentException if there are fewer, or something follows a hangup or a transfer
     */
    public Chain(List<Action> actions) {
        this(actions, false);
    }

    /**
     * Lets the rest of this chain survive the caller's words: it goes on behind the reply to them. It does not survive
     * the end of the call or a hangup, and a chain that comes late is dropped all the same when the caller has spoken
     * since.
     *
     * @return the changed chain
     */
    public Chain keepOnBargeIn() {
        return new Chain(actions, true);
    }

    @Override
    public Chain then(Action next) {
        return new Chain(Stream.concat(actions.stream(), Stream.of(next)).toList(), keptOnBargeIn);
    }

    @Override
    public Chain then(String text) {
        return then(Action.speak(text));
    }

    @Override
    public Chain thenHangup() {
        return then(Action.hangup());
    }
}
