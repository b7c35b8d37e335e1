package dev.parley.call;

import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.smsFailed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is ready in time, what is late, and what becomes of it. */
class DeadlineTest {

    private static final Action ONE = Action.speak("one");
    private static final Action TWO = Action.speak("two");

    private final TestSocket socket = new TestSocket();
    private final SlowBot bot = new SlowBot();
    private final Exchange exchange = Exchange.of(bot);

    @Test
    void aReplyThatIsReadyInTimeAnswersItsWebhook() {
        CompletableFuture<Reply> reply = bot.slow("a");
        WebhookLine line = exchange.post(says("a"));
        exchange.clock.advanceMillis(899);
        line.expectNoAnswerYet();
        reply.complete(ONE);
        line.expect(ONE);
        exchange.clock.advanceMillis(10);
        line.expect(ONE);
    }

    @Test
    void aWebhookIsAnsweredWithNothingAtItsDeadlineAndOnlyOnce() {
        bot.slow("a");
        WebhookLine line = exchange.post(says("a"));
        exchange.clock.advanceMillis(2_000);
        line.expectNothing();
        assertEquals(900_000_000, line.doneAt());
    }

    @Test
    void anAnsweredWebhookLeavesNoTimerBehind() {
        int timers = exchange.clock.waiting();
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.post(says("b"));
        assertEquals(timers + 2, exchange.clock.waiting());
        reply.complete(ONE);
        assertEquals(timers, exchange.clock.waiting());
    }

    @Test
    void aLateReplyAnswersTheNextEventOnAWebhook() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(1_000);
        reply.complete(ONE);
        exchange.post(smsFailed()).expect(ONE);
    }

    @Test
    void aLateReplyAnswersAnEventThatWaitedForItsHandler() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(1_000);
        WebhookLine waiting = exchange.post(silence());
        reply.complete(ONE);
        waiting.expect(ONE);
    }

    @Test
    void aLateReplyIsDroppedWhenTheCallerSpokeSince() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(1_000);
        reply.complete(ONE);
        exchange.post(says("b")).expectNothing();
        exchange.post(played()).expectNothing();
    }

    @Test
    void aReplyOnASocketIsNeverLateAsLongAsTheCallerIsSilent() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(10_000);
        reply.complete(ONE);
        socket.expect(ONE);
    }

    @Test
    void whatWasSentAnswersAWebhookAtItsDeadline() {
        Exchange holding = Exchange.of((event, call) -> {
            call.send(Action.speak("One moment, please."));
            return Reply.later(new CompletableFuture<Reply>(), reply -> reply);
        });
        WebhookLine line = holding.post(says("a"));
        line.expectNoAnswerYet();
        holding.clock.advanceMillis(900);
        line.expect(Action.speak("One moment, please."));
    }

    @Test
    void anEventWaitsForTheHandlerBeforeItAndBothRepliesAreSentInOrder() {
        CompletableFuture<Reply> first = bot.slow("a");
        CompletableFuture<Reply> second = bot.slow("b");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(500);
        exchange.frame(socket, says("b"));
        second.complete(TWO);
        socket.expectNothing();
        assertEquals(List.of("a"), bot.handled);
        exchange.clock.advanceMillis(399);
        first.complete(ONE);
        socket.expect(ONE, TWO);
    }

    @Test
    void repliesInTimeAnswerTheWebhookOfTheirOwnEvent() {
        CompletableFuture<Reply> first = bot.slow("a");
        bot.slow("b").complete(TWO);
        WebhookLine a = exchange.post(says("a"));
        WebhookLine b = exchange.post(says("b"));
        exchange.clock.advanceMillis(500);
        first.complete(ONE);
        a.expect(ONE);
        b.expect(TWO);
    }

    @Test
    void anEventThatStillWaitsAtItsDeadlineIsAnsweredWithNothingAndHandledInItsTurn() {
        CompletableFuture<Reply> first = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(100);
        WebhookLine waiting = exchange.post(smsFailed());
        exchange.clock.advanceMillis(899);
        waiting.expectNoAnswerYet();
        exchange.clock.advanceMillis(1);
        waiting.expectNothing();
        assertEquals(List.of("a"), bot.handled);
        first.complete(null);
        assertEquals(List.of("a", "sms_failed"), bot.handled);
    }

    @Test
    void aReplyMayBePendingWithinAPendingReply() {
        CompletableFuture<Reply> outer = bot.slow("a");
        CompletableFuture<Reply> inner = new CompletableFuture<>();
        WebhookLine line = exchange.post(says("a"));
        outer.complete(Reply.later(inner, reply -> reply));
        line.expectNoAnswerYet();
        inner.complete(ONE);
        line.expect(ONE);
    }

    @Test
    void aHundredThousandRepliesThatAreReadyWithinEachOtherFitOnTheStack() {
        Reply reply = ONE;
        for (int i = 0; i < 100_000; i++) {
            reply = Reply.later(CompletableFuture.completedFuture(reply), inner -> inner);
        }
        bot.slow("a").complete(reply);
        exchange.post(says("a")).expect(ONE);
    }

    @Test
    void aHandlerMayHaveADeadlineOfItsOwn() {
        bot.patience("a", Patience.DEFAULT.deadline(Duration.ofMillis(300)));
        bot.slow("a");
        WebhookLine line = exchange.post(says("a"));
        exchange.clock.advanceMillis(299);
        line.expectNoAnswerYet();
        exchange.clock.advanceMillis(1);
        line.expectNothing();
    }

    @Test
    void aHandlerWithALongerDeadlineIsWaitedForSoLong() {
        bot.patience("a", Patience.DEFAULT.deadline(Duration.ofSeconds(3)));
        CompletableFuture<Reply> reply = bot.slow("a");
        WebhookLine line = exchange.post(says("a"));
        exchange.clock.advanceMillis(2_999);
        line.expectNoAnswerYet();
        reply.complete(ONE);
        line.expect(ONE);
    }

    @Test
    void theDeadlineOfAHandlerProtectsItFromTheCallersNextWordSoLong() {
        bot.patience("a", Patience.DEFAULT.deadline(Duration.ofSeconds(3)));
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(1_000);
        exchange.frame(socket, says("b"));
        exchange.clock.advanceMillis(1_999);
        assertEquals(false, reply.isCancelled());
        reply.complete(ONE);
        socket.expect(ONE);
        assertEquals(List.of("a", "b"), bot.handled);
    }

    @Test
    void theDeadlineOfABotHoldsForAllItsHandlersButThoseThatSayOtherwise() {
        Exchange patient = Exchange.of(bot, Patience.DEFAULT.deadline(Duration.ofSeconds(2)));
        bot.patience("b", Patience.DEFAULT.deadline(Duration.ofMillis(300)));
        bot.slow("a");
        bot.slow("b");
        WebhookLine line = patient.post(says("a"));
        patient.clock.advanceMillis(1_999);
        line.expectNoAnswerYet();
        patient.clock.advanceMillis(1);
        line.expectNothing();
        WebhookLine own = patient.post(says("b"));
        patient.clock.advanceMillis(300);
        own.expectNothing();
    }

    @Test
    void aHandlerWhoseDeadlineHasPassedBeforeItBeginsIsAnsweredForAtOnce() {
        bot.patience("sms_failed", Patience.DEFAULT.deadline(Duration.ofMillis(300)));
        CompletableFuture<Reply> first = bot.slow("a");
        bot.slow("sms_failed");
        exchange.frame(socket, says("a"));
        WebhookLine waiting = exchange.post(smsFailed());
        exchange.clock.advanceMillis(500);
        waiting.expectNoAnswerYet();
        first.complete(null);
        exchange.clock.advanceMillis(0);
        waiting.expectNothing();
    }

    @Test
    void aHandlerWithAPatienceOfItsOwnThatFailsCostsOneReply() {
        Exchange failing = Exchange.of((event, call) -> new SlowReply(Patience.DEFAULT, () -> {
            throw new IllegalStateException("no");
        }));
        failing.post(says("a")).expectNothing();
        Exchange recovering = Exchange.of(new TestBot() {
            @Override
            public Reply on(Event event, Call call) {
                return new SlowReply(Patience.DEFAULT, () -> {
                    throw new IllegalStateException("no");
                });
            }

            @Override
            public Reply onError(Event event, Call call, Throwable failure) {
                return Action.speak(failure.getMessage());
            }
        });
        recovering.post(says("a")).expect(Action.speak("no"));
    }

    @Test
    void aHandlerWithAPatienceOfItsOwnMayStandBehindAStage() {
        CompletableFuture<Reply> stage = bot.slow("a");
        WebhookLine line = exchange.post(says("a"));
        stage.complete(new SlowReply(Patience.DEFAULT, () -> ONE));
        line.expect(ONE);
    }
}
