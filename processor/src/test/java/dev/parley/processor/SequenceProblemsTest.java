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
                "1:30 @OnDtmf method pin() must take the keys that it gathers, but has no String for them. Add a parameter such as 'String digits'.");
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
