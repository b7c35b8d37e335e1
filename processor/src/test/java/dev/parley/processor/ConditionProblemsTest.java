package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Reports.assertReported;

import org.junit.jupiter.api.Test;

/** One test for each text of {@code ConditionProblems}, by the same name. */
class ConditionProblemsTest {

    @Test
    void unknownKey() {
        assertReported(
                bot("    @OnDtmf(\"10\") void key() {}"),
                "1:13 @OnDtmf(\"10\") must be one of the keys 0 to 9, * and #. Write one key, or several as {\"1\", \"2\"}.");
        assertReported(
                bot("    @OnDtmf({\"1\", \"A\", \"\"}) void key() {}"),
                "1:19 @OnDtmf(\"A\") must be one of the keys 0 to 9, * and #. Write one key, or several as {\"1\", \"2\"}.",
                "1:24 @OnDtmf(\"\") must be one of the keys 0 to 9, * and #. Write one key, or several as {\"1\", \"2\"}.");
    }

    @Test
    void keyTwice() {
        assertReported(
                bot("    @OnDtmf({\"1\", \"2\", \"1\"}) void key() {}"),
                "1:24 @OnDtmf(\"1\") must stand once, but stands twice on key(). Remove one.");
    }

    @Test
    void patternAndPhrases() {
        assertReported(
                bot("    @OnUserSpeak(matches = \"yes\", phrases = \"no\") void answer() {}"),
                "1:45 @OnUserSpeak method answer() must have either matches or phrases, but has both. Remove one, or split the method in two.");
    }

    @Test
    void invalidPattern() {
        assertReported(
                bot("    @OnUserSpeak(matches = \"(\\\\d+ pizzas\") void order() {}"),
                "1:28 @OnUserSpeak method order() must match a regular expression, but \"(\\\\d+ pizzas\" is wrong at index 11: unclosed group. Correct it, or quote plain text with \\\\Q and \\\\E.");
        assertReported(
                bot("    @OnBargeIn(matches = \"[a-\" + \"]{2\") void order() {}"),
                "1:26 @OnBargeIn method order() must match a regular expression, but \"[a-]{2\" is wrong at index 6: unclosed counted closure. Correct it, or quote plain text with \\\\Q and \\\\E.");
    }

    @Test
    void blankPhrase() {
        assertReported(
                bot("    @OnUserSpeak(phrases = {\"bye\", \" \"}) void bye() {}"),
                "1:36 @OnUserSpeak method bye() must have phrases that are not blank, but has \" \". Remove it, or write what callers say.");
        assertReported(
                bot("    @OnUserSpeak(phrases = \"\") void bye() {}"),
                "1:28 @OnUserSpeak method bye() must have phrases that are not blank, but has \"\". Remove it, or write what callers say.");
    }

    @Test
    void phraseWithoutWords() {
        assertReported(
                bot("    @OnUserSpeak(phrases = {\"bye\", \"?!\"}) void bye() {}"),
                "1:36 @OnUserSpeak method bye() must have phrases with a letter or a digit, but has \"?!\", which is in no transcript. Remove it, or write what callers say.");
    }

    @Test
    void phraseTwice() {
        assertReported(
                bot("    @OnUserSpeak(phrases = {\"That's all\", \"thats  ALL!\"}) void bye() {}"),
                "1:43 @OnUserSpeak(phrases = \"thats  ALL!\") must stand once, but stands twice on bye(). Remove one.");
    }
}
