/**
 * The entry of the compile-time processor. The stages behind it have packages of their own: analysis reads the
 * user's class, model is what it found, generation writes the dispatcher.
 */
@NullMarked
package dev.parley.processor;

import org.jspecify.annotations.NullMarked;
