package dev.parley.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a webhook waits for the answer of a handler, from the arrival of the event: {@code @Deadline("600ms")}, on a
 * handler or, for all its handlers, on a bot. Without it, the setting {@code DEADLINE} of the server holds, 900 ms by
 * default. The service recommends an answer in under a second.
 *
 * <p>On a handler it replaces that of the bot. It has no meaning on {@link OnSessionEnd}, {@link OnUserSpeechStarted} and
 * {@link OnError} methods.
 *
 * <p>Until then, on both transports, the caller's next word waits for the handler. After it, that word cancels it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Deadline {

    /**
     * The time: {@code "600ms"}, {@code "2s"}.
     *
     * @return the duration
     */
    String value();
}
