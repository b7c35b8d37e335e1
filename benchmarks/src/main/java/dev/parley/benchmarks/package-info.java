/** Measures what is promised to be fast. */
@NullMarked
package dev.parley.benchmarks;

import org.jspecify.annotations.NullMarked;
