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
     * @throws IllegalStateException if the call goes over a URI of the other transport
     */
    SimulatedCall over(Transport transport);

    /**
     * Lets the time of a call over a URI pass faster than real time: speech, silences and timeouts of the service. The
     * time of the bot does not, so that its deadline and its hold phrases come later in the call.
     *
     * @param factor above 0 and at most 1000; 1 is real time
     * @return this call
     * @throws IllegalStateException if the bot is in memory, where time needs no time
     */
    SimulatedCall atSpeed(double factor);

    /**
     * Sets who calls whom. By default {@code +4915112345678} calls {@code +4921112345}, with the id {@code call-1}, or over a URI
     * an id of its own.
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
