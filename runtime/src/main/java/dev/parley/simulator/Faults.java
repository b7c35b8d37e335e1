package dev.parley.simulator;

import dev.parley.event.Event;
import dev.parley.event.Session;
import java.time.Duration;
import java.util.function.Function;

/**
 * What can go wrong between the service and the bot. Each is planned before it happens, and happens once, to the next
 * event of its type: {@code call.deliverTwice(UserSpeak.class).say("Two funghi.")}.
 */
public sealed interface Faults permits SimulatedCall {

    /**
     * Delivers the next such event twice. Over a webhook the same answer to both counts once.
     *
     * @param type the event
     * @return this call
     */
    SimulatedCall deliverTwice(Class<? extends Event> type);

    /**
     * Loses the next such event.
     *
     * @param type the event
     * @return this call
     */
    SimulatedCall dropEvent(Class<? extends Event> type);

    /**
     * Delivers the next such event behind the one that follows it.
     *
     * @param type the event
     * @return this call
     */
    SimulatedCall reorder(Class<? extends Event> type);

    /**
     * Delivers the next such event late.
     *
     * @param type the event
     * @param by how late
     * @return this call
     */
    SimulatedCall delay(Class<? extends Event> type, Duration by);

    /**
     * Cuts the connection now. Answers to requests in progress are lost, and a WebSocket is open again with the next
     * event.
     *
     * @return this call
     */
    SimulatedCall disconnect();

    /**
     * Tells the bot something that neither side of the call has done, such as
     * {@code call.tell(session -> new SmsFailed(session, "no credit"))}. What it did before is past then.
     *
     * @param event makes the event
     * @return this call
     */
    SimulatedCall tell(Function<Session, Event> event);
}
