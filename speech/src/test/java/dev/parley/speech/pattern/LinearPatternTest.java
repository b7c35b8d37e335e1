package dev.parley.speech.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patterns match, and what is refused. */
class LinearPatternTest {

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL;

    private static final String[] ATOMS = {
        "a", "b", "ä", "Σ", " ", ".", "[ab]", "[^a]", "[b-d]", "\\w", "\\W", "\\d", "\\s", "\\b", "\\B", "ab", "^", "$",
        "1"
    };
    private static final String[] QUANTIFIERS = {"", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,}"};
    private static final String[] TEXT = {"a", "b", "A", "ä", "Ä", "σ", "ς", " ", "c", "1", "٣", "_", "€"};

    @ParameterizedTest
    @CsvSource({
        "straße, STRAßE, true",
        "grüß gott, GRÜß GOTT, true",
        "\\w+, Übergröße, true",
        "\\w+, καλημέρα, true",
        "\\w+, こんにちは, true",
        "\\d+, ٣٤, true",
        "\\D+, ٣٤, false",
        "σας, ΣΑΣ, true",
        "\\p{IsGreek}+, αβγ, true",
        "\\p{L}+, äöü, true",
        "[a-z]+, ä, false",
        "[^a-c], B, false",
        "[äöü], Ä, true",
        ".*\\bälter\\b.*, viel älter jetzt, true",
        ".*\\bälter\\b.*, erälter, false",
        "\\Qa.b\\E+, a.bbb, true",
        "'a{2,3}', aaaa, false",
        "'a{2,3}', AAA, true",
        "(?:ab)+, abab, true",
        "(?i)yes, YES, true",
        "\\x41\\u0042\\x{43}, abc, true",
        "😀., 😀😀, true",
        "a|b|, '', true",
        "[\\w-]+, a-b, true",
        "[]a]+, ]a, true"
    })
    void lettersOfEveryLanguageCountAndCaseDoesNot(String pattern, String text, boolean matches) {
        assertEquals(matches, LinearPattern.of(pattern).matches(text));
    }

    @Test
    void randomPatternsMatchWhatTheJdkMatches() {
        Random random = new Random(7);
        int matched = 0;
        for (int round = 0; round < 20_000; round++) {
            String pattern = pattern(random, 3);
            String text = text(random);
            boolean expected = Pattern.compile(pattern, FLAGS).matcher(text).matches();
            assertEquals(expected, LinearPattern.of(pattern).matches(text), () -> pattern + " on '" + text + "'");
            matched += expected ? 1 : 0;
        }
        assertTrue(matched > 2_000, "too few matches to mean anything: " + matched);
    }

    @Test
    void randomPatternsOfAsciiMatchWhatRe2Matches() {
        Random random = new Random(8);
        for (int round = 0; round < 20_000; round++) {
            String pattern = pattern(random, 2);
            String text = text(random);
            if (!isAscii(pattern + text)) {
                continue;
            }
            boolean expected = com.google.re2j.Pattern.compile(
                            pattern, com.google.re2j.Pattern.CASE_INSENSITIVE | com.google.re2j.Pattern.DOTALL)
                    .matches(text);
            assertEquals(expected, LinearPattern.of(pattern).matches(text), () -> pattern + " on '" + text + "'");
        }
    }

    @Test
    void groupsHoldWhatTheJdkPutsIntoThem() {
        Random random = new Random(9);
        for (int round = 0; round < 30_000; round++) {
            // No repeated brackets: engines differ in what a round that takes nothing leaves behind.
            String pattern =
                    "(?<x>" + pattern(random, 0) + "|" + pattern(random, 0) + ")(?<y>" + pattern(random, 0) + ")?.*?";
            String text = text(random);
            Matcher jdk = Pattern.compile(pattern, FLAGS).matcher(text);
            int[] characters = text.codePoints().toArray();
            int[] notes = LinearPattern.of(pattern).match(characters);
            assertEquals(jdk.matches(), notes != null);
            if (notes != null) {
                assertEquals(jdk.group("x"), part(characters, notes, 0), () -> pattern + " on '" + text + "'");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "(?<x>ab|a)(?<y>.*), abc, ab",
        "(?<x>a|ab)(?<y>.*), abc, a",
        "(?<x>i would|i want|i) .*, I want it, I want",
        "(?<x>ab|b|ac)c?, acc, ac",
        "(?<x>a+|ab)b*, aab, aa"
    })
    void alternativesThatBeginAlikeKeepTheirOrder(String pattern, String text, String x) {
        int[] characters = text.codePoints().toArray();
        int[] notes = LinearPattern.of(pattern).match(characters);
        assertEquals(x, part(characters, notes, 0));
    }

    @Test
    void aFoldedCharacterStandsForItself() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            int folded = Letters.fold(character);
            assertEquals(folded, Letters.fold(folded), Integer.toHexString(character));
        }
    }

    @Test
    void everyMatchHasOneOfTheRequiredTexts() {
        Random random = new Random(10);
        for (int round = 0; round < 20_000; round++) {
            LinearPattern pattern = LinearPattern.of(pattern(random, 3));
            String text = text(random);
            String folded = text.codePoints()
                    .map(Letters::fold)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (!pattern.required().isEmpty() && pattern.matches(text)) {
                assertTrue(pattern.required().stream().anyMatch(folded::contains));
            }
        }
    }

    @Test
    void classesAreThoseOfTheJdkForEveryCharacter() {
        for (String name : new String[] {"\\d", "\\w", "\\s"}) {
            Pattern jdk = Pattern.compile(name, Pattern.UNICODE_CHARACTER_CLASS);
            EscapeReader reader = new EscapeReader(new PatternText(name.substring(1)));
            var ours = reader.readClass(0);
            assertNotNull(ours);
            for (int character = 0; character < 0x20000; character++) {
                boolean expected = jdk.matcher(Character.toString(character)).matches();
                assertEquals(expected, ours.test(character), name + " " + Integer.toHexString(character));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "(\\w+)\\s*(\\w+)\\s*(\\w+)\\s*(\\w+)!, 400",
        "(?:.|\\n)*!x, 20000",
        "(.*a){12}b, 5000",
        "^(\\w+ ?){1;20}please$, 5000",
        "(a*)*b, 20000",
        "(a|a)*b, 20000",
        "(a|aa)+$b, 20000"
    })
    void noPatternTakesMoreThanLinearTime(String written, int length) {
        LinearPattern pattern = LinearPattern.of(written.replace(';', ','));
        int[] text = "a".repeat(length).codePoints().toArray();
        Program program = ProgramWriter.write(pattern.tree());
        Run run = new Run(program, text);
        assertFalse(run.matches());
        assertTrue(run.joins() <= 3L * program.length() * (length + 1), run.joins() + " joins");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a | unclosed group at index 0",
                "a) | a closing bracket without an opening one at index 1",
                "[a | unclosed character class at index 0",
                "a** | a quantifier behind a quantifier at index 2",
                "x*{2} | a quantifier behind a quantifier at index 2",
                "* | a quantifier without anything to repeat at index 0",
                "{2} | a counted repetition without anything to repeat at index 0",
                "a{2 | unclosed counted repetition at index 1",
                "a{3,2} | a repetition whose end is before its start at index 1",
                "[b-a] | a range that ends before it starts at index 1",
                "\\p{Nix} | unknown property \\p{Nix} at index 0",
                "\\y | unknown escape \\y at index 0",
                "\\ | backslash without a character at index 0",
                "\\xG1 | 'G1' is no hexadecimal character at index 0",
                "(?<a>x)(?<a>y) | a second group named 'a' at index 7",
                "(?<a b>x) | 'a b' is no name of a parameter at index 0",
                "(?#x) | an unknown kind of group at index 0"
            })
    void anErrorSaysWhereItIs(String pattern, String message) {
        assertEquals(message, fault(pattern).getMessage());
        assertEquals("", fault(pattern).remedy());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(?=a) | a look-ahead",
                "x(?!a) | a look-ahead",
                "(?<=a)b | a look-behind",
                "(?<!a)b | a look-behind",
                "(?>a) | an atomic group",
                "(?P<a>b) | a group in the syntax of Python",
                "(?x)a | a flag",
                "(?-i)a | a flag",
                "(a)\\1 | a back-reference",
                "(?<a>b)\\k<a> | a back-reference",
                "a*+ | a possessive quantifier",
                "a{2}+ | a possessive quantifier",
                "[a[b]] | a class within a class",
                "[a-z&&[b]] | an intersection of classes",
                "\\R | \\R",
                "a{1001} | a repetition of more than 1000",
                "((a{500}){500}) | more than 5000 steps, counted repetitions written out"
            })
    void whatIsLeftOutIsRefusedWithARewrite(String pattern, String found) {
        assertEquals(found, fault(pattern).found());
        assertFalse(fault(pattern).remedy().isEmpty());
    }

    @Test
    void nestingHasALimit() {
        assertTrue(LinearPattern.of("(".repeat(100) + "a" + ")".repeat(100)).matches("a"));
        assertEquals(
                "more than 100 brackets in each other", fault("(".repeat(5000)).found());
        assertTrue(LinearPattern.of("(".repeat(40) + "a" + ")+".repeat(40)).matches("aaa"));
    }

    private static PatternFault fault(String pattern) {
        return assertThrows(PatternFault.class, () -> LinearPattern.of(pattern));
    }

    private static String part(int[] characters, int[] notes, int group) {
        int start = notes[2 * group];
        return start < 0 ? null : new String(characters, start, notes[2 * group + 1] - start);
    }

    private static boolean isAscii(String text) {
        return text.toLowerCase(Locale.ROOT).chars().allMatch(character -> character < 128);
    }

    private static String pattern(Random random, int depth) {
        StringBuilder pattern = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int part = 0; part < parts; part++) {
            String atom = depth > 0 && random.nextInt(3) == 0
                    ? "(?:" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")"
                    : pick(random, ATOMS);
            boolean repeats = !atom.startsWith("\\b") && !atom.startsWith("\\B") && !"^$".contains(atom);
            String quantifier = pick(random, QUANTIFIERS);
            // The JDK forgets some ways through a group that it counts, so it cannot be asked about them.
            boolean counted = quantifier.startsWith("{") && atom.startsWith("(");
            pattern.append(atom).append(repeats && !counted ? quantifier : "");
        }
        return pattern.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int index = 0; index < length; index++) {
            text.append(pick(random, TEXT));
        }
        return text.toString();
    }

    private static String pick(Random random, String[] options) {
        return options[random.nextInt(options.length)];
    }
}
