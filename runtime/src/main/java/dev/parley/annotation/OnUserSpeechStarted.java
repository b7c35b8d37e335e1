package dev.parley.annotation;

import dev.parley.event.UserSpeechStarted;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method to call when the caller begins to speak, on {@code user_speech_started}. It comes on a WebSocket
 * only and takes no direct answer, so the method returns void; {@link dev.parley.dispatch.Call#send} works.
 *
 * <p>The method may be anything but private. It takes the event, the {@link dev.parley.event.Session} and the
 * {@link dev.parley.dispatch.Call}, in any order, or fewer of them, or nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Handles(value = UserSpeechStarted.class, noReplyBecause = "the caller is still speaking")
public @interface OnUserSpeechStarted {

    /**
     * The dialog states in which the method applies: {@code in = "CONFIRM"}, or several. {@code ""} is the state in
     * which a call begins. None, the default, stands for every state, after the methods of that state.
     *
     * @return the names of the states
     */
    String[] in() default {};
}
