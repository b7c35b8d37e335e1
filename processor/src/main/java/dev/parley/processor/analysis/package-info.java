/**
 * Reads the user's code and makes a {@link dev.parley.processor.model.Bot} of it, or reports why it cannot. This is the
 * only stage that reports; every text that it can report stands in a class named
 * {@code *Problems}.
 */
@NullMarked
package dev.parley.processor.analysis;

import org.jspecify.annotations.NullMarked;
