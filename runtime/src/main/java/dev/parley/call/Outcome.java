package dev.parley.call;

import dev.parley.action.Reply;

/**
 * What becomes of a turn.
 *
 * @param reply what is said
 * @param ending why the call ends with it, for the log; empty if it goes on
 */
record Outcome(Reply reply, String ending) {

    static final Outcome NOTHING = reply(Reply.none());

    static Outcome reply(Reply reply) {
        return new Outcome(reply, "");
    }

    static Outcome ending(Reply reply, String why) {
        return new Outcome(reply, why);
    }

    /** Whether the call ends with this: nothing drops it, and no handler is called after it. */
    boolean ends() {
        return !ending.isEmpty();
    }
}
