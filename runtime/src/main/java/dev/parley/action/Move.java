package dev.parley.action;

import java.util.Objects;

/**
 * A reply that also moves the call to another dialog state. Made by {@link Reply#goTo(String)}.
 *
 * @param reply what is said, if anything: neither another move nor a reply that is still being worked out
 * @param state where the call goes; empty for the state in which it began
 */
public record Move(Reply reply, String state) implements Reply {

    /** Refuses a move within a move, and one whose reply is not there yet. */
    public Move {
        Objects.requireNonNull(state, "A move needs a state to go to; \"\" is the one in which a call begins.");
        if (reply instanceof Move || reply instanceof PendingReply) {
            throw new IllegalArgumentException("A move must hold a reply that can be sent, but holds a "
                    + reply.getClass().getSimpleName() + ". Write .goTo(\"" + state + "\") behind that reply.");
        }
    }

    @Override
    public Move then(Action next) {
        return new Move(reply.then(next), state);
    }

    /** The last move counts: a call is in one state. */
    @Override
    public Move goTo(String state) {
        return new Move(reply, state);
    }
}
