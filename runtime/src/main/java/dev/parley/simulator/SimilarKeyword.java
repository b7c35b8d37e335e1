package dev.parley.simulator;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the keyword that was probably meant. */
final class SimilarKeyword {

    private SimilarKeyword() {}

    /** The most similar form, if it is similar enough to be a slip of the hand. */
    static Optional<LineForm> to(String words, Collection<LineForm> forms) {
        return forms.stream()
                .filter(form -> distance(words, form.words()) <= Math.max(2, words.length() / 4))
                .filter(form -> distance(words, form.words()) < form.words().length() / 2 + 1)
                .min(Comparator.comparingInt(form -> distance(words, form.words())));
    }

    /** How many letters have to be added, removed or replaced. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
