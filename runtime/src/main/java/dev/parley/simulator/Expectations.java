package dev.parley.simulator;

import dev.parley.action.Action;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a test expects of the bot. Each expectation takes the next action that none has taken yet. If there is none, time
 * passes until there is: through what is being said, and then up to 5 s in which nothing is heard of either side; over a real wire these are 5 s of real time.
 *
 * <p>What the bot did before the caller said or pressed something, fell silent ({@code staySilent}) or hung up is past:
 * no expectation has to ask for it.
 *
 * <p>An expectation that fails throws an {@link AssertionError} whose message is the whole call, with the failure
 * marked at its end.
 */
public sealed interface Expectations permits SimulatedCall {

    /**
     * Expects the bot to speak.
     *
     * @param words exactly what the caller hears: a text, or that of SSML without its tags
     * @return this call
     */
    SimulatedCall expectSpeak(String words);

    /**
     * Expects the bot to speak.
     *
     * @param words what all that the caller hears must match
     * @return this call
     */
    SimulatedCall expectSpeak(Pattern words);

    /**
     * Expects the bot to speak.
     *
     * @param words holds for what the caller hears
     * @return this call
     */
    SimulatedCall expectSpeak(Predicate<String> words);

    /**
     * Expects the bot to hang up.
     *
     * @return this call
     */
    SimulatedCall expectHangup();

    /**
     * Expects the bot to hand the call over.
     *
     * @param targetPhoneNumber to whom
     * @return this call
     */
    SimulatedCall expectTransfer(String targetPhoneNumber);

    /**
     * Expects an action of any kind, with all of its fields as they are on the wire.
     *
     * @param action the action
     * @return this call
     */
    SimulatedCall expect(Action action);

    /**
     * Expects that the bot has done nothing that was not expected. No time passes.
     *
     * @return this call
     */
    SimulatedCall expectNothing();

    /**
     * Expects that the bot does nothing for a while, and lets that time pass.
     *
     * @param time how long
     * @return this call
     */
    SimulatedCall expectNothingFor(Duration time);
}
