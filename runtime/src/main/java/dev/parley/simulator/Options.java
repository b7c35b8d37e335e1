package dev.parley.simulator;

import dev.parley.call.CallSettings;
import dev.parley.event.Session;

/** What can be set before a call begins. */
public sealed interface Options permits SimulatedCall {

    /**
     * Has each event be a request, and one action or none its answer. This is the default.
     *
     * @return this call
     */
    default SimulatedCall overWebhook() {
        return over(Transport.WEBHOOK);
    }

    /**
     * Has events and actions be messages on one connection.
     *
     * @return this call
     */
    default SimulatedCall overWebSocket() {
        return over(Transport.WEBSOCKET);
    }

    /**
     * Sets how events reach the bot.
     *
     * @param transport the transport
     * @return this call
     */
    SimulatedCall over(Transport transport);

    /**
     * Sets who calls whom. By default {@code +4915112345678} calls {@code +4921112345}, with the id {@code call-1}.
     *
     * @param session the identity of the call
     * @return this call
     */
    SimulatedCall session(Session session);

    /**
     * Sets the limits of the call. With {@code assistantSpeakEndsPlayback} the simulator is a service that reports the
     * end of a playback by {@code assistant_speak}, and by nothing else.
     *
     * @param settings the limits
     * @return this call
     */
    SimulatedCall settings(CallSettings settings);

    /**
     * Sets the clock, so that the work of the bot can take virtual time too.
     *
     * @param clock a clock for this call alone
     * @return this call
     */
    SimulatedCall on(VirtualClock clock);
}
