package dev.parley.processor.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.dispatch.Phrases;
import dev.parley.dispatch.Transcript;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The compiler and the runtime must read phrases alike, or the one refuses what the other tells apart. */
class SpokenWordsTest {

    private static final String[] LETTERS = {
        "a", "B", "ß", "SS", "ss", "é", "e\u0301", "ö", "İ", "i", "ς", "σ", " ", "  ", "'", "’", "-", ".", "7", "\u0301"
    };

    @Test
    void twoPhrasesHaveTheSameWordsIfTheRuntimeSaysSo() {
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            String one = phrase(random);
            String two = phrase(random);
            boolean alike = SpokenWords.of(one).equals(SpokenWords.of(two));
            assertEquals(eachIsInTheOther(one, two), alike, () -> "'" + one + "' and '" + two + "'");
        }
    }

    private static boolean eachIsInTheOther(String one, String two) {
        boolean wordless = SpokenWords.of(one).isEmpty() || SpokenWords.of(two).isEmpty();
        return wordless
                ? SpokenWords.of(one).equals(SpokenWords.of(two))
                : Transcript.of(one).contains(Phrases.of(two))
                        && Transcript.of(two).contains(Phrases.of(one));
    }

    private static String phrase(Random random) {
        return random.ints(1 + random.nextInt(3), 0, LETTERS.length)
                .mapToObj(index -> LETTERS[index])
                .collect(Collectors.joining());
    }
}
