package dev.parley.processor.analysis;

import dev.parley.speech.WordDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class SimilarName {

    private SimilarName() {}

    /** The most similar of several names, if one is similar enough to be a slip of the hand. */
    static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(name.length(), candidate.length()) / 2)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    private static int distance(String one, String other) {
        return WordDistance.between(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
