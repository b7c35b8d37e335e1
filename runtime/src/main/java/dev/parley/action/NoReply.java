package dev.parley.action;

/** The reply that says nothing. */
public enum NoReply implements Reply {
    /** The only one. */
    NONE;

    @Override
    public Reply then(Action next) {
        return next;
    }
}
