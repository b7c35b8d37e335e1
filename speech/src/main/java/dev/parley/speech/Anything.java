package dev.parley.speech;

/** Always holds. */
record Anything() implements Condition {}
