package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Reports.assertNothingReported;
import static dev.parley.processor.Reports.assertReported;

import org.junit.jupiter.api.Test;

/** One test for each text of {@code ExampleProblems}, by the same name. */
class ExampleProblemsTest {

    @Test
    void exampleTakenByOther() {
        assertReported(
                bot("""
                            @OnUserSpeak(phrases = "please") void polite() {}
                            @OnUserSpeak(matches = "\\\\d+ pizzas?( please)?", examples = {"2 pizzas.", "1 pizza please"}) void order() {}
                        """),
                "2:79 @OnUserSpeak method order() must take its example \"1 pizza please\", but polite() takes it. Change the condition of one of the two, or put order() before polite().");
        assertReported(
                bot("""
                            @OnBargeIn(phrases = "stop", examples = {"Stop!", "wait"}) void stop() {}
                            @OnUserSpeak(examples = {"anything", "stop"}) void rest() {}
                        """),
                "1:55 @OnBargeIn method stop() must take its example \"wait\", but rest() takes it. Change the condition of one of the two, or put stop() before rest().");
    }

    @Test
    void exampleTakenByNone() {
        assertReported(
                bot(
                        "    @OnUserSpeak(matches = \"(?<count>\\\\d+)\", examples = {\"42\", \"3000000000\"}) void count(int count) {}"),
                "1:64 @OnUserSpeak method count() must take its example \"3000000000\", but no method does. Correct the example or the condition.");
        assertNothingReported(bot("""
                            @OnUserSpeak(matches = "(?<count>\\\\d+) .*", examples = "2 pizzas", counterExamples = "3000000000 pizzas")
                            void order(int count) {}
                            @OnUserSpeak(in = "MORE", phrases = "yes", examples = "Yes!") Reply more() { return Reply.none().goTo(""); }
                            @OnUserSpeak(phrases = "yes", examples = "Yes.") Reply yes() { return Reply.none().goTo("MORE"); }
                        """));
    }

    @Test
    void counterExampleTaken() {
        assertReported(
                bot("    @OnUserSpeak(phrases = \"bye\", counterExamples = {\"byes\", \"Bye bye\"}) void bye() {}"),
                "1:62 @OnUserSpeak method bye() must not take its counter-example \"Bye bye\", but does. Correct the example or the condition.");
    }
}
