/**
 * The wire: bytes to events and actions to bytes, and for whoever plays the service the same the other way round.
 * Jackson's streaming parser and generator do the work and stay inside; no signature of this package names them.
 */
@NullMarked
package dev.parley.json;

import org.jspecify.annotations.NullMarked;
