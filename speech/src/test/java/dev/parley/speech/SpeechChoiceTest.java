package dev.parley.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which condition a transcript meets first. */
class SpeechChoiceTest {

    private static final String[] WORDS = {
        "pizza", "Pizzas", "two", "2", "straße", "STRASSE", "that's", "thats", "ä", "a\u0308", "please", "pi", "zza",
        "ß"
    };
    private static final String[] GAPS = {" ", "  ", ", ", "-", "! ", "\u00a0", ""};
    private static final String[] PARTS = {
        "(?<count>\\d+)", "pizzas?", "two", "( please)?", ".*", "\\w+", "(pizza|straße)", "[a-z]+", "\\W*", "that's"
    };

    @ParameterizedTest
    @CsvSource({
        "' Hello. ', hello, true",
        "Hello?!, hello, true",
        "Hello…, hello, true",
        "'Hello, you', hello you, false",
        "こんにちは。, こんにちは, true",
        "¡Hola!, ¡hola, true"
    })
    void aPatternSeesTheTextWithoutItsClosingPunctuation(String text, String pattern, boolean matches) {
        assertEquals(
                matches ? 0 : -1,
                SpeechChoice.of(SpeechPattern.of(pattern)).hear(text).choice());
    }

    @ParameterizedTest
    @CsvSource({
        "Goodbye!, goodbye, true",
        "'I said: GOOD, bye', good bye, true",
        "goodbyes, goodbye, false",
        "Thats all, that's all, true",
        "STRASSE, Straße, true",
        "a\u0308lter, älter, true",
        "'', x, false"
    })
    void aPhraseStandsAsWholeWords(String text, String phrase, boolean isThere) {
        assertEquals(
                isThere ? 0 : -1, SpeechChoice.of(Phrases.of(phrase)).hear(text).choice());
    }

    @Test
    void theChoiceIsThatOfAskingOneConditionAfterTheOther() {
        Random random = new Random(11);
        for (int bot = 0; bot < 400; bot++) {
            List<Condition> conditions = conditions(random);
            SpeechChoice choice = SpeechChoice.of(conditions.toArray(Condition[]::new));
            for (int turn = 0; turn < 50; turn++) {
                String text = text(random);
                assertEquals(firstOf(conditions, text), choice.hear(text).choice(), () -> "'" + text + "'");
            }
        }
    }

    private static int firstOf(List<Condition> conditions, String text) {
        for (int index = 0; index < conditions.size(); index++) {
            if (holds(conditions.get(index), Transcript.of(text))) {
                return index;
            }
        }
        return -1;
    }

    private static boolean holds(Condition condition, Transcript transcript) {
        return condition instanceof Phrases phrases
                ? phrases.words().stream().anyMatch(transcript.words()::contains)
                : ((SpeechPattern) condition).valuesIn(transcript) != null;
    }

    private static List<Condition> conditions(Random random) {
        List<Condition> conditions = new ArrayList<>();
        for (int count = random.nextInt(12); count >= 0; count--) {
            conditions.add(
                    random.nextBoolean() ? Phrases.of(text(random) + "x", text(random) + "two") : pattern(random));
        }
        return conditions;
    }

    private static SpeechPattern pattern(Random random) {
        List<String> parts = new ArrayList<>(Stream.of(PARTS).toList());
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(4); count >= 0; count--) {
            text.append(parts.remove(random.nextInt(parts.size()))).append(count > 0 ? " ?" : "");
        }
        SpeechPattern pattern = SpeechPattern.of(text.toString());
        return text.indexOf("count") > 0 ? pattern.with("count", Byte::valueOf) : pattern;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(4); count >= 0; count--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(GAPS[random.nextInt(GAPS.length)]);
        }
        return random.nextBoolean() ? text.toString() : Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
