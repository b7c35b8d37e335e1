package dev.parley.action;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the caller for keys, such as a PIN or a choice from a menu, and goes on with them. A handler replies with one, or
 * hands it to {@code call.gather}:
 *
 * <pre>{@code
 * Gather.digits(4, 8)
 *         .terminator('#')
 *         .prompt("Please enter your PIN, then press hash.")
 *         .onError("That was not right.")
 *         .otherwise(Action.speak("Goodbye.").thenHangup())
 *         .then(pin -> accounts.accepts(pin) ? Action.speak("Welcome back.") : null)
 * }</pre>
 *
 * <p>The prompt is said, and the keys that follow are gathered; a key that is pressed while something plays stops that
 * and counts. (On a webhook the stop is the answer to the key: the reply follows as the answer to the next event, which
 * reports the end of the playback.) Too few keys, keys that are no choice, silence, and an input that {@code then} refuses are wrong: the
 * caller hears {@code onError} and the prompt again, as often as {@code retries} says; after that, {@code otherwise}.
 *
 * <p>While it gathers, no other handler gets a key or a silence. What the caller says goes to {@code orSpeech}, or
 * without one to the handlers of the bot: one that takes it ends the gathering, and what nobody takes is wrong, unless
 * keys were pressed already. A reply that moves the dialog ends it, too, and a further gather takes its place.
 *
 * <p>Immutable; without handlers, two that say the same are equal.
 *
 * @param keys which keys make up an input
 * @param prompts how the caller is asked
 * @param outcomes how the call goes on
 */
public record Gather(Keys keys, Prompts prompts, Outcomes outcomes) implements Reply {

    /**
     * Asks for exactly so many keys, with at most 3 s between two of them.
     *
     * @param digits how many
     * @return the gather
     * @throws IllegalArgumentException if it is less than one
     */
    public static Gather digits(int digits) {
        return digits(digits, digits);
    }

    /**
     * Asks for so many keys, with at most 3 s between two of them.
     *
     * @param min how many at least
     * @param max how many at most; the last of them ends the input
     * @return the gather
     * @throws IllegalArgumentException if the least is less than one or more than the most
     */
    public static Gather digits(int min, int max) {
        return of(Keys.digits(min, max));
    }

    /**
     * Asks for a choice from a menu: {@code Gather.oneOf("1", "2", "0")}. It is made as soon as no longer choice begins
     * with the same keys.
     *
     * @param choices the choices, of one key or more each
     * @return the gather
     * @throws IllegalArgumentException if there are none, two are equal, or one has other keys than {@code 0} to
     *     {@code 9}, {@code *} and {@code #}
     */
    public static Gather oneOf(String... choices) {
        return of(Keys.oneOf(List.of(choices)));
    }

    private static Gather of(Keys keys) {
        return new Gather(keys, Prompts.DEFAULT, Outcomes.DEFAULT);
    }

    /**
     * Ends the input with a key that is no part of it.
     *
     * @param key the key, such as {@code "#"}
     * @return the changed gather
     * @throws IllegalArgumentException if there is no such key, or a choice contains it
     */
    public Gather terminator(String key) {
        return with(keys.terminator(key));
    }

    /**
     * Ends the input with a key that is no part of it.
     *
     * @param key the key, such as {@code '#'}
     * @return the changed gather
     * @throws IllegalArgumentException if there is no such key, or a choice contains it
     */
    public Gather terminator(char key) {
        return terminator(Character.toString(key));
    }

    /**
     * Sets how long after a key the input ends by itself; 3 s by default. On a webhook there is no event then, so that
     * the caller hears nothing before the next one: choose a fixed number of keys or a terminator there.
     *
     * @param silence the time, positive
     * @return the changed gather
     * @throws IllegalArgumentException if it is not positive
     */
    public Gather interDigitTimeout(Duration silence) {
        return with(keys.interDigitTimeout(silence));
    }

    /**
     * Keeps what the caller presses and says meanwhile out of the log, where it appears as {@code *}.
     *
     * @return the changed gather
     */
    public Gather masked() {
        return with(keys.withMask());
    }

    /**
     * Sets how long the caller may be silent after the prompt before that is wrong; 5 s by default. Only a prompt that
     * is spoken tells; an {@code inputTimeout} of its own goes before this.
     *
     * @param silence the time, in whole seconds; zero for any
     * @return the changed gather
     * @throws IllegalArgumentException if it is negative or has a fraction of a second
     */
    public Gather firstTimeout(Duration silence) {
        return with(new Prompts(prompts.prompt(), prompts.onError(), silence, prompts.retries()));
    }

    /**
     * Sets how often the caller is asked again; 2 by default.
     *
     * @param times how often
     * @return the changed gather
     * @throws IllegalArgumentException if it is negative
     */
    public Gather retries(int times) {
        return with(new Prompts(prompts.prompt(), prompts.onError(), prompts.firstTimeout(), times));
    }

    /**
     * Sets the text that asks for the keys; none by default.
     *
     * @param text what to say
     * @return the changed gather
     * @throws IllegalArgumentException if it is blank
     */
    public Gather prompt(String text) {
        return prompt(Action.speak(text));
    }

    /**
     * Sets what asks for the keys; nothing by default.
     *
     * @param prompt what to say or play
     * @return the changed gather
     * @throws IllegalArgumentException if it is a hangup or a transfer
     */
    public Gather prompt(Action prompt) {
        return with(new Prompts(prompt, prompts.onError(), prompts.firstTimeout(), prompts.retries()));
    }

    /**
     * Sets the text that goes before the prompt when the input was wrong; none by default.
     *
     * @param text what to say
     * @return the changed gather
     * @throws IllegalArgumentException if it is blank
     */
    public Gather onError(String text) {
        return onError(Action.speak(text));
    }

    /**
     * Sets what goes before the prompt when the input was wrong; nothing by default.
     *
     * @param apology what to say or play
     * @return the changed gather
     * @throws IllegalArgumentException if it is a hangup or a transfer
     */
    public Gather onError(Action apology) {
        return with(new Prompts(prompts.prompt(), apology, prompts.firstTimeout(), prompts.retries()));
    }

    /**
     * Sets what takes the keys.
     *
     * @param handler gets them without a terminator; null for a wrong input
     * @return the changed gather
     */
    public Gather then(Handler handler) {
        return with(new Outcomes(handler, outcomes.orSpeech, outcomes.otherwise));
    }

    /**
     * Sets what takes the caller's words in place of keys. Without it, the handlers of the bot do.
     *
     * @param handler gets what was said; null for a wrong input
     * @return the changed gather
     */
    public Gather orSpeech(Handler handler) {
        return with(new Outcomes(outcomes.then, handler, outcomes.otherwise));
    }

    /**
     * Sets the reply when the last input was wrong, too. Without it the gathering just ends; a silence then goes to the
     * handlers of the bot.
     *
     * @param reply the reply; it may be a gather
     * @return the changed gather
     * @throws IllegalArgumentException if it is still being worked out or written
     */
    public Gather otherwise(Reply reply) {
        return with(new Outcomes(outcomes.then, outcomes.orSpeech, reply));
    }

    /**
     * Refused: what follows a gather is what its keys bring.
     *
     * @throws IllegalArgumentException always
     */
    @Override
    public Reply then(Action next) {
        throw new IllegalArgumentException("A " + next.type()
                + " cannot follow a gather, because the keys decide how the call goes on. Write .then(keys -> …).");
    }

    private Gather with(Keys changed) {
        return new Gather(changed, prompts, outcomes);
    }

    private Gather with(Prompts changed) {
        return new Gather(keys, changed, outcomes);
    }

    private Gather with(Outcomes changed) {
        return new Gather(keys, prompts, changed);
    }

    /** Takes what the caller entered, as a handler does: its turn is that of the last key or of the word. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Answers an input.
         *
         * @param input the keys, or the words
         * @return the reply; {@link Reply#none()} to say nothing, null if the input is wrong
         * @throws Exception whatever it throws goes to {@code @OnError}, and ends the gathering
         */
        @Nullable Reply answer(String input) throws Exception;
    }

    /**
     * How the call goes on.
     *
     * @param then what takes the keys; null for nothing
     * @param orSpeech what takes the caller's words; null for the handlers of the bot
     * @param otherwise the reply when the last input was wrong, too; null for none
     */
    public record Outcomes(
            @Nullable Handler then,
            @Nullable Handler orSpeech,
            @Nullable Reply otherwise) {

        /** Refuses a last reply that nobody would wait for. */
        public Outcomes {
            Reply last = otherwise instanceof Move move ? move.reply() : otherwise;
            if (last instanceof PendingReply || last instanceof SlowReply || last instanceof StreamedReply) {
                throw new IllegalArgumentException(
                        "The reply after the last wrong input must be one that can be sent, but is a "
                                + last.getClass().getSimpleName() + ". Write actions, or a further gather.");
            }
        }

        private static final Outcomes DEFAULT = new Outcomes(null, null, null);
    }
}
