package dev.parley.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that answers when a handler failed: it threw, or its stage completed with a failure.
 *
 * <p>The parameter that is a {@link Throwable} says which failures the method takes; without one it takes every
 * {@link Exception}. Of several methods, the one with the most specific type is called. Besides the failure the method
 * may take an {@link dev.parley.event.Event}, the {@link dev.parley.event.Session} and the
 * {@link dev.parley.dispatch.Call}. It returns what a handler may return; after {@code session_end} its reply is not
 * sent. The failure is logged in any case, and costs one reply, never the call.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnError {}
