package dev.parley.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a bot says to a caller who says nothing, or nothing that it understands: {@code @Reprompt(noInput = {"Are you
 * still there?", "Please say something."}, noMatch = "I did not understand.", then = @Ending(say = "Goodbye."))}.
 *
 * <p>Each silence, and each input that no handler takes, brings the next text of its list. When the list is used up,
 * {@link #then} ends the call, and nothing stops that end, as with {@link Guard}. What the caller says or presses begins
 * both lists anew, if a handler takes it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Reprompt {

    /**
     * What is said when the caller stays silent after the bot has spoken, and no {@link OnUserInputTimeout} method takes
     * it. Every speak that ends a reply and sets no {@code inputTimeout} gets {@link #noInputTimeout} for it; one that is
     * sent by {@link dev.parley.dispatch.Call#send} does not.
     *
     * @return the texts, in order; none by default: silence is left alone
     */
    String[] noInput() default {};

    /**
     * How long a silence is, from the end of what the bot said: whole seconds, {@code "8s"} by default.
     *
     * @return the duration
     */
    String noInputTimeout() default "8s";

    /**
     * What is said when no handler takes what the caller said or pressed.
     *
     * @return the texts, in order; none by default: it is left alone
     */
    String[] noMatch() default {};

    /**
     * How the call ends when a list is used up: with a hangup, by default, and without a word.
     *
     * @return the ending
     */
    Ending then() default @Ending;
}
