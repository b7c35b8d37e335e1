package dev.parley.speech;

import dev.parley.speech.pattern.Letters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds many words in one pass over a text (Aho and Corasick, 1975). Each state stands for the longest beginning of a
 * word that ends at the current character.
 */
final class WordFinder {

    private static final int NONE = -1;
    private static final int ASCII = 128;

    private final int[] letters;
    private final int[] asciiColumns = new int[ASCII];
    private final int[][] next;
    private final long[] @Nullable [] found;

    /**
     * A word to find.
     *
     * @param text the word
     * @param owner the bit to set when it is found
     */
    record Word(String text, int owner) {}

    /** Prepares to find the words. */
    WordFinder(List<Word> words) {
        letters = words.stream()
                .flatMapToInt(word -> word.text().codePoints().map(Letters::fold))
                .sorted()
                .distinct()
                .toArray();
        for (int character = 0; character < ASCII; character++) {
            asciiColumns[character] = Arrays.binarySearch(letters, Letters.fold(character));
        }
        States states = new States(letters.length);
        words.forEach(
                word -> states.add(word.text().codePoints().map(this::column).toArray(), word.owner()));
        states.connect();
        next = states.next.toArray(int[][]::new);
        found = states.found.stream()
                .map(owners -> owners.isEmpty() ? null : owners.toLongArray())
                .toArray(long[][]::new);
    }

    boolean isEmpty() {
        return letters.length == 0;
    }

    /** Sets the bits of the owners of all words in a text, in whatever case. */
    void mark(int[] text, long[] owners) {
        int state = 0;
        for (int character : text) {
            int column = column(character);
            state = column < 0 ? 0 : next[state][column];
            long[] here = found[state];
            if (here != null) {
                add(here, owners);
            }
        }
    }

    private static void add(long[] bits, long[] to) {
        for (int index = 0; index < bits.length; index++) {
            to[index] |= bits[index];
        }
    }

    private int column(int character) {
        return character < ASCII ? asciiColumns[character] : Arrays.binarySearch(letters, Letters.fold(character));
    }

    /** The states while they are built. */
    private static final class States {

        private final int columns;
        private final List<int[]> next = new ArrayList<>();
        private final List<BitSet> found = new ArrayList<>();

        States(int columns) {
            this.columns = columns;
            addState();
        }

        void add(int[] word, int owner) {
            int state = 0;
            for (int column : word) {
                if (next.get(state)[column] == NONE) {
                    next.get(state)[column] = addState();
                }
                state = next.get(state)[column];
            }
            found.get(state).set(owner);
        }

        /** Where a word breaks off, goes on with the longest other word that begins within what was read. */
        void connect() {
            int[] shorter = new int[next.size()];
            Deque<Integer> waiting = new ArrayDeque<>(List.of(0));
            while (!waiting.isEmpty()) {
                int state = waiting.remove();
                for (int column = 0; column < columns; column++) {
                    int target = next.get(state)[column];
                    int instead = state == 0 ? 0 : next.get(shorter[state])[column];
                    if (target == NONE) {
                        next.get(state)[column] = instead;
                    } else {
                        shorter[target] = instead;
                        found.get(target).or(found.get(instead));
                        waiting.add(target);
                    }
                }
            }
        }

        private int addState() {
            int[] nowhere = new int[columns];
            Arrays.fill(nowhere, NONE);
            next.add(nowhere);
            found.add(new BitSet());
            return next.size() - 1;
        }
    }
}
