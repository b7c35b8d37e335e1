package dev.parley.call;

import java.util.Set;

/**
 * Where the dialog of a call is. Pure state, as {@link Outbox} is: the turn that is on moves it, and anybody may ask.
 */
final class Dialog {

    /** Where every call begins. It has no name of its own, so that a bot without states need not know of them. */
    private static final String BEGINNING = "";

    private final Set<String> states;
    private volatile String state = BEGINNING;

    Dialog(Set<String> states) {
        this.states = states;
    }

    String state() {
        return state;
    }

    /** Moves to a state; false, and nothing changes, if the bot does not know it. */
    boolean goTo(String target) {
        boolean known = target.equals(BEGINNING) || states.contains(target);
        if (known) {
            state = target;
        }
        return known;
    }
}
