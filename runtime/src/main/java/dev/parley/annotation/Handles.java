package dev.parley.annotation;

import dev.parley.event.Event;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Ties a handler annotation to its event. This is all that the processor needs to know of one. */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Handles {

    /**
     * The event that handlers with this annotation take.
     *
     * @return the class of the event
     */
    Class<? extends Event> value();

    /**
     * Why such a handler cannot answer, as the end of a sentence. Empty if it can, which is the default.
     *
     * @return the reason, such as "the call is over"
     */
    String noReplyBecause() default "";
}
