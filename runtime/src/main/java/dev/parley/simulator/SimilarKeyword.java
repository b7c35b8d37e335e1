package dev.parley.simulator;

import dev.parley.speech.WordDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the keyword that was probably meant. */
final class SimilarKeyword {

    private SimilarKeyword() {}

    /** The most similar form, if it is similar enough to be a slip of the hand. */
    static Optional<LineForm> to(String words, Collection<LineForm> forms) {
        return forms.stream()
                .filter(form -> WordDistance.between(words, form.words()) <= Math.max(2, words.length() / 4))
                .filter(form ->
                        WordDistance.between(words, form.words()) < form.words().length() / 2 + 1)
                .min(Comparator.comparingInt(form -> WordDistance.between(words, form.words())));
    }
}
