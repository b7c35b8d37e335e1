/**
 * Conditions on what a caller said. Generated dispatchers choose with these classes during a call, and the processor
 * asks the same classes what examples a handler takes: what the compiler promises is what happens.
 *
 * <p>{@link Sentences} goes the other way: it takes what can be spoken out of a text that is still being written.
 *
 * <p>{@link WordDistance} finds what was meant by a misspelt word, for those who report one.
 */
@NullMarked
package dev.parley.speech;

import org.jspecify.annotations.NullMarked;
