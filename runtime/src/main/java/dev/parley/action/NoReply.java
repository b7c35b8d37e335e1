package dev.parley.action;

/** The reply that says nothing. */
public enum NoReply implements Reply {
    /** A handler answered nothing. */
    NONE,

    /** There is no handler that takes the event. Only dispatchers reply so. */
    NOT_TAKEN;

    @Override
    public Reply then(Action next) {
        return next;
    }
}
