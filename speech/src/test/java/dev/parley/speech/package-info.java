@NullMarked
package dev.parley.speech;

import org.jspecify.annotations.NullMarked;
