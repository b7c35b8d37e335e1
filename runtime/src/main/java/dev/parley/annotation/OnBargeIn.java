package dev.parley.annotation;

import dev.parley.event.UserSpeak;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes what the caller said when it interrupted the assistant: a {@code user_speak} with
 * {@code barged_in}. Methods with a condition are tried in source order, then the one without. What none of them takes
 * goes on to {@link OnUserSpeak}.
 *
 * <p>The method may be anything but private. It takes the event, the {@link dev.parley.event.Session} and the
 * {@link dev.parley.dispatch.Call}, in any order, or fewer of them, or nothing. It returns void, a String to speak, any
 * {@link dev.parley.action.Reply}, an Optional of these or a CompletionStage of these, or a {@code Stream<String>} or
 * {@code Flow.Publisher<String>} that is spoken sentence by sentence; null is no reply.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Handles(UserSpeak.class)
public @interface OnBargeIn {

    /**
     * A pattern that the whole transcript must match, trimmed and without its closing punctuation. Case does not
     * count, {@code \w}, {@code \d}, {@code \s} and {@code \b} know every language, and a dot is any character. Empty,
     * the default, is no condition.
     *
     * <p>The syntax is that of {@link java.util.regex.Pattern} without look-around, back-references, possessive
     * quantifiers and atomic groups, so that no transcript can make it slow. A named group, {@code (?<count>\d+)}, fills
     * the parameter {@code count}: a String, a primitive or its box, a BigDecimal or BigInteger, an enum, a LocalDate or
     * LocalTime, any type with a public static {@code valueOf}, {@code of} or {@code parse} that takes a String, or an
     * Optional of these if the group is not in every match. If the text cannot be made into it, the next method is tried.
     *
     * <p>The compiler warns of a pattern that matches the empty transcript (unless {@code examples} has {@code ""}), of
     * one that can never match because its blanks or punctuation are cut off, and of {@code [a-z]+} beside letters that
     * it leaves out. The compiler option {@code -Aparley.warnings=off} switches these warnings off.
     *
     * @return a regular expression
     */
    String matches() default "";

    /**
     * Phrases of which one must stand in the transcript as whole words. Case, punctuation and repeated blanks do not
     * count. None, the default, is no condition; {@code matches} and {@code phrases} exclude each other.
     *
     * @return the phrases
     */
    String[] phrases() default {};

    /**
     * What callers say to reach this method. The compiler tries each with the whole bot, and refuses one that another
     * method takes, or none.
     *
     * @return transcripts
     */
    String[] examples() default {};

    /**
     * What callers say that this method must not take; the compiler tries each.
     *
     * @return transcripts
     */
    String[] counterExamples() default {};

    /**
     * The dialog states in which the method applies: {@code in = "CONFIRM"}, or several. {@code ""} is the state in
     * which a call begins. None, the default, stands for every state, after the methods of that state.
     *
     * @return the names of the states
     */
    String[] in() default {};
}
