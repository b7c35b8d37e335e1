package dev.parley.processor.model;

/** What fills a parameter of a handler. */
public enum Parameter {
    /** The event, by its own record. */
    EVENT,
    /** The event, as an {@code Event}. */
    ANY_EVENT,
    /** The identity of the call. */
    SESSION,
    /** The keys of a sequence. */
    KEYS,
    /** The live call. */
    CALL,
    /** What a handler threw. */
    FAILURE
}
