package dev.parley.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** Each with a bar where a sentence ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello there. | How can I help you? | Great! | Bye.",
                "Really?! | Yes!!! | Are you sure?? | I am.",
                "It costs 3.5 dollars. | Or 1,000.50 euros.",
                "The total is 25. | Anything else?",
                "You have 3 messages. | The first is from Dr. Smith.",
                "Mr. Smith and Mrs. Brown live at St. James Park. | They like it.",
                "Turn into Main St. | Then go left.",
                "See No. 5 for more. | No. | I do not want that.",
                "Take fruit, e.g. Apples or pears, i.e. Something sweet. | Good.",
                "We are open from 9 a.m. to 5 p.m. | Please call again.",
                "At 5 p.m. Jones arrives. | Not before.",
                "The U.S. President spoke. | He left the U.S. | Then he slept.",
                "Pizza, pasta, etc. and wine. | Pizza, pasta, etc. | The wine is extra.",
                "George W. Bush met J. K. Rowling and J. A. Smith. | They talked.",
                "Let us take plan B. | What do you think?",
                "I am 25. | You are older.",
                "On Jan. 5 we are closed. | We open in Feb. | Bye.",
                "Acme Inc. announced it. | I work at Acme Inc. | It is nice.",
                "Is it 10:30? | No, it is 11:45.",
                "Well... maybe. | Hmm... | Let me see.",
                "Wait\u2026 what? | Wait\u2026 | There it is.",
                "He said \"Hello.\" | Then he left.",
                "\"Really?\" she asked. | \u201cYes!\u201d he said.",
                "(That is all.) | Anything else?",
                "**Done.** | _Next!_ | Okay.",
                "Visit parley.dev for more. | Or mail a.b@example.com. | Thanks.",
                "Version 1.2.3 is out. | Get it.",
                "It costs $5. | Is that fine?",
                "He is approx. Ten years old. | So is she.",
                "Great! | \ud83d\ude00 How are you? | Fine.",
                "Johann vs. Peter. | Who wins?",
                "Just a sec. | Let me look.",
                "A Ph.D. student called. | She has a Ph.D. | It took years.",
                "Elizabeth II. was queen, Elizabeth II. | Nobody else.",
                "Press 1. | Press 2. | Press 3.",
            })
    void takesSentencesOutOfEnglish(String marked) {
        assertSentences(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Guten Tag. | Was kann ich f\u00fcr Sie tun? | Sch\u00f6n!",
                "Der Termin ist am 3. Oktober. | Passt das?",
                "Am 3. und 4. M\u00e4rz ist geschlossen. | Danach nicht.",
                "Am 3. 10. 2025 um 18.30 Uhr. | Am 3.10. haben wir zu.",
                "Kommen Sie am 5. Mai 2026. | Danke.",
                "Das macht 25. | Noch etwas?",
                "Das macht 1.000,50 Euro. | Oder 12,50. | Nicht mehr.",
                "Wir sind im 2. Stock. | Der 1. Versuch, das 2. Mal, unser 3. Kunde. | Gut.",
                "Vom 3. bis 5. Mai. | Zum 1. Advent. | Ab dem 19. Jahrhundert. | Ja.",
                "Kommen Sie am 3. | Danach sind wir weg.",
                "Dr. Meier ist nicht da. | Prof. Dr. med. Schulze auch nicht.",
                "Nehmen Sie z. B. Pizza, d. h. Teig, u. a. Mehl. | Gut.",
                "Nehmen Sie z.B. Pizza, d.h. Teig. | Gut.",
                "In der Regel, i. d. R. Montag, bzw. Dienstag, ca. Zehn Uhr. | Ja.",
                "Wir haben Pizza, Pasta usw. und Wein. | Pizza, Pasta usw. | Und Wein.",
                "Das kostet 5 Mio. Euro. | Sie haben 5 Mio. | Das ist viel.",
                "Berliner Str. 5 ist richtig. | Ich bin in der Berliner Str. | Wo sind Sie?",
                "Rufen Sie Hrn. Schmidt an, Tel. 0211 12345. | Oder Nr. 7.",
                "Die M\u00fcller GmbH & Co. KG ist da. | Fa. Meier auch.",
                "Er sagte: \u201eHallo.\u201c | Dann ging er.",
                "\u201eWirklich?\u201c, fragte sie. | \u201eJa!\u201c sagte er. | \u00bbNein.\u00ab | Gut.",
                "Moment\u2026 gleich. | Moment\u2026 | Da ist es.",
                "Ludwig XIV. war K\u00f6nig. | Der Sonnenk\u00f6nig.",
                "Ich hei\u00dfe Max. | Und du?",
                "Ich bin Jan. | Freut mich.",
                "Um 18 Uhr. | Um 5. | Um 6.",
                "Bitte dr\u00fccken Sie die 1. | Danke.",
                "Max. 5 Personen, mind. Zwei. | Gut.",
                "Es gibt \u00a7 5 Abs. 3 S. 2. | Mehr nicht.",
            })
    void takesSentencesOutOfGerman(String marked) {
        assertSentences(marked);
    }

    @Test
    void aLineBreakEndsASentence() {
        assertEquals(
                List.of("# Menu", "- Pizza", "- Pasta", "1. Wine", "2. Beer", "Anything else?"),
                all("# Menu\n\n- Pizza\r\n- Pasta\n1. Wine\n2. Beer\n\n---\n***\nAnything else?"));
        assertEquals(List.of("We are open at 5 p.m.", "please come"), all("We are open at 5 p.m.\nplease come"));
    }

    @Test
    void otherScriptsEndTheirSentencesToo() {
        assertEquals(
                List.of("\u4f60\u597d\u3002", "\u300c\u518d\u89c1\uff01\u300d", "\u597d"),
                all("\u4f60\u597d\u3002\u300c\u518d\u89c1\uff01\u300d\u597d"));
        assertEquals(
                List.of("\u0643\u064a\u0641\u061f", "\u0646\u0639\u0645"),
                all("\u0643\u064a\u0641\u061f \u0646\u0639\u0645"));
    }

    @Test
    void aSentenceIsCompleteAsSoonAsThatIsCertain() {
        Sentences sentences = new Sentences();
        sentences.add("Hello there.");
        assertNull(sentences.next()); // It might be one of "there.com".
        sentences.add(" ");
        assertEquals("Hello there.", sentences.next());

        sentences.add("At 5 p.m. Pl");
        assertNull(sentences.next());
        sentences.add("ease ");
        assertEquals("At 5 p.m.", sentences.next());

        sentences.add("wait\n");
        assertEquals("Please wait", sentences.next());
        sentences.add("So");
        sentences.end();
        assertEquals("So", sentences.next());
        assertNull(sentences.next());
    }

    @Test
    void aPauseBehindAStopEndsASentence() {
        for (String text : List.of("Let me look.", "Let me look?!", "\"Wait.\"", "Hmm... ", "See you\u2026")) {
            Sentences sentences = new Sentences();
            sentences.add(text);
            assertTrue(sentences.isAtStop(), text);
            sentences.pause();
            assertEquals(text.strip(), sentences.next());
            sentences.add(" Here it is.");
            sentences.end();
            assertEquals("Here it is.", sentences.next());
        }
        for (String text : List.of("", "Let me look", "Dr.", "It is 25.", "By 5 p.m. ", "z.", "Hmm... m")) {
            Sentences sentences = new Sentences();
            sentences.add(text);
            sentences.pause();
            assertNull(sentences.next(), text);
        }
    }

    @Test
    void theFirstSentenceLeavesAtAClauseIfItIsLong() {
        String clause = "Well, as you have asked so kindly for it this morning,";
        assertEquals(
                List.of(clause, "here is what I found in all of our books, and it is all I found in them."),
                all(clause + " here is what I found in all of our books, and it is all I found in them."));
        assertEquals(List.of("Sure, I can do that."), all("Sure, I can do that."));
    }

    @Test
    void aSentenceThatDoesNotEndIsCutBetweenWords() {
        List<String> found = all("word ".repeat(200));
        assertEquals(
                List.of(299, 299, 299, 99), found.stream().map(String::length).toList());
        assertEquals("word ".repeat(200).strip(), String.join(" ", found));

        String clause = "Hi. " + "and then ".repeat(20).strip() + ", ";
        assertEquals(
                clause.substring(4).strip(), all(clause + "word ".repeat(100)).get(1));
    }

    @Test
    void aWordThatDoesNotEndIsCutBetweenCharacters() {
        assertEquals(List.of("x".repeat(300), "x".repeat(100)), all("x".repeat(400)));
        List<String> faces = all("x" + "\ud83d\ude00".repeat(200));
        assertEquals("x" + "\ud83d\ude00".repeat(149), faces.get(0));
        assertEquals("\ud83d\ude00".repeat(51), faces.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "...", "---\n", "\u2026", "\u00a0", "** **", "\"\""})
    void whatCannotBeSpokenIsLeftOut(String text) {
        assertEquals(List.of(), all(text));
    }

    @Test
    void blanksInARowAreOne() {
        assertEquals(List.of("Hello there.", "How are you?"), all("  Hello \t there.   How\u00a0are  you?  "));
    }

    @Test
    void itDoesNotMatterHowTheTextWasCut() {
        String[] parts = {
            "Hello",
            "there",
            ".",
            "!",
            "?",
            " ",
            " ",
            " ",
            "\n",
            "Dr",
            "z. B.",
            "3",
            "Oktober",
            "am ",
            "e.g.",
            "p.m.",
            "\u2026",
            "\"",
            ")",
            "The ",
            "then",
            ", ",
            ": ",
            "U.S.",
            "etc.",
            "\ud83d\ude00",
            "\u3002",
            "1.",
            "- ",
            "A",
            "...",
            "a rather long clause of many words that goes on",
            "longword".repeat(30),
            "Ihr",
            "I"
        };
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(40); part >= 0; part--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            List<String> expected = all(text.toString());
            assertEquals(expected, inPieces(text.toString(), random), () -> "cut differently: " + text);
            assertEquals(letters(text.toString()), letters(String.join("", expected)), () -> "lost a part of: " + text);
            expected.forEach(sentence -> assertTrue(
                    !sentence.isBlank() && sentence.equals(sentence.strip()) && sentence.length() <= 300, sentence));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", ".", "a.", " ", ". ", "etc. A", "1. ", "z. ", "Hello there. ", "\u2026 ", ", ", "am 3. "})
    void noTextIsSlow(String part) {
        String text = part.repeat(300_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> all(text));
    }

    private static void assertSentences(String marked) {
        assertEquals(List.of(marked.split(" \\| ")), all(marked.replace(" | ", " ")));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> inPieces(String text, Random random) {
        Sentences sentences = new Sentences();
        List<String> found = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = Math.min(text.length(), begin + random.nextInt(8));
            sentences.add(text.substring(begin, end));
            drain(sentences, found);
            begin = end;
        }
        sentences.end();
        return drain(sentences, found);
    }

    private static List<String> all(String text) {
        Sentences sentences = new Sentences();
        sentences.add(text);
        sentences.end();
        return drain(sentences, new ArrayList<>());
    }

    private static List<String> drain(Sentences sentences, List<String> found) {
        for (String sentence = sentences.next(); sentence != null; sentence = sentences.next()) {
            found.add(sentence);
        }
        return found;
    }
}
