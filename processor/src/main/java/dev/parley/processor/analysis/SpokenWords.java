package dev.parley.processor.analysis;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The words of a phrase as the runtime compares them. It must agree with {@code dev.parley.dispatch.Phrases}, which
 * this module must not depend on; a test holds the two together.
 */
final class SpokenWords {

    private SpokenWords() {}

    /** The words, folded and with one blank between two. Empty if the phrase has no letter or digit. */
    static String of(String phrase) {
        StringBuilder words = new StringBuilder();
        String text = Normalizer.normalize(phrase, Normalizer.Form.NFC);
        text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).codePoints().forEach(character -> {
            if (isOfWord(character)) {
                words.appendCodePoint(character);
            } else if (!isApostrophe(character)) {
                words.append(' ');
            }
        });
        return words.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int character) {
        return character == '\'' || character == '\u2019' || character == '\u02bc';
    }
}
