package dev.parley.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bound that keeps a call of a bot from going on for ever: {@code @Guard(longestCall = "20m", then = @Ending(say = "We
 * have to end here. Goodbye."))}. Each guard has one bound; a bot may have several guards.
 *
 * <p>Once the ending has begun, nothing stops it: what was still to be said is dropped, and no handler is called any more
 * but those of {@link OnSessionEnd}. If it is a transfer that fails, the call is back with a second session start, and
 * all counts begin anew.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Guards.class)
public @interface Guard {

    /**
     * How long a call may last, from its first event. On a WebSocket the goodbye is said at once, on a webhook as the
     * answer to the next event. The handler that is on is cancelled.
     *
     * @return the duration; none by default
     */
    String longestCall() default "";

    /**
     * How often the caller may speak or press a key; keys that are gathered count once. The next time brings the goodbye,
     * and no handler is called.
     *
     * @return the number, at least 1
     */
    int mostTurns() default 0;

    /**
     * How many handlers in a row may fail. The last of them brings the goodbye in place of its reply.
     *
     * @return the number, at least 1
     */
    int mostErrors() default 0;

    /**
     * How the call ends then. It must have something to {@link Ending#say}.
     *
     * @return the ending
     */
    Ending then();
}
