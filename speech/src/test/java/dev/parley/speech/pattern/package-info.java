@NullMarked
package dev.parley.speech.pattern;

import org.jspecify.annotations.NullMarked;
