package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertReported;

import org.junit.jupiter.api.Test;

/** One test for each text of {@code ConflictProblems}, by the same name. */
class ConflictProblemsTest {

    @Test
    void keyTaken() {
        assertReported(
                bot("""
                            @OnDtmf({"0", "1"}) void hours() {}
                            @OnDtmf({"2", "1"}) void order() {}
                        """),
                "2:19 @OnDtmf(\"1\") is already handled by hours(). Choose another key, or merge the two methods.");
        assertReported(
                Bots.compile(
                        source("BaseBot", "abstract class BaseBot { @OnDtmf(\"1\") void hours() {} }"),
                        source(
                                "PizzaBot",
                                "@VoiceBot class PizzaBot extends BaseBot {\n    @OnDtmf(\"1\") void order() {}\n}")),
                "2:13 @OnDtmf(\"1\") is already handled by BaseBot.hours(). Choose another key, or merge the two methods.");
        assertReported(
                Bots.compile(
                        source("Opens", "interface Opens { @OnDtmf(\"1\") default void hours() {} }"),
                        source("Sells", "interface Sells { @OnDtmf(\"1\") default void order() {} }"),
                        source("PizzaBot", "@VoiceBot class PizzaBot implements Opens, Sells {}")),
                "1:11 @OnDtmf(\"1\") on Sells.order() is already handled by Opens.hours(). Choose another key, or merge the two methods.");
        assertReported(
                bot("""
                            @OnDtmf(value = "1", in = {"A", "B"}) void hours() {}
                            @OnDtmf(value = "1", in = {"C", "B"}) void order() {}
                        """),
                "2:21 @OnDtmf(\"1\") in \"B\" is already handled by hours(). Choose another key, or merge the two methods.");
    }

    @Test
    void sequenceTaken() {
        assertReported(
                bot("""
                            @OnDtmf(digits = 4) void pin(String keys) {}
                            @OnDtmf(maxDigits = 9) void amount(String keys) {}
                            @OnDtmf(digits = 4, in = "A") void pinInA(String keys) {}
                            @OnDtmf(digits = 5, in = {"A", "B"}) void zip(String keys) {}
                        """),
                "2:5 @OnDtmf for a sequence of keys is already handled by pin(). Give each a state of its own with 'in', or merge the two methods.",
                "4:5 @OnDtmf for a sequence of keys in \"A\" is already handled by pinInA(). Give each a state of its own with 'in', or merge the two methods.");
    }

    @Test
    void keysGathered() {
        assertReported(
                bot("""
                            @OnDtmf(digits = 4) void pin(String keys) {}
                            @OnDtmf("0") void operator() {}
                            @OnDtmf(in = "A") void any() {}
                            @OnDtmf(digits = 5, in = "A") void zip(String keys) {}
                            @OnDtmf(in = "B") void other() {}
                        """),
                "2:5 @OnDtmf method operator() cannot take single keys where pin() gathers them. Give one of the two a state of its own with 'in'.",
                "4:5 @OnDtmf method zip() cannot gather keys in \"A\" where any() takes single ones. Give one of the two a state of its own with 'in'.");
    }

    @Test
    void patternTaken() {
        assertReported(
                bot("""
                            @OnUserSpeak(matches = "yes|\\\\w") void yes() {}
                            @OnUserSpeak(matches = "yes|\\\\w") void again() {}
                        """),
                "2:28 @OnUserSpeak(matches = \"yes|\\\\w\") is already handled by yes(). Choose another pattern, or merge the two methods.");
    }

    @Test
    void phraseTaken() {
        assertReported(
                bot("""
                            @OnUserSpeak(phrases = {"bye", "Auf Wiederhören"}) void bye() {}
                            @OnUserSpeak(phrases = {"hello", "auf wiederhören!"}) void hello() {}
                        """),
                "2:38 @OnUserSpeak(phrases = \"auf wiederhören!\") is already handled by bye(). Choose another phrase, or merge the two methods.");
    }

    @Test
    void phraseUnreachable() {
        assertReported(
                bot("""
                            @OnUserSpeak(phrases = {"bye", "all"}) void bye() {}
                            @OnUserSpeak(phrases = {"byes", "That's  ALL, thanks"}) void done() {}
                        """),
                "2:37 @OnUserSpeak(phrases = \"That's  ALL, thanks\") is never reached, because bye() already takes \"all\". Put done() before bye(), or choose another phrase.");
        Reports.assertNothingReported(bot("""
                            @OnUserSpeak(phrases = "that's all") void done() {}
                            @OnUserSpeak(phrases = "all") void all() {}
                            @OnBargeIn(phrases = "all of it") void interrupted() {}
                        """));
    }

    @Test
    void unreachable() {
        assertReported(
                bot("""
                            @OnUserSpeak(matches = "^(.*)$") void any() {}
                            @OnUserSpeak(phrases = "bye") void bye() {}
                        """),
                "2:5 @OnUserSpeak on bye() is never reached: every transcript is already handled by any(). Put bye() before it, or leave the condition of any() out.");
        Reports.assertNothingReported(bot("""
                            @OnUserSpeak(matches = ".+") void any() {}
                            @OnUserSpeak(matches = ".*[a-z].*") void letter() {}
                            @OnUserSpeak(matches = "(?<count>.*)") void count(int count) {}
                            @OnUserSpeak(phrases = "bye") void bye() {}
                        """));
    }

    @Test
    void eventTaken() {
        assertReported(
                bot("""
                            @OnSessionStart void greet() {}
                            @OnSessionStart void welcome() {}
                            @OnSessionStart void hello() {}
                        """),
                "2:5 @OnSessionStart is already handled by greet(). Merge the two methods.",
                "3:5 @OnSessionStart is already handled by greet(). Merge the two methods.");
    }

    @Test
    void restTaken() {
        assertReported(
                bot("""
                            @OnUserSpeak void other() {}
                            @OnUserSpeak(phrases = "bye") void bye() {}
                            @OnUserSpeak(matches = "") void all() {}
                            @OnBargeIn void interrupted() {}
                        """),
                "3:5 @OnUserSpeak without a condition is already handled by other(). Give all() a condition, or merge the two methods.");
        assertReported(
                Bots.compile(
                        source("BaseBot", "abstract class BaseBot { @OnDtmf void any() {} }"),
                        source(
                                "PizzaBot",
                                "@VoiceBot class PizzaBot extends BaseBot {\n    @OnDtmf void rest() {}\n}")),
                "2:5 @OnDtmf without a condition is already handled by BaseBot.any(). Give rest() a condition, or merge the two methods.");
        assertReported(
                bot("""
                            @OnUserSpeak(in = "A") void other() {}
                            @OnUserSpeak(in = "A") void all() {}
                            @OnUserInputTimeout(in = "A") void silent() {}
                            @OnUserInputTimeout(in = "A") void quiet() {}
                        """),
                "2:5 @OnUserSpeak without a condition in \"A\" is already handled by other(). Give all() a condition, or merge the two methods.",
                "4:5 @OnUserInputTimeout in \"A\" is already handled by silent(). Merge the two methods.");
    }

    @Test
    void failureTaken() {
        assertReported(
                bot("""
                            @OnSessionStart void greet() {}
                            @OnError void first(Exception failure) {}
                            @OnError void second() {}
                        """),
                "3:5 @OnError for Exception is already handled by first(). Choose another exception type, or merge the two methods.");
    }
}
