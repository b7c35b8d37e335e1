package dev.parley.call;

import dev.parley.action.Action;

/**
 * The way back to the service for one event. A transport makes one for each event it hands to the
 * {@link Switchboard}; the engine calls {@link #send} in order and {@link #done} exactly once, never holding a lock.
 */
public interface Line {

    /**
     * Whether this line takes actions at any time and any number, as a WebSocket does. A webhook takes one, as the
     * answer to the event.
     *
     * @return true for a line that stays open
     */
    boolean staysOpen();

    /**
     * Sends an action without blocking.
     *
     * @param action what the service should do
     * @param sessionId the call
     * @return false if the line is gone and the action with it
     */
    boolean send(Action action, String sessionId);

    /** Ends the work on the event: a webhook that sent nothing answers 204 now. */
    void done();
}
