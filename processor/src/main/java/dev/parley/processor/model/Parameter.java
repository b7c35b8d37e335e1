package dev.parley.processor.model;

/** What fills a parameter of a handler. */
public sealed interface Parameter {

    /** What every event brings along, and a failure. */
    enum Given implements Parameter {
        /** The event, by its own record. */
        EVENT,
        /** The event, as an {@code Event}. */
        ANY_EVENT,
        /** The identity of the call. */
        SESSION,
        /** The live call. */
        CALL,
        /** What a handler threw. */
        FAILURE
    }

    /**
     * The keys of a sequence.
     *
     * @param value what is made of them; never an Optional, because a sequence has a key
     */
    record Keys(ValueType value) implements Parameter {}

    /**
     * The value of a named group.
     *
     * @param name the name of the group and of the parameter
     * @param value what is made of its text; an Optional exactly if the group may take no part
     */
    record Group(String name, ValueType value) implements Parameter {}
}
