/**
 * The seam between the engine and generated code: the interfaces that a generated dispatcher implements or sees,
 * and the few helpers that it calls.
 */
@NullMarked
package dev.parley.dispatch;

import org.jspecify.annotations.NullMarked;
