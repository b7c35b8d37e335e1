package dev.parley.simulator;

import java.time.Duration;

/** What the caller can do. */
public sealed interface Caller permits SimulatedCall {

    /**
     * The caller hears the assistant out, then says something, which takes time.
     *
     * @param text the words
     * @return this call
     */
    SimulatedCall say(String text);

    /**
     * The caller begins to speak while the assistant does. Whether that interrupts it depends on what plays.
     *
     * @param text the words
     * @return this call
     */
    SimulatedCall bargeIn(String text);

    /**
     * The caller presses keys, at once and 200 ms apart.
     *
     * @param keys one or more of {@code 0123456789*#}
     * @return this call
     */
    SimulatedCall press(String keys);

    /**
     * The caller hears the assistant out, then says nothing for a while.
     *
     * @param time how long
     * @return this call
     */
    SimulatedCall staySilent(Duration time);

    /**
     * The caller hangs up.
     *
     * @return this call
     */
    SimulatedCall hangUp();
}
