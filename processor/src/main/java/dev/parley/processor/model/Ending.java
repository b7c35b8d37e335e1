package dev.parley.processor.model;

import java.util.Optional;

/**
 * How a call ends by itself.
 *
 * @param say what is said last; empty for nothing
 * @param transfer where the call goes then; empty for a hangup
 */
public record Ending(Optional<String> say, Optional<Transfer> transfer) {

    /** Without a word, with a hangup. */
    public static final Ending HANGUP = new Ending(Optional.empty(), Optional.empty());

    /**
     * A transfer; nothing of it is blank.
     *
     * @param to the number that is called
     * @param callerIdName the name that it shows
     * @param callerIdNumber the number that it shows
     */
    public record Transfer(String to, String callerIdName, String callerIdNumber) {}
}
