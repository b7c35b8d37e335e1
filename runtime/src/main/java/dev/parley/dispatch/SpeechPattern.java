package dev.parley.dispatch;

import java.util.regex.Pattern;

/** The condition {@code matches} of a handler: a pattern that the whole transcript must match. */
public final class SpeechPattern {

    private final Pattern pattern;

    private SpeechPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Compiles a pattern. It ignores case and knows the letters of every language.
     *
     * @param pattern the pattern as written in the annotation
     * @return the condition
     */
    public static SpeechPattern of(String pattern) {
        return new SpeechPattern(Pattern.compile(
                pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    boolean matches(String sentence) {
        return pattern.matcher(sentence).matches();
    }
}
