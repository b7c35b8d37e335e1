/**
 * What the processor knows of a bot once it has been understood. Everything here is valid by construction: what stands
 * in a {@link dev.parley.processor.model.Bot} can be generated as it is. Nothing here reports, resolves or renders.
 */
@NullMarked
package dev.parley.processor.model;

import org.jspecify.annotations.NullMarked;
