package dev.parley.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the caller hears while a handler is slow: {@code @Hold(after = "800ms", say = {"One moment, please.", "Still
 * looking."}, giveUp = "Sorry, that takes too long.")} on a handler, or on a bot for all its handlers.
 *
 * <p>After {@link #after}, the caller hears the next phrase. The reply is delivered as soon as it is there: pushed on a
 * WebSocket; on a webhook as the answer to the next event, which the phrase asks the service for. After {@link #max}
 * phrases the handler is cancelled, and {@link #giveUp} is said instead of its reply.
 *
 * <p>On a handler it replaces that of the bot. It has no meaning where nothing can be said, on {@link OnSessionEnd} and
 * {@link OnUserSpeechStarted} methods, nor on {@link OnError} methods.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Hold {

    /**
     * How long the caller waits before the first phrase, from the arrival of the event, and before each further one, from
     * the end of the last: {@code "800ms"} by default. On a webhook a phrase comes sooner if the event that it answers could
     * not wait for it: at its deadline at the latest.
     *
     * @return the duration
     */
    String after() default "800ms";

    /**
     * The phrases, in order; after the last comes the first again.
     *
     * @return at least one
     */
    String[] say();

    /**
     * What is said when the handler is given up.
     *
     * @return the phrase
     */
    String giveUp();

    /**
     * How many phrases are said before the handler is given up; 5 by default.
     *
     * @return the number, at least 1
     */
    int max() default 5;
}
