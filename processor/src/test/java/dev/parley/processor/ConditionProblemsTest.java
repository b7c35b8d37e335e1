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
                "1:28 @OnUserSpeak method order() must match a regular expression, but \"(\\\\d+ pizzas\" is wrong at index 0: unclosed group. Correct it, or quote plain text with \\\\Q and \\\\E.");
        assertReported(
                bot("    @OnBargeIn(matches = \"[a-\" + \"]{2\") void order() {}"),
                "1:26 @OnBargeIn method order() must match a regular expression, but \"[a-]{2\" is wrong at index 4: unclosed counted repetition. Correct it, or quote plain text with \\\\Q and \\\\E.");
    }

    @Test
    void refusedPattern() {
        assertReported(
                bot("    @OnUserSpeak(matches = \"yes(?! sir)\") void yes() {}"),
                "1:28 @OnUserSpeak method yes() must have a pattern that is matched in linear time, but \"yes(?! sir)\" has a look-ahead at index 3. Write out what may follow, or put a method that takes the exception before this one.");
        assertReported(
                bot("    @OnBargeIn(matches = \"(a|b)\\\\1\") void twice() {}"),
                "1:26 @OnBargeIn method twice() must have a pattern that is matched in linear time, but \"(a|b)\\\\1\" has a back-reference at index 5. Name the groups and compare their texts in the method.");
        assertReported(
                bot("    @OnUserSpeak(matches = \"a++\") void all() {}"),
                "1:28 @OnUserSpeak method all() must have a pattern that is matched in linear time, but \"a++\" has a possessive quantifier at index 1. Leave the last + out: Parley never backtracks, so it would save nothing.");
        assertReported(
                bot("    @OnUserSpeak(matches = \"(a{1000}){1000}\") void all() {}"),
                "1:28 @OnUserSpeak method all() must have a pattern that is matched in linear time, but \"(a{1000}){1000}\" has more than 5000 steps, counted repetitions written out at index 0. Write + or * instead of large counts, or split the method in two.");
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
