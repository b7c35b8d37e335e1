/**
 * The annotations of a bot. They exist at compile time only: the processor reads them and writes the dispatcher.
 */
@NullMarked
package dev.parley.annotation;

import org.jspecify.annotations.NullMarked;
