package dev.parley.dispatch;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What the caller said, in the two forms that conditions look at. Made once for each event by generated code.
 *
 * <p>A {@link SpeechPattern} sees the text trimmed and without its closing punctuation. {@link Phrases} see its words
 * alone: no case, no punctuation, one blank between two words.
 */
public final class Transcript {

    private final String sentence;
    private final String words;

    private Transcript(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        sentence = withoutClosing(normal);
        words = words(sentence);
    }

    /**
     * Reads a transcript.
     *
     * @param text the text of the event
     * @return both forms of it
     */
    public static Transcript of(String text) {
        return new Transcript(text);
    }

    /**
     * Whether a pattern matches the whole text.
     *
     * @param pattern the pattern
     * @return true if it does
     */
    public boolean matches(SpeechPattern pattern) {
        return pattern.matches(sentence);
    }

    /**
     * Whether one of the phrases stands in the text as whole words.
     *
     * @param phrases the phrases
     * @return true if one does
     */
    public boolean contains(Phrases phrases) {
        return phrases.isIn(words);
    }

    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && isClosing(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end).strip();
    }

    private static boolean isClosing(int character) {
        return Character.isWhitespace(character) || ".!?,;:\u2026\u3002\uff01\uff1f\u061f".indexOf(character) >= 0;
    }

    /** The words of a text, each between two blanks; blanks stand at both ends too. */
    static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        // Upper and then lower case folds letters such as the German sharp s, which lower case alone keeps.
        text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).codePoints().forEach(character -> {
            if (isOfWord(character)) {
                words.appendCodePoint(character);
            } else if (!isApostrophe(character) && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    /** Apostrophes vanish, so that "that's" and "thats" are one word and not two. */
    private static boolean isApostrophe(int character) {
        return character == '\'' || character == '\u2019' || character == '\u02bc';
    }
}
