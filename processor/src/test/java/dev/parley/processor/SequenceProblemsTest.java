package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Reports.assertReported;

import org.junit.jupiter.api.Test;

/** One test for each text of {@code SequenceProblems}, by the same name. */
class SequenceProblemsTest {

    @Test
    void notPositive() {
        assertReported(
                bot("    @OnDtmf(digits = 0) void pin(String keys) {}"),
                "1:22 @OnDtmf(digits = 0) must be at least 1, because a sequence has a key. Write how many keys it has.");
        assertReported(
                bot("    @OnDtmf(minDigits = -1, maxDigits = 0) void pin(String keys) {}"),
                "1:25 @OnDtmf(minDigits = -1) must be at least 1, because a sequence has a key. Write how many keys it has.",
                "1:41 @OnDtmf(maxDigits = 0) must be at least 1, because a sequence has a key. Write how many keys it has.");
    }

    @Test
    void digitsAndRange() {
        assertReported(
                bot("    @OnDtmf(digits = 4, maxDigits = 5) void pin(String keys) {}"),
                "1:22 @OnDtmf(digits = 4) must stand alone, but minDigits or maxDigits stands beside it. Remove digits, or the other.");
    }

    @Test
    void noLength() {
        assertReported(
                bot("    @OnDtmf(terminator = \"#\") void pin(String keys) {}"),
                "1:5 @OnDtmf method pin() must say how many keys it gathers, but names no end. Add digits for an exact number, or maxDigits.");
        assertReported(
                bot("    @OnDtmf(masked = true) void pin(String keys) {}"),
                "1:5 @OnDtmf method pin() must say how many keys it gathers, but names no end. Add digits for an exact number, or maxDigits.");
    }

    @Test
    void minOverMax() {
        assertReported(
                bot("    @OnDtmf(minDigits = 5, maxDigits = 4) void pin(String keys) {}"),
                "1:25 @OnDtmf(minDigits = 5) must not be more than maxDigits, which is 4. Lower the one or raise the other.");
    }

    @Test
    void keysAndSequence() {
        assertReported(
                bot("    @OnDtmf(value = \"1\", digits = 4) void pin(String keys) {}"),
                "1:21 @OnDtmf method pin() must have either single keys or a sequence, but has both. Remove one, or split the method in two.");
    }

    @Test
    void unknownTerminator() {
        assertReported(
                bot("    @OnDtmf(digits = 4, terminator = \"##\") void pin(String keys) {}"),
                "1:38 @OnDtmf(terminator = \"##\") must be one of the keys 0 to 9, * and #. Write one key, such as \"#\".");
    }

    @Test
    void keysNotTaken() {
        assertReported(
                bot("    @OnDtmf(digits = 4) void pin(Session session) {}"),
                "1:30 @OnDtmf method pin() must take the keys that it gathers, but has no parameter for them. Add a parameter such as 'String digits'.");
    }

    @Test
    void keysType() {
        assertReported(
                bot("    @OnDtmf(digits = 4) void pin(Map<String, String> pin) {}"),
                "1:54 @OnDtmf method pin() cannot take its keys as a Map<String, String>, because no public static valueOf, of or parse makes one of a String. Add such a method to it. Or did you mean String?");
        assertReported(
                bot("    @OnDtmf(digits = 4) void pin(Session session, Optional<Thread> pin) {}"),
                "1:68 @OnDtmf method pin() cannot take its keys as an Optional<Thread>, because no public static valueOf, of or parse makes one of a String. Add such a method to it. Or did you mean String?");
    }

    @Test
    void optionalKeys() {
        assertReported(
                bot("    @OnDtmf(digits = 4) void pin(Session session, Optional<Integer> pin) {}"),
                "1:69 @OnDtmf method pin() cannot take its keys as an Optional<Integer>, because a sequence always has keys. Did you mean Integer?");
    }

    @Test
    void enumOfKeys() {
        assertReported(
                bot("    enum Size { SMALL }\n    @OnDtmf(digits = 4) void size(Size size) {}"),
                "2:40 @OnDtmf method size() cannot take its keys as a Size, because 0 to 9, * and # spell none of its names. Add a public static of or parse to it that reads keys, or take a String.");
    }

    @Test
    void neverOfKeys() {
        assertReported(
                bot("    @OnDtmf(digits = 8) void born(java.time.LocalDate day) {}"),
                "1:55 @OnDtmf method born() cannot take its keys as a LocalDate, because 0 to 9, * and # never spell one. Take a String, or a type with a public static valueOf, of or parse that reads keys.");
        assertReported(
                bot("    @OnDtmf(digits = 1) void sure(boolean sure) {}"),
                "1:43 @OnDtmf method sure() cannot take its keys as a boolean, because 0 to 9, * and # never spell one. Take a String, or a type with a public static valueOf, of or parse that reads keys.");
    }

    @Test
    void hiddenKeysType() {
        assertReported(
                bot("""
                                private record Pin(String keys) { public static Pin of(String keys) { return new Pin(keys); } }
                                @OnDtmf(digits = 4) void pin(Pin pin) {}
                            """),
                "2:38 @OnDtmf method pin() must take its keys as a type that its dispatcher can see, but Pin is not visible there. Make it visible in the package of the bot.");
    }

    @Test
    void noDuration() {
        for (String text : new String[] {"3", "3 s", "0s", "3h", "-1s", ""}) {
            assertReported(
                    bot("    @OnDtmf(digits = 4, interDigitTimeout = \"" + text + "\") void pin(String keys) {}"),
                    "1:45 @OnDtmf(interDigitTimeout = \"" + text
                            + "\") must be a duration. Write a number from 1 on and its unit, such as \"800ms\", \"3s\" or \"2m\".");
        }
    }
}
