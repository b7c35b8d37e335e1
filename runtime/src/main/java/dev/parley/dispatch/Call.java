package dev.parley.dispatch;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.event.Session;

/**
 * A live phone call, as a handler sees it. A handler may take one as a parameter and keep it as long as the call
 * lasts; every method is safe from any thread.
 */
public interface Call {

    /**
     * The identity of the call, as the latest event told it.
     *
     * @return the session
     */
    Session session();

    /**
     * Sends an action without waiting for an event: at once over a WebSocket, as the answer to the next event over a
     * webhook. What is sent within a handler goes out before the reply of that handler.
     *
     * @param action what the service should do
     * @return false if the call is over, or the bot hung up or is about to by a guard: the action will never be sent
     */
    boolean send(Action action);

    /**
     * Asks the caller for keys. Within a handler that is as if it replied with the gather, after its reply if it has one;
     * a prompt that the caller speaks into before it is heard is dropped. Outside of one it needs no event: the prompt
     * goes out as soon as nothing else plays over a WebSocket, as the answer to the next event over a webhook. Asks in
     * the stead of what was asked before.
     *
     * @param gather which keys, and what becomes of them
     * @return false if the call is over: nothing will be asked
     */
    boolean gather(Gather gather);

    /**
     * Whether the call is over: the service reported its end, or it was forgotten after its idle time.
     *
     * @return true once nothing can be sent any more
     */
    boolean isOver();

    /**
     * Whether the handler that was given this call has been overtaken: the caller said something newer after the
     * deadline or interrupted, the call ended, or the handler was given up. Nobody waits for its reply any more. Its
     * thread is interrupted and its stage cancelled; a handler that does neither sleep nor wait asks here.
     *
     * <p>Each handler has a call of its own: one that is kept in a field answers for the handler that kept it.
     *
     * @return true once the work has no point any more
     */
    boolean isCancelled();

    /**
     * Whether the call came back: a transfer with a timeout failed, and the service began the call again, with another
     * {@code session_start} and the same id. The bot is the one that was there before.
     *
     * @return true from the second {@code session_start} on
     */
    boolean isResumed();

    /**
     * The dialog state that the call is in. A reply moves it, with {@link dev.parley.action.Reply#goTo(String)}.
     *
     * @return the name of the state; empty in a call that has not moved yet
     */
    String state();
}
