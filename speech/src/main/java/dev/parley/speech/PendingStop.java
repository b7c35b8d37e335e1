package dev.parley.speech;

import org.jspecify.annotations.Nullable;

/**
 * The last stop in a text of which it is not known yet whether a sentence ends there. Looks at one character after the
 * other, so that it cannot matter how the text was cut on its way.
 */
final class PendingStop {

    private static final String STOPS = ".!?\u2026\u061f\u203c\u2047\u2048\u2049";
    private static final String WIDE_STOPS = "\u3002\uff01\uff1f\uff61\u0964"; // No blank follows these.
    private static final String CLOSERS = "\"')]}*_`\u201c\u201d\u2018\u2019\u00bb\u00ab\u203a\u2039\u300d\u300f";

    private final CharSequence text;
    private int begin = -1; // Where the stops begin, or -1 if none is pending.
    private int end; // Behind the stops and what closes after them.
    private int nextWord; // Where the word behind the blank begins, or 0 while there was no blank.
    private @Nullable StopRule rule;

    PendingStop(CharSequence text) {
        this.text = text;
    }

    /** Takes note of a character that was added to the text, and is no blank. */
    void note(char character) {
        boolean stops = isStop(character);
        if (begin >= 0 && nextWord == 0) {
            if (stops || isCloser(character)) {
                end = text.length();
            } else {
                begin = -1; // As in 3.5 and parley.dev.
            }
        } else if (begin < 0 && stops) {
            begin = text.length() - 1;
            end = text.length();
        }
    }

    /** The end of a sentence that a coming character makes certain; 0 if there is none. */
    int endBefore(char coming) {
        if (begin < 0) {
            return 0;
        }
        if (rule == null) {
            return endBehindStop(coming);
        }
        if (nextWord == text.length() && coming == ' ') {
            return 0; // Another blank.
        }
        String word = text.subSequence(nextWord, text.length()).toString();
        if (!rule.isDecided(word, coming)) {
            return 0;
        }
        int found = rule.ends(word, coming) ? end : 0;
        forget();
        return found;
    }

    /** The end of a sentence if no more comes for a while; 0 if there is none, or if more has to come. */
    int endBeforePause() {
        if (begin < 0) {
            return 0;
        }
        StopRule found = rule == null ? StopRule.of(text, begin, end) : rule;
        boolean ends = found == StopRule.ENDS || found == StopRule.ENDS_UNLESS_LOWER_CASE;
        return ends && (rule == null || nextWord >= text.length()) ? end : 0;
    }

    /** Where the sentence would end if this stop ended it; 0 if no stop is pending. */
    int end() {
        return begin < 0 ? 0 : end;
    }

    /** Takes note that the text lost this many characters at its beginning. */
    void cut(int characters) {
        begin -= characters;
        end -= characters;
        nextWord -= characters;
        if (begin < 0) {
            forget();
        }
    }

    private int endBehindStop(char coming) {
        boolean wide = WIDE_STOPS.indexOf(text.charAt(begin)) >= 0;
        if (wide && !isStop(coming) && !isCloser(coming)) {
            return certain();
        }
        if (coming != ' ') {
            return 0;
        }
        rule = StopRule.of(text, begin, end);
        if (rule == StopRule.ENDS) {
            return certain();
        }
        if (rule == StopRule.GOES_ON) {
            forget();
        } else {
            nextWord = text.length() + 1;
        }
        return 0;
    }

    private int certain() {
        int found = end;
        forget();
        return found;
    }

    private void forget() {
        begin = -1;
        nextWord = 0;
        rule = null;
    }

    /** Quotes, brackets and marks of Markdown that may stand behind a stop and belong to the sentence. */
    static boolean isCloser(char character) {
        return CLOSERS.indexOf(character) >= 0;
    }

    private static boolean isStop(char character) {
        return STOPS.indexOf(character) >= 0 || WIDE_STOPS.indexOf(character) >= 0;
    }
}
