package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Handlers with a patience of their own run only when the engine, which knows it by then, calls them. */
class SlowHandlerTest {

    private static SlowReply slow(Reply reply) {
        return assertInstanceOf(SlowReply.class, reply);
    }

    @Test
    void theHandlerRunsWhenTheEngineCallsIt() throws Exception {
        RunningBot bot = RunningBot.of(bot("""
                            private int calls;
                            @Hold(say = "One moment.", giveUp = "Sorry.") @Deadline("2s")
                            @OnUserSpeak(matches = "(?<number>\\\\d+)") String lookUp(int number) { return number + " in call " + ++calls; }
                            @Deadline("3s") @OnUserSpeak(phrases = "count") void count() { calls++; }
                            @OnUserSpeak String calls() { return "" + calls; }
                        """));

        SlowReply reply = slow(bot.says("42"));

        assertEquals(
                new Patience(Duration.ofSeconds(2), HoldPhrases.of(List.of("One moment."), "Sorry.")),
                reply.patience());
        assertEquals(Action.speak("0"), bot.says("How many?"));
        assertEquals(Action.speak("42 in call 1"), reply.handler().call());
        assertEquals(Reply.none(), slow(bot.says("count")).handler().call());
        assertEquals(Action.speak("2"), bot.says("How many?"));
    }

    @Test
    void anInheritedHandlerKeepsItsPatience() {
        RunningBot bot = RunningBot.of(
                Bots.source("BaseBot", "abstract class BaseBot { @Deadline(\"2s\") @OnUserSpeak void hear() {} }"),
                Bots.source("PizzaBot", "@VoiceBot @Deadline(\"5s\") class PizzaBot extends BaseBot {}"));

        assertEquals(
                Patience.DEFAULT.deadline(Duration.ofSeconds(2)),
                slow(bot.says("Hello")).patience());
    }
}
