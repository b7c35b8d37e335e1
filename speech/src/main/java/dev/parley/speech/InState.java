package dev.parley.speech;

import java.util.Set;

/**
 * Holds while the call is in one of several dialog states.
 *
 * @param condition what must hold besides
 * @param states the states
 */
record InState(Condition condition, Set<String> states) implements Condition {}
