package dev.parley.annotation;

import dev.parley.event.SmsFailed;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method to call when a text message could not be sent, on {@code sms_failed}. The call goes on.
 *
 * <p>The method may be anything but private. It takes the event, the {@link dev.parley.event.Session} and the
 * {@link dev.parley.dispatch.Call}, in any order, or fewer of them, or nothing. It returns void, a String to speak, any
 * {@link dev.parley.action.Reply}, an Optional of these or a CompletionStage of these, or a {@code Stream<String>} or
 * {@code Flow.Publisher<String>} that is spoken sentence by sentence; null is no reply.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Handles(SmsFailed.class)
public @interface OnSmsFailed {

    /**
     * The dialog states in which the method applies: {@code in = "CONFIRM"}, or several. {@code ""} is the state in
     * which a call begins. None, the default, stands for every state, after the methods of that state.
     *
     * @return the names of the states
     */
    String[] in() default {};
}
