package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertReported;
import static dev.parley.processor.Reports.assertWarned;

import com.google.testing.compile.Compilation;
import java.util.List;
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
    void unreachableState() {
        assertWarned(
                compile("""
                        @VoiceBot final class PizzaBot {
                            @OnUserSpeak(in = {"", "CONFIRM"}, phrases = "yes") Reply yes() { return Reply.none().goTo(""); }
                            @OnUserInputTimeout(in = "CONFIRM") Reply ask() { return Action.speak("Sure?").goTo("CONFIRM"); }
                            @OnDtmf(in = "CONFIRM") void key() {}
                        }
                        """),
                "2:28 @OnUserSpeak(in = \"CONFIRM\") cannot apply, because no goTo in PizzaBot leads there from elsewhere. Write .goTo(\"CONFIRM\") behind a reply, or remove the state.");
        assertWarned(
                compile("""
                        @VoiceBot final class PizzaBot {
                            @OnUserSpeak Reply hear() { Reply reply = Action.speak("Sure?"); return reply.goTo("CONFRIM"); }
                            @OnDtmf(in = "CONFIRM") void key() {}
                        }
                        """),
                "3:18 @OnDtmf(in = \"CONFIRM\") cannot apply, because no goTo in PizzaBot leads there from elsewhere. Did you mean this state by goTo(\"CONFRIM\")?");
    }

    @Test
    void noWayOut() {
        assertWarned(
                compile("""
                        @VoiceBot final class PizzaBot {
                            @OnSessionStart(in = "") Reply greet() { return Action.speak("Hello.").goTo("ORDER"); }
                            @OnDtmf(in = {"", "ORDER"}) Reply key() { return Action.speak("What?").goTo("ORDER"); }
                            @OnUserSpeak void hear() {}
                            @OnUserSpeak(in = "CONFIRM") Reply yes() { return Action.speak("Bye.").thenHangup(); }
                        }
                        """),
                "3:23 @OnDtmf(in = \"ORDER\") should have a way out of its state, but no handler that applies there moves the call elsewhere, hangs up or transfers it. Write .goTo or .thenHangup behind a reply, or @OnSessionEnd(in = \"ORDER\") if only the caller ends it.",
                "5:23 @OnUserSpeak(in = \"CONFIRM\") cannot apply, because no goTo in PizzaBot leads there from elsewhere. Write .goTo(\"CONFIRM\") behind a reply, or remove the state.");
    }

    private static Compilation compile(String bot) {
        return Bots.compile(List.of("-Xlint:all"), source("PizzaBot", bot));
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
                        "@VoiceBot(states = \"CONFIRM\") class PizzaBot { @OnDtmf(in = \"CONFRIM\") void key() {} }"),
                "1:61 @OnDtmf(in = \"CONFRIM\") must name a state that @VoiceBot lists, but the list has CONFIRM. Did you mean \"CONFIRM\"?");
        assertReported(
                source(
                        "PizzaBot",
                        "@VoiceBot(states = {\"A\", \"B\"}) class PizzaBot { @OnDtmf(in = \"A\") void key() {} }"),
                "1:26 @VoiceBot(states = \"B\") must have a handler, but none names it. Write in = \"B\" on one, or remove it from the list.");
        assertReported(
                source(
                        "PizzaBot",
                        "@VoiceBot(states = \"A\") class PizzaBot { @OnDtmf(in = \"A\") private void key() {} }"),
                "1:73 @OnDtmf method key() must not be private. Remove 'private' so that PizzaBotDispatcher can call it.");
    }
}
