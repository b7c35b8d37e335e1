/** Bots as users write them, right and wrong, and what the compiler says or writes. */
@NullMarked
package dev.parley.processor;

import org.jspecify.annotations.NullMarked;
