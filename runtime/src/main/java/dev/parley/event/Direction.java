package dev.parley.event;

/** Who placed the call. */
public enum Direction {
    /** A caller rang the number of the flow. */
    INBOUND,
    /** The flow called somebody. */
    OUTBOUND
}
