package dev.parley.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a call ends by itself, as part of {@link Reprompt} and {@link Guard}: with a sentence, and then a hangup, or a
 * transfer if {@link #transferTo} is set.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Ending {

    /**
     * What is said last. Nothing by default, which a {@link Guard} does not take.
     *
     * @return the sentence
     */
    String say() default "";

    /**
     * The number to transfer the call to. None by default: the call is hung up.
     *
     * @return the number
     */
    String transferTo() default "";

    /**
     * The name that the transfer shows; needed with {@link #transferTo}.
     *
     * @return the name
     */
    String callerIdName() default "";

    /**
     * The number that the transfer shows; needed with {@link #transferTo}.
     *
     * @return the number
     */
    String callerIdNumber() default "";
}
