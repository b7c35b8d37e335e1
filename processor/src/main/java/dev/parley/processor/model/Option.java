package dev.parley.processor.model;

/**
 * A handler with its condition.
 *
 * @param condition what must hold
 * @param handler what is called then
 */
public record Option(Condition condition, Handler handler) {}
