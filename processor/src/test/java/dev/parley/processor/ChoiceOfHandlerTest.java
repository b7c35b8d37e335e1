package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.UnknownEvent;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a generated dispatcher does with events. */
class ChoiceOfHandlerTest {

    @Test
    void conditionsAreTriedInSourceOrderBeforeTheRest() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnUserSpeak String rest(UserSpeak event) { return "rest " + event.text(); }
                            @OnUserSpeak(matches = "(\\\\d+) pizzas?( please)?") String order() { return "order"; }
                            @OnUserSpeak(phrases = {"pizzas", "food"}) String food() { return "food"; }
                            @OnUserSpeak(matches = ".* pizzas") String more() { return "more"; }
                        """));

        assertEquals(Action.speak("order"), bot.says(" 2 Pizzas please. "));
        assertEquals(Action.speak("food"), bot.says("Many pizzas"));
        assertEquals(Action.speak("food"), bot.says("What FOOD, please?"));
        assertEquals(Action.speak("rest foods"), bot.says("foods"));
    }

    @Test
    void anInterruptionGoesOnToOrdinarySpeechIfNobodyTakesIt() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnUserSpeak String rest() { return "rest"; }
                            @OnUserSpeak(phrases = "stop") String stopTalking() { return "not interrupted"; }
                            @OnBargeIn(phrases = "stop") String stop() { return "interrupted"; }
                        """));

        assertEquals(Action.speak("interrupted"), bot.interruptsWith("Stop!"));
        assertEquals(Action.speak("rest"), bot.interruptsWith("Go on"));
        assertEquals(Action.speak("not interrupted"), bot.says("Stop!"));
    }

    @Test
    void whatNobodyTakesIsToldFromWhatAHandlerIsSilentTo() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnBargeIn void interrupted() {}
                            @OnDtmf("1") String one() { return "one"; }
                        """));

        assertEquals(Reply.notTaken(), bot.says("Hello"));
        assertEquals(Reply.none(), bot.interruptsWith("Hello"));
        assertEquals(Reply.notTaken(), bot.presses("2"));
        assertEquals(Reply.notTaken(), bot.gets(new SessionStart(RunningBot.SESSION)));
        assertNull(bot.failsWith(new IOException()));
    }

    @Test
    void aKeyFindsItsHandler() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnDtmf String rest(DtmfReceived event) { return "rest " + event.digit(); }
                            @OnDtmf({"1", "#"}) String some(Session session) { return "some " + session.id(); }
                        """));

        assertEquals(Action.speak("some 42"), bot.presses("1"));
        assertEquals(Action.speak("some 42"), bot.presses("#"));
        assertEquals(Action.speak("rest 2"), bot.presses("2"));
        assertEquals(Action.speak("rest "), bot.presses(""));
    }

    @Test
    void everyReturnTypeIsAnswered() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnDtmf("0") String text() { return null; }
                            @OnDtmf("1") Optional<String> maybe() { return Optional.of("1"); }
                            @OnDtmf("2") Optional<Speak> empty() { return Optional.empty(); }
                            @OnDtmf("3") CompletionStage<String> later() { return CompletableFuture.supplyAsync(() -> "3"); }
                            @OnDtmf("4") CompletableFuture<Optional<? extends Action>> all() {
                                return CompletableFuture.completedFuture(Optional.of(Action.hangup()));
                            }
                            @OnDtmf("5") CompletionStage<Void> done() { return CompletableFuture.completedFuture(null); }
                            @OnDtmf("6") CompletionStage<Reply> never() { return null; }
                            @OnDtmf("7") Reply nothing() { return null; }
                        """));

        assertEquals(Reply.none(), bot.presses("0"));
        assertEquals(Action.speak("1"), bot.presses("1"));
        assertNull(bot.presses("2"));
        assertEquals(Action.speak("3"), bot.presses("3"));
        assertEquals(Action.hangup(), bot.presses("4"));
        assertEquals(Reply.none(), bot.presses("5"));
        assertEquals(Reply.none(), bot.presses("6"));
        assertNull(bot.presses("7"));
    }

    @Test
    void theOverloadWithTheAnnotationIsCalled() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnUserSpeak(phrases = "any") String hear(Event event) { return "any"; }
                            @OnUserSpeak String hear(UserSpeak event) { return "speech"; }
                        """));

        assertEquals(Action.speak("any"), bot.says("Any"));
        assertEquals(Action.speak("speech"), bot.says("Other"));
    }

    @Test
    void theMostSpecificErrorHandlerAnswers() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnSessionEnd void end() { throw new IllegalStateException(); }
                            @OnError String all() { return "all"; }
                            @OnError String state(IllegalStateException failure) { return "state"; }
                            @OnError String cancelled(CancellationException failure, Event event) { return event.type(); }
                        """));

        assertEquals(Action.speak("user_speak"), bot.failsWith(new java.util.concurrent.CancellationException()));
        assertEquals(Action.speak("state"), bot.failsWith(new IllegalStateException()));
        assertEquals(Action.speak("all"), bot.failsWith(new IOException()));
        assertEquals(Reply.none(), bot.failsWith(new AssertionError()));
    }

    @Test
    void anOverrideIsCalledOnceAndInItsOwnWay() {
        RunningBot bot = RunningBot.of(source("BaseBot", """
                        abstract class BaseBot<E extends Event> {
                            @OnUserSpeak(phrases = "hello") String hello() { return "base"; }
                            @OnUserSpeak String rest(E event) { return "rest of " + event.type(); }
                        }
                        """), source("PizzaBot", """
                        @VoiceBot
                        class PizzaBot extends BaseBot<UserSpeak> {
                            @Override @OnUserSpeak(phrases = "hi") String hello() { return "own"; }
                        }
                        """));

        assertEquals(Action.speak("own"), bot.says("Hi"));
        assertEquals(Action.speak("rest of user_speak"), bot.says("Hello"));
    }

    @Test
    void anAnnotationOfAUserWorksLikeOneOfParley() {
        RunningBot bot = RunningBot.of(
                source("OnMystery", "@Handles(UnknownEvent.class) @interface OnMystery {}"),
                source("OnWords", "@Handles(UserSpeak.class) @interface OnWords { String[] phrases() default {}; }"),
                bot("""
                            @OnMystery String mystery(UnknownEvent event) { return event.json(); }
                            @OnWords(phrases = "yes") String yes() { return "yes"; }
                            @OnUserSpeak String rest() { return "rest"; }
                        """));

        assertEquals(Action.speak("{}"), bot.gets(new UnknownEvent(RunningBot.SESSION, "new", "{}")));
        assertEquals(Action.speak("yes"), bot.says("Yes"));
        assertEquals(Action.speak("rest"), bot.says("No"));
    }

    @Test
    void aRecordWithoutComponentsIsABotToo() {
        RunningBot bot = RunningBot.of(
                source("PizzaBot", "@VoiceBot record PizzaBot() { @OnSessionEnd void end(Call call) {} }"));

        assertEquals(Reply.none(), bot.gets(new SessionEnd(RunningBot.SESSION)));
    }

    @Test
    void theStateOfTheCallDecidesFirst() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnUserSpeak(phrases = "yes") String yes() { return "yes"; }
                            @OnUserSpeak String rest() { return "rest"; }
                            @OnUserSpeak(in = "CONFIRM") String restInConfirm() { return "rest in CONFIRM"; }
                            @OnUserSpeak(in = {"CONFIRM", "ORDER"}, phrases = "yes") String yesInBoth() { return "yes in both"; }
                            @OnUserSpeak(in = "", phrases = "hello") String hello() { return "hello at the beginning"; }
                        """));
        assertEquals(Action.speak("yes"), bot.says("Yes"));
        assertEquals(Action.speak("hello at the beginning"), bot.says("Hello"));
        bot.isIn("CONFIRM");
        assertEquals(Action.speak("yes in both"), bot.says("Yes"));
        assertEquals(Action.speak("rest in CONFIRM"), bot.says("Hello"));
        bot.isIn("ORDER");
        assertEquals(Action.speak("yes in both"), bot.says("Yes"));
        assertEquals(Action.speak("rest"), bot.says("Hello"));
    }

    @Test
    void whatIsTakenInOneStateIsFreeInAnother() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnDtmf("1") String one() { return "one"; }
                            @OnDtmf(value = {"1", "2"}, in = "A") String oneInA() { return "one in A"; }
                            @OnDtmf(value = "1", in = "B") void oneInB() {}
                            @OnDtmf String rest() { return "rest"; }
                            @OnDtmf(in = "A") String restInA() { return "rest in A"; }
                            @OnSessionStart String greet() { return "Hi"; }
                            @OnSessionStart(in = {"A", "B"}) String greetAgain() { return "Hi again"; }
                        """));
        assertEquals(Action.speak("one"), bot.presses("1"));
        assertEquals(Action.speak("Hi"), bot.gets(new SessionStart(RunningBot.SESSION)));
        bot.isIn("A");
        assertEquals(Action.speak("one in A"), bot.presses("2"));
        assertEquals(Action.speak("rest in A"), bot.presses("3"));
        assertEquals(Action.speak("Hi again"), bot.gets(new SessionStart(RunningBot.SESSION)));
        bot.isIn("B");
        assertEquals(Reply.none(), bot.presses("1"));
        assertEquals(Action.speak("rest"), bot.presses("2"));
    }
}
