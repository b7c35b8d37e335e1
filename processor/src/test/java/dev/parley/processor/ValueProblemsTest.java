package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertReported;

import org.junit.jupiter.api.Test;

/** One test for each text of {@code ValueProblems}, by the same name. */
class ValueProblemsTest {

    @Test
    void noDuration() {
        for (String text : new String[] {"3", "3 s", "0s", "3h", "-1s", ""}) {
            assertReported(
                    bot("    @Deadline(\"" + text + "\") @OnUserSpeak void hear() {}"),
                    "1:15 @Deadline(\"" + text
                            + "\") must be a duration. Write a number from 1 on and its unit, such as \"800ms\", \"3s\" or \"2m\".");
        }
    }

    @Test
    void blankText() {
        assertReported(
                source(
                        "PizzaBot",
                        "@Reprompt(noInput = {\"\", \" \"}, then = @Ending(say = \" \", transferTo = \" \", callerIdName = \"M\", callerIdNumber = \" \")) @VoiceBot class PizzaBot { @OnUserSpeak void hear() {} }"),
                "1:22 @Reprompt(noInput = \"\") must not be blank. Write a text.",
                "1:26 @Reprompt(noInput = \" \") must not be blank. Write a text.",
                "1:53 @Ending(say = \" \") must not be blank. Write a text.",
                "1:71 @Ending(transferTo = \" \") must not be blank. Write a text.",
                "1:113 @Ending(callerIdNumber = \" \") must not be blank. Write a text.");
        assertReported(
                bot("    @Hold(say = {\"One moment.\", \" \"}, giveUp = \"\") @OnUserSpeak void hear() {}"),
                "1:33 @Hold(say = \" \") must not be blank. Write a text.",
                "1:48 @Hold(giveUp = \"\") must not be blank. Write a text.");
    }

    @Test
    void belowOne() {
        assertReported(
                bot("    @Hold(say = \"One moment.\", giveUp = \"Sorry.\", max = 0) @OnUserSpeak void hear() {}"),
                "1:57 @Hold(max = 0) must be at least 1. Write a higher number.");
        assertReported(
                source(
                        "PizzaBot",
                        "@Guard(mostTurns = -1, then = @Ending(say = \"Bye.\")) @VoiceBot class PizzaBot { @OnUserSpeak void hear() {} }"),
                "1:20 @Guard(mostTurns = -1) must be at least 1. Write a higher number.");
    }
}
