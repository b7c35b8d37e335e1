package dev.parley.speech;

import java.util.List;
import java.util.stream.Stream;

/** The condition {@code phrases} of a handler: one of them must stand in the transcript as whole words. */
public final class Phrases implements Condition {

    private final List<String> phrases;

    private Phrases(List<String> phrases) {
        this.phrases = phrases;
    }

    /**
     * Prepares phrases. Case, punctuation and repeated blanks do not count.
     *
     * @param phrases the phrases as written in the annotation
     * @return the condition
     */
    public static Phrases of(String... phrases) {
        return new Phrases(Stream.of(phrases).map(SpokenWords::of).toList());
    }

    /** Each phrase as its words, between two blanks. */
    List<String> words() {
        return phrases;
    }
}
