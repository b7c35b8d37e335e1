package dev.parley.annotation;

import dev.parley.event.DtmfReceived;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes keys, on {@code dtmf_received}: {@code @OnDtmf("1")}, {@code @OnDtmf({"1", "2"})}, or
 * {@code @OnDtmf} for every key that no other method takes.
 *
 * <p>The method may be anything but private. It takes the event, the {@link dev.parley.event.Session} and the
 * {@link dev.parley.dispatch.Call}, in any order, or fewer of them, or nothing. It returns void, a String to speak, any
 * {@link dev.parley.action.Reply}, an Optional of these or a CompletionStage of these; null is no reply.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Handles(DtmfReceived.class)
public @interface OnDtmf {

    /**
     * The keys: each one of {@code 0} to {@code 9}, {@code *}, {@code #}. None, the default, stands for all the rest.
     *
     * @return the keys
     */
    String[] value() default {};

    /**
     * The dialog states in which the method applies: {@code in = "CONFIRM"}, or several. {@code ""} is the state in
     * which a call begins. None, the default, stands for every state, after the methods of that state.
     *
     * @return the names of the states
     */
    String[] in() default {};
}
