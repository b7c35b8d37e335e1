package dev.parley.call;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;

/** A bot that a test writes down as a lambda. */
@FunctionalInterface
interface TestBot {

    /** Handles every event. */
    Reply on(Event event, Call call) throws Exception;

    /** Its {@code @OnError} method; here there is none. */
    default Reply onError(Event event, Call call, Throwable failure) throws Exception {
        return null;
    }
}
