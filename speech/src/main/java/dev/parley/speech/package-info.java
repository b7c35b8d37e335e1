/**
 * Conditions on what a caller said. Generated dispatchers choose with these classes during a call, and the processor
 * asks the same classes what examples a handler takes: what the compiler promises is what happens.
 */
@NullMarked
package dev.parley.speech;

import org.jspecify.annotations.NullMarked;
