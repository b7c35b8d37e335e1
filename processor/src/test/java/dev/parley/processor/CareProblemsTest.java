package dev.parley.processor;

import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertNothingReported;
import static dev.parley.processor.Reports.assertReported;

import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** One test for each text of {@code CareProblems}, by the same name. */
class CareProblemsTest {

    private static final String YES = "@OnUserSpeak(phrases = \"yes\") void yes() {} ";

    /** A bot with an annotation on line 1. */
    private static JavaFileObject bot(String annotation, String body) {
        return source("PizzaBot", annotation + "\n@VoiceBot class PizzaBot { " + body + "}\n");
    }

    @Test
    void nothingToSay() {
        assertReported(
                bot("@Reprompt", YES),
                "1:1 @Reprompt must have something to say, but noInput and noMatch are both empty. Write one of them, or remove @Reprompt.");
        assertReported(
                bot("@Reprompt(noInput = {}, noMatch = {}, then = @Ending(say = \"Bye\"))", YES),
                "1:1 @Reprompt must have something to say, but noInput and noMatch are both empty. Write one of them, or remove @Reprompt.");
    }

    @Test
    void notWholeSeconds() {
        assertReported(
                bot("@Reprompt(noInput = \"Hello?\", noInputTimeout = \"800ms\")", YES),
                "1:48 @Reprompt(noInputTimeout = \"800ms\") must be whole seconds, because the service counts silence in these. Write \"1s\" or more.");
    }

    @Test
    void timeoutUnused() {
        assertReported(
                bot("@Reprompt(noMatch = \"What?\", noInputTimeout = \"5s\")", YES),
                "1:47 @Reprompt(noInputTimeout = \"5s\") is never used, because noInput is empty. Write noInput, or remove noInputTimeout.");
    }

    @Test
    void noInputUnreachable() {
        String reprompt = "@Reprompt(noInput = \"Hello?\")";
        assertReported(
                bot(reprompt, YES + "@OnUserInputTimeout void ask() {}"),
                "1:21 @Reprompt(noInput) is never said, because ask() takes every silence. Give ask() a state with 'in', or remove noInput.");
        assertNothingReported(bot(reprompt, YES + "@OnUserInputTimeout(in = \"CONFIRM\") void ask() {}"));
    }

    @Test
    void noMatchUnreachable() {
        String reprompt = "@Reprompt(noMatch = \"What?\")";
        assertReported(
                bot(reprompt, YES + "@OnUserSpeak void other() {}"),
                "1:21 @Reprompt(noMatch) is never said, because other() takes whatever the caller says. Give other() a condition or a state, or remove noMatch.");
        assertReported(
                bot(reprompt, "@OnUserSpeak(matches = \".*\", examples = \"\") void other() {}"),
                "1:21 @Reprompt(noMatch) is never said, because other() takes whatever the caller says. Give other() a condition or a state, or remove noMatch.");
        assertReported(
                bot(reprompt, "@OnUserSpeak void other() {} @OnDtmf(\"1\") void one() {} @OnDtmf void key() {}"),
                "1:21 @Reprompt(noMatch) is never said, because other() takes whatever the caller says. Give other() a condition or a state, or remove noMatch.");
        assertNothingReported(bot(reprompt, YES + "@OnUserSpeak(in = \"CONFIRM\") void other() {}"));
        assertNothingReported(bot(reprompt, YES + "@OnBargeIn void stop() {}"));
        assertNothingReported(bot(reprompt, "@OnUserSpeak void other() {} @OnDtmf(\"1\") void one() {}"));
    }

    @Test
    void noBound() {
        assertReported(
                bot("@Guard(then = @Ending(say = \"Bye\"))", YES),
                "1:1 @Guard must have a bound, but has none. Write longestCall, mostTurns or mostErrors.");
    }

    @Test
    void severalBounds() {
        assertReported(
                bot("@Guard(longestCall = \"5m\", mostErrors = 3, then = @Ending(say = \"Bye\"))", YES),
                "1:1 @Guard must have one bound, but has longestCall and mostErrors. Write a @Guard for each.");
    }

    /** Of an annotation that stands several times, javac does not show the place, but the class. */
    @Test
    void boundTwice() {
        assertReported(
                bot(
                        "@Guard(mostTurns = 9, then = @Ending(say = \"Bye\")) @Guard(mostTurns = 8, then = @Ending(say = \"Bye\"))",
                        YES),
                "2:11 @Guard(mostTurns = 8) must be the only one of its kind, but another @Guard has mostTurns. Remove one.");
    }

    @Test
    void silentGuard() {
        assertReported(
                bot("@Guard(mostTurns = 9, then = @Ending)", YES),
                "1:30 @Guard must end the call with a word, but its @Ending has nothing to say. Write say, such as \"We have to end here. Goodbye.\"");
    }

    @Test
    void callerMissing() {
        assertReported(
                bot(
                        "@Guard(mostTurns = 9, then = @Ending(say = \"Bye\", transferTo = \"1\", callerIdName = \"M\"))",
                        YES),
                "1:64 @Ending(transferTo = \"1\") must have a caller to show, but callerIdNumber is missing. Write it beside transferTo.");
    }

    @Test
    void callerUnused() {
        assertReported(
                bot(
                        "@Reprompt(noMatch = \"What?\", then = @Ending(callerIdName = \"M\", callerIdNumber = \"2\"))",
                        YES),
                "1:60 @Ending(callerIdName = \"M\") is never shown, because the call is hung up. Write transferTo, or remove callerIdName.",
                "1:82 @Ending(callerIdNumber = \"2\") is never shown, because the call is hung up. Write transferTo, or remove callerIdNumber.");
    }

    @Test
    void noBot() {
        String care = """
                @Hold(say = "One moment.", giveUp = "Sorry.")
                @Deadline("2s")
                @Reprompt(noMatch = "What?")
                @Guard(mostTurns = 9, then = @Ending(say = "Bye"))
                abstract class BaseBot { @OnUserSpeak(phrases = "yes") void yes() {} }
                """;
        String remedy =
                " on BaseBot is never used, because BaseBot is not a @VoiceBot, and a bot does not inherit it. Move it to the bot.";
        assertReported(
                source("BaseBot", care),
                "1:1 @Hold" + remedy,
                "2:1 @Deadline" + remedy,
                "3:1 @Reprompt" + remedy,
                "4:1 @Guard" + remedy);
        assertReported(
                source(
                        "BaseBot",
                        "@Guard(mostTurns = 9, then = @Ending(say = \"Bye\"))\n"
                                + care.lines().skip(3).collect(java.util.stream.Collectors.joining("\n"))),
                "3:10 @Guard" + remedy);
    }
}
