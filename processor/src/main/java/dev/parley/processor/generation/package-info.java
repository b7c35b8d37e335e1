/**
 * Model to source. Generated code is published code: it is written to be read, and formatted as this project is. It
 * checks nothing and reports nothing, because a {@link dev.parley.processor.model.Bot} is valid.
 */
@NullMarked
package dev.parley.processor.generation;

import org.jspecify.annotations.NullMarked;
