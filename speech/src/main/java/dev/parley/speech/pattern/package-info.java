/**
 * The engine behind {@code matches}: it reads a pattern, and matches it in time linear in the transcript. The syntax is
 * that of {@code java.util.regex} without what takes exponential time. The processor looks into patterns,
 * bots do not.
 */
@NullMarked
package dev.parley.speech.pattern;

import org.jspecify.annotations.NullMarked;
