package dev.parley.speech;

import java.text.Normalizer;
import java.util.Locale;

/** What is left of a text for phrases: its words, without case and punctuation. */
public final class SpokenWords {

    /** Below this character nothing is composed, so no text needs to be. */
    private static final char FIRST_TO_COMPOSE = '\u0300';

    private SpokenWords() {}

    /**
     * The words of a text.
     *
     * @param text a phrase, or what a caller said
     * @return the words, each between two blanks, so that a phrase is in a text if its words are; one blank if there
     *     are none
     */
    public static String of(String text) {
        return isAscii(text) ? ofAscii(text) : ofAny(composed(text));
    }

    /** The text in the one form in which an accent and its letter are one character where they can be. */
    static String composed(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= FIRST_TO_COMPOSE) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static boolean isAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String ofAscii(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
                words.append(character);
            } else if (character >= 'A' && character <= 'Z') {
                words.append((char) (character + ('a' - 'A')));
            } else if (character != '\'') {
                separate(words);
            }
        }
        return separate(words).toString();
    }

    private static String ofAny(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        // Upper and then lower case folds letters such as the German sharp s, which lower case alone keeps.
        String folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        folded.codePoints().forEach(character -> {
            if (isOfWord(character)) {
                words.appendCodePoint(character);
            } else if (!isApostrophe(character)) {
                separate(words);
            }
        });
        return separate(words).toString();
    }

    private static StringBuilder separate(StringBuilder words) {
        return words.charAt(words.length() - 1) == ' ' ? words : words.append(' ');
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
