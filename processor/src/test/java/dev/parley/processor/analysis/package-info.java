/** What an analysis knows by itself, without a compiler. */
@NullMarked
package dev.parley.processor.analysis;

import org.jspecify.annotations.NullMarked;
