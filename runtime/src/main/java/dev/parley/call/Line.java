package dev.parley.call;

import dev.parley.action.Action;
import java.util.List;

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

    /**
     * Whether this line takes several actions in one message, as newer releases of the service do.
     *
     * @return true if {@link #send(List, String)} may be used
     */
    default boolean takesArrays() {
        return false;
    }

    /**
     * Sends several actions in one message, without blocking. Only a line that {@link #takesArrays} is asked to.
     *
     * @param actions what the service should do, in order; at least two
     * @param sessionId the call
     * @return false if the line is gone and the actions with it
     */
    default boolean send(List<Action> actions, String sessionId) {
        throw new UnsupportedOperationException("This line takes one action at a time.");
    }

    /** Ends the work on the event: a webhook that sent nothing answers 204 now. */
    void done();
}
