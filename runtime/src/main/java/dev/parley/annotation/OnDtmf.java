package dev.parley.annotation;

import dev.parley.event.DtmfReceived;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes keys, on {@code dtmf_received}: {@code @OnDtmf("1")}, {@code @OnDtmf({"1", "2"})}, or
 * {@code @OnDtmf} for every key that no other method takes. Or a method that takes a sequence of keys, such as a PIN:
 * {@code @OnDtmf(digits = 5)}, {@code @OnDtmf(minDigits = 1, maxDigits = 11, terminator = "#")}. It has one parameter
 * more, the keys: a String, which keeps leading zeros, or what can be made of one like a group of {@link OnUserSpeak},
 * such as {@code int}, BigInteger, BigDecimal, or any type with a public static {@code valueOf}, {@code of} or
 * {@code parse(String)}. What no keys spell is refused: a boolean, LocalDate, LocalTime, and an enum, unless it has a
 * public static {@code of} or {@code parse(String)} that reads keys; and so is an Optional, because a sequence always
 * has keys. Keys that do not convert, such as an int out of range, are ignored: the method is not called,
 * no other one is, and the call goes on.
 *
 * <p>In a dialog state, keys are either single or gathered: both at once are refused. A state of its own ({@code in})
 * goes before what holds in every state. So while a state gathers keys, single-key methods without {@code in} do not
 * apply; and in a state with single-key methods, a sequence without {@code in} is not gathered.
 *
 * <p>A sequence ends with its last key, its terminator, or a pause. One that ends with fewer keys than it must have is
 * forgotten, as are the keys of a state that the call has left. A key that is pressed while something plays stops that
 * ({@code barge_in}) and counts. After a pause there is no event to answer: on a WebSocket the reply is pushed, on a
 * webhook it goes out as the answer to the next event, so that a terminator or a fixed length is the better end there.
 *
 * <p>To ask with a prompt, again where an input was wrong, or for a choice from a menu, reply with a
 * {@link dev.parley.action.Gather}.
 *
 * <p>The method may be anything but private. It takes the event, the {@link dev.parley.event.Session} and the
 * {@link dev.parley.dispatch.Call}, in any order, or fewer of them, or nothing. It returns void, a String to speak, any
 * {@link dev.parley.action.Reply}, an Optional of these or a CompletionStage of these, or a {@code Stream<String>} or
 * {@code Flow.Publisher<String>} that is spoken sentence by sentence; null is no reply.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Handles(DtmfReceived.class)
public @interface OnDtmf {

    /**
     * The single keys: each one of {@code 0} to {@code 9}, {@code *}, {@code #}. None, the default, stands for all the rest.
     *
     * @return the keys
     */
    String[] value() default {};

    /**
     * How many keys a sequence has, if the number is fixed.
     *
     * @return the number, at least 1
     */
    int digits() default 0;

    /**
     * How many keys a sequence has at least; 1 by default.
     *
     * @return the number, at least 1 and at most {@link #maxDigits}
     */
    int minDigits() default 1;

    /**
     * How many keys a sequence has at most. The last of them ends it.
     *
     * @return the number
     */
    int maxDigits() default 0;

    /**
     * The key that ends a sequence and is no part of it. None by default.
     *
     * @return one of {@code 0} to {@code 9}, {@code *}, {@code #}
     */
    String terminator() default "";

    /**
     * How long after a key a sequence ends by itself: {@code "800ms"}, {@code "3s"}, {@code "2m"}; 3 s by default.
     *
     * @return the duration
     */
    String interDigitTimeout() default "3s";

    /**
     * Whether the keys of a sequence stay out of the log, where each appears as {@code *}; false by default.
     *
     * @return true to keep them out
     */
    boolean masked() default false;

    /**
     * The dialog states in which the method applies: {@code in = "CONFIRM"}, or several. {@code ""} is the state in
     * which a call begins. None, the default, stands for every state, after the methods of that state.
     *
     * @return the names of the states
     */
    String[] in() default {};
}
