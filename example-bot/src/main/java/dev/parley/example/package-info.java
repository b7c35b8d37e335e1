/** The tutorial: one small, believable bot, and the {@code main} that hosts it. */
@NullMarked
package dev.parley.example;

import org.jspecify.annotations.NullMarked;
