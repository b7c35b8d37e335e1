package dev.parley.annotation;

import dev.parley.event.SessionEnd;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that cleans up, on {@code session_end}. The call is over, so it returns void.
 *
 * <p>The method may be anything but private. It takes the event, the {@link dev.parley.event.Session} and the
 * {@link dev.parley.dispatch.Call}, in any order, or fewer of them, or nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Handles(value = SessionEnd.class, noReplyBecause = "the call is over")
public @interface OnSessionEnd {

    /**
     * The dialog states in which the method applies: {@code in = "CONFIRM"}, or several. {@code ""} is the state in
     * which a call begins. None, the default, stands for every state, after the methods of that state.
     *
     * @return the names of the states
     */
    String[] in() default {};
}
