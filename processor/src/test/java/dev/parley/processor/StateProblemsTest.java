package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertReported;

import org.junit.jupiter.api.Test;

/** One test for each text of {@code StateProblems}, by the same name. */
class StateProblemsTest {

    @Test
    void blankState() {
        assertReported(
                bot("    @OnUserSpeak(in = {\"\", \" \"}) void hear() {}"),
                "1:28 @OnUserSpeak(in = \" \") must name a state. Write a name such as \"CONFIRM\", or \"\" for the state in which a call begins.");
    }

    @Test
    void stateTwice() {
        assertReported(
                bot("    @OnSessionStart(in = {\"A\", \"A\"}) void hear() {}"),
                "1:32 @OnSessionStart(in = \"A\") must stand once, but stands twice on hear(). Remove one.");
    }

    @Test
    void unknownState() {
        assertReported(
                source("PizzaBot", """
                        @VoiceBot(states = {"ORDER", "CONFIRM"}) class PizzaBot {
                            @OnUserSpeak(in = "ORDER") void order() {}
                            @OnUserSpeak(in = "CONFIRM") void confirm() {}
                            @OnUserInputTimeout(in = "CONFRIM") void ask() {}
                            @OnDtmf(in = {"ORDER", "DONE"}) void key() {}
                            @OnBargeIn(in = "") void begin() {}
                        }
                        """),
                "4:30 @OnUserInputTimeout(in = \"CONFRIM\") must name a state that @VoiceBot lists, but the list has CONFIRM and ORDER. Did you mean \"CONFIRM\"?",
                "5:28 @OnDtmf(in = \"DONE\") must name a state that @VoiceBot lists, but the list has CONFIRM and ORDER. Choose one of these, or add it to the states of @VoiceBot.");
    }

    @Test
    void unknownTarget() {
        assertReported(
                bot("""
                            @OnUserSpeak Reply hear(Call call) {
                                Reply other = call.isOver() ? Reply.none().goTo("DONE") : Reply.none().goTo("");
                                return Action.speak("Sure?").thenHangup().goTo("CONFRIM").goTo("CONFIRM");
                            }
                            @OnDtmf(in = "CONFIRM") Reply key(Call call) { return hear(call).goTo("NOBODY CAN TELL"); }
                        """),
                "2:57 goTo(\"DONE\") must go to a state that a handler names, but PizzaBot knows CONFIRM. Write in = \"DONE\" on a handler, or go to another state.",
                "3:56 goTo(\"CONFRIM\") must go to a state that a handler names, but PizzaBot knows CONFIRM. Did you mean \"CONFIRM\"?");
        assertReported(
                bot("    @OnUserSpeak Reply hear() { return Reply.none().goTo(\"DONE\"); }"),
                "1:58 goTo(\"DONE\") must go to a state that a handler names, but PizzaBot names no states. Write in = \"DONE\" on a handler, or go to another state.");
    }

    @Test
    void blankListed() {
        assertReported(
                source("PizzaBot", "@VoiceBot(states = \"\") class PizzaBot { @OnSessionStart void greet() {} }"),
                "1:20 @VoiceBot(states = \"\") must name a state, but is blank. Remove it; the state in which a call begins is not listed.");
    }

    @Test
    void listedTwice() {
        assertReported(
                source(
                        "PizzaBot",
                        "@VoiceBot(states = {\"A\", \"A\"}) class PizzaBot { @OnDtmf(in = \"A\") void key() {} }"),
                "1:26 @VoiceBot(states = \"A\") must stand once, but stands twice. Remove one.");
    }

    @Test
    void stateWithoutHandler() {
        assertReported(
                source(
                        "PizzaBot",
                        "@VoiceBot(states = {\"A\", \"B\"}) class PizzaBot { @OnDtmf(in = \"A\") void key() {} }"),
                "1:26 @VoiceBot(states = \"B\") must have a handler, but none names it. Write in = \"B\" on one, or remove it from the list.");
    }
}
