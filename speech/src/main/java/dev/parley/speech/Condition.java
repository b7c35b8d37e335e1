package dev.parley.speech;

import java.util.Set;

/** What must hold of a transcript before a handler takes it. */
public sealed interface Condition permits Anything, InState, Phrases, SpeechPattern {

    /**
     * The condition that always holds, for handlers that ask for a state only.
     *
     * @return the condition
     */
    static Condition anything() {
        return new Anything();
    }

    /**
     * Asks for a dialog state of the call too.
     *
     * @param states the states, of which the call must be in one
     * @return the stricter condition
     */
    default Condition in(String... states) {
        return new InState(this, Set.of(states));
    }
}
