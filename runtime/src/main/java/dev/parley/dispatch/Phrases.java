package dev.parley.dispatch;

import java.text.Normalizer;
import java.util.stream.Stream;

/** The condition {@code phrases} of a handler: one of them must stand in the transcript as whole words. */
public final class Phrases {

    private final String[] phrases;

    private Phrases(String[] phrases) {
        this.phrases = phrases;
    }

    /**
     * Prepares phrases. Case, punctuation and repeated blanks do not count.
     *
     * @param phrases the phrases as written in the annotation
     * @return the condition
     */
    public static Phrases of(String... phrases) {
        return new Phrases(Stream.of(phrases)
                .map(phrase -> Transcript.words(Normalizer.normalize(phrase, Normalizer.Form.NFC)))
                .toArray(String[]::new));
    }

    boolean isIn(String words) {
        for (String phrase : phrases) {
            if (words.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
