package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.reported;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.smsFailed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the caller hears while a handler is slow. */
class HoldingTest {

    private static final Action ONE = Action.speak("one");
    private static final Action TWO = Action.speak("two");
    private static final Speak FIRST = Action.speak("One moment, please.");
    private static final Speak SECOND = Action.speak("Still looking.");
    private static final Speak SORRY = Action.speak("Sorry, that takes too long.");

    private final TestSocket socket = new TestSocket();
    private final SlowBot bot = new SlowBot();
    private final Exchange exchange = holding(Duration.ofMillis(800));

    private Exchange holding(Duration after) {
        return Exchange.of(bot, Patience.DEFAULT.hold(phrases(after)));
    }

    private static HoldPhrases phrases(Duration after) {
        return new HoldPhrases(
                after, List.of("One moment, please.", "Still looking."), "Sorry, that takes too long.", 2);
    }

    /** As a phrase goes out on a webhook. */
    private static Speak asking(Speak phrase) {
        return phrase.inputTimeout(Duration.ofSeconds(1));
    }

    // -- the phrases

    @Test
    void aPhraseAnswersTheWebhookAndAsksForTheNextEvent() {
        bot.slow("a");
        WebhookLine line = exchange.post(says("a"));
        exchange.clock.advanceMillis(799);
        line.expectNoAnswerYet();
        exchange.clock.advanceMillis(1);
        line.expect(asking(FIRST));
    }

    @Test
    void aPhraseIsPushedOnASocket() {
        bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(799);
        socket.expectNothing();
        exchange.clock.advanceMillis(1);
        socket.expect(FIRST);
    }

    @Test
    void aReplyInTimeIsHeardWithoutAPhraseAndLeavesNoTimer() {
        int timers = exchange.clock.waiting();
        CompletableFuture<Reply> reply = bot.slow("a");
        WebhookLine line = exchange.post(says("a"));
        exchange.clock.advanceMillis(799);
        reply.complete(ONE);
        line.expect(ONE);
        assertEquals(timers, exchange.clock.waiting());
    }

    @Test
    void onAWebhookAPhraseComesAtTheDeadlineAtTheLatest() {
        Exchange patient = holding(Duration.ofSeconds(3));
        bot.slow("a");
        WebhookLine line = patient.post(says("a"));
        patient.clock.advanceMillis(899);
        line.expectNoAnswerYet();
        patient.clock.advanceMillis(1);
        line.expect(asking(FIRST));
        WebhookLine played = patient.post(played());
        patient.clock.advanceMillis(900);
        played.expect(asking(SECOND));

        patient.frame(socket, interrupts("b"));
        bot.slow("c");
        patient.frame(socket, says("c"));
        patient.clock.advanceMillis(2_999);
        socket.expectNothing();
        patient.clock.advanceMillis(1);
        socket.expect(FIRST);
    }

    @Test
    void theNextPhraseComesSoLongAfterTheLastWasPlayed() {
        bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(3_000);
        socket.expect(FIRST);
        exchange.frame(socket, played());
        exchange.clock.advanceMillis(799);
        socket.expectNothing();
        exchange.clock.advanceMillis(1);
        socket.expect(SECOND);
    }

    @Test
    void theNextPhraseAnswersTheEventThatReportedTheLastOnAWebhook() {
        bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(3_000);
        WebhookLine played = exchange.post(played());
        exchange.clock.advanceMillis(799);
        played.expectNoAnswerYet();
        exchange.clock.advanceMillis(1);
        played.expect(asking(SECOND));
    }

    @Test
    void aPhraseThatNobodyReportsIsFollowedByTheNextAfterTenSeconds() {
        bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(10_799);
        socket.expect(FIRST);
        exchange.clock.advanceMillis(1);
        socket.expect(SECOND);
    }

    @Test
    void aReportOfAPhraseThatStillPlaysIsAnsweredWithNothing() {
        bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(1_000);
        WebhookLine reported = exchange.post(reported());
        exchange.clock.advanceMillis(899);
        reported.expectNoAnswerYet();
        exchange.clock.advanceMillis(1);
        reported.expectNothing();
    }

    @Test
    void theBotHearsNothingOfThePlaybackOfAPhrase() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(800);
        exchange.frame(socket, reported());
        exchange.frame(socket, played());
        exchange.frame(socket, silence());
        reply.complete(ONE);
        exchange.frame(socket, silence());
        assertEquals(List.of("a", "user_input_timeout"), bot.handled);
        assertEquals(0, socket.openLines());
    }

    // -- the reply

    @Test
    void theReplyIsPushedWhileThePhraseStillPlays() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(1_000);
        socket.expect(FIRST);
        reply.complete(ONE);
        socket.expect(ONE);
    }

    @Test
    void theReplyAnswersTheNextEventOnAWebhook() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a")).expectNoAnswerYet();
        exchange.clock.advanceMillis(1_000);
        reply.complete(ONE);
        exchange.post(played()).expect(ONE);
        assertEquals(List.of("a"), bot.handled);
    }

    @Test
    void theReplyAnswersAnEventThatWaitsForItAtOnce() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(1_000);
        WebhookLine reported = exchange.post(reported());
        exchange.clock.advanceMillis(100);
        reply.complete(ONE);
        reported.expect(ONE);
        exchange.post(played()).expectNothing();
        exchange.post(played()).expectNothing();
        assertEquals(List.of("a", "assistant_speech_ended"), bot.handled);
    }

    @Test
    void aHangupBehindTheReplyWaitsForTheReplyAndNotForThePhrase() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(1_000);
        reply.complete(ONE.then(Action.hangup()));
        socket.expect(FIRST, ONE);
        exchange.frame(socket, played());
        socket.expectNothing();
        exchange.frame(socket, played());
        socket.expect(Action.hangup());
    }

    @Test
    void aHangupBehindALateReplyOnAWebhookWaitsForTheReply() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(1_000);
        reply.complete(ONE.then(Action.hangup()));
        exchange.post(played()).expect(ONE);
        exchange.post(played()).expect(Action.hangup());
    }

    @Test
    void anUnaskedSilenceAfterAPhraseIsTheChanceOfTheReplyToo() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(1_000);
        WebhookLine played = exchange.post(played());
        reply.complete(null);
        exchange.clock.advanceMillis(900);
        played.expectNothing();
        exchange.post(silence()).expectNothing();
        assertEquals(List.of("a"), bot.handled);
    }

    // -- whose patience

    @Test
    void aHandlerHoldsByItsOwnPhrases() {
        bot.patience(
                "a",
                new Patience(
                        Duration.ofMillis(600),
                        new HoldPhrases(Duration.ofMillis(200), List.of("Wait."), "Give up.", 1)));
        bot.slow("a");
        WebhookLine line = exchange.post(says("a"));
        exchange.clock.advanceMillis(200);
        line.expect(asking(Action.speak("Wait.")));
    }

    @Test
    void aHandlerMayHoldInABotThatDoesNot() {
        Exchange silent = Exchange.of(bot);
        bot.patience("a", Patience.DEFAULT.hold(phrases(Duration.ofMillis(500))));
        bot.slow("a");
        bot.slow("b");
        silent.frame(socket, says("a"));
        silent.clock.advanceMillis(500);
        socket.expect(FIRST);
        silent.frame(socket, interrupts("b"));
        silent.clock.advanceMillis(20_000);
        socket.expectNothing();
    }

    // -- giving up

    @Test
    void afterAllPhrasesTheHandlerIsCancelledAndGivenUpOnASocket() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(800);
        exchange.frame(socket, played());
        exchange.clock.advanceMillis(800);
        exchange.frame(socket, played());
        exchange.clock.advanceMillis(799);
        socket.expect(FIRST, SECOND);
        assertFalse(reply.isCancelled());
        exchange.clock.advanceMillis(1);
        socket.expect(SORRY);
        assertTrue(reply.isCancelled());
        assertTrue(bot.calls.get(0).isCancelled());
        exchange.clock.advanceMillis(60_000);
        socket.expectNothing();
        assertEquals(0, socket.openLines());
        exchange.frame(socket, played());
        assertEquals(List.of("a", "assistant_speech_ended"), bot.handled);
    }

    @Test
    void afterAllPhrasesTheHandlerIsCancelledAndGivenUpOnAWebhook() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(800);
        WebhookLine first = exchange.post(played());
        exchange.clock.advanceMillis(800);
        first.expect(asking(SECOND));
        WebhookLine second = exchange.post(played());
        exchange.clock.advanceMillis(800);
        second.expect(SORRY);
        assertTrue(reply.isCancelled());
        exchange.post(played()).expectNothing();
        assertEquals(List.of("a", "assistant_speech_ended"), bot.handled);
    }

    @Test
    void theDeadlineOfAnEventThatIsAnsweredGivesNothingUp() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(800);
        exchange.post(played());
        exchange.clock.advanceMillis(800);
        exchange.post(played());
        exchange.clock.advanceMillis(200);
        assertFalse(reply.isCancelled());
    }

    @Test
    void aCallThatIsGivenUpOnAWebhookWithoutAnEventIsToldWithTheNext() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(800);
        WebhookLine first = exchange.post(played());
        exchange.clock.advanceMillis(800);
        first.expect(asking(SECOND));
        exchange.clock.advanceMillis(10_000);
        assertTrue(reply.isCancelled());
        exchange.post(played()).expect(SORRY);
    }

    // -- the caller has a word

    @Test
    void thePhrasesEndWithTheCallersWordAndThatHasItsOwn() {
        CompletableFuture<Reply> first = bot.slow("a");
        CompletableFuture<Reply> second = bot.slow("b");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(1_000);
        WebhookLine waiting = exchange.post(reported());
        WebhookLine word = exchange.post(presses("1"));
        waiting.expectNothing();
        word.expectNothing();
        assertTrue(first.isCancelled());
        WebhookLine line = exchange.post(says("b"));
        exchange.clock.advanceMillis(800);
        line.expect(asking(FIRST));
        second.complete(TWO);
        exchange.post(played()).expect(TWO);
    }

    @Test
    void theReplyIsDroppedWhenTheCallerSpokeDuringThePhrase() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(1_000);
        reply.complete(ONE);
        exchange.post(says("b")).expectNothing();
        exchange.post(played()).expectNothing();
    }

    @Test
    void theEndOfTheCallEndsThePhrases() {
        bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(800);
        WebhookLine waiting = exchange.post(played());
        exchange.post(end()).expectNothing();
        waiting.expectNothing();
        exchange.clock.advanceMillis(20_000);
        assertEquals(0, exchange.switchboard.callsInProgress());
    }

    // -- other events meanwhile

    @Test
    void anotherEventThatWaitsIsAnsweredWithThePhraseThatIsDueAtItsDeadlineAndHandledInItsTurn() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(10_000);
        WebhookLine waiting = exchange.post(smsFailed());
        exchange.clock.advanceMillis(899);
        waiting.expectNoAnswerYet();
        exchange.clock.advanceMillis(1);
        waiting.expect(asking(SECOND));
        reply.complete(null);
        assertEquals(List.of("a", "sms_failed"), bot.handled);
    }

    @Test
    void aChainGoesOnWhileAHandlerIsSlow() {
        Exchange silent = Exchange.of(bot);
        bot.slow("session_start").complete(ONE.then(TWO).then("three").then("four"));
        CompletableFuture<Reply> reply = bot.slow("sms_failed");
        silent.frame(socket, Exchange.start());
        silent.frame(socket, smsFailed());
        silent.frame(socket, played());
        socket.expect(ONE);
        silent.clock.advanceMillis(900);
        socket.expect(TWO);
        silent.frame(socket, played());
        socket.expect(Action.speak("three"));
        silent.frame(socket, played());
        socket.expect(Action.speak("four"));
        assertEquals(List.of("session_start", "sms_failed"), bot.handled);
        reply.complete(null);
        assertEquals(5, bot.handled.size());
    }

    @Test
    void aChainGoesOnWhileAHandlerIsSlowOnAWebhook() {
        Exchange silent = Exchange.of(bot);
        bot.slow("session_start").complete(ONE.then(TWO).then("three").then("four"));
        bot.slow("assistant_speech_ended");
        silent.post(Exchange.start()).expect(ONE);
        WebhookLine played = silent.post(played());
        silent.clock.advanceMillis(900);
        played.expect(TWO);
        silent.post(played()).expect(Action.speak("three"));
        silent.post(played()).expect(Action.speak("four"));
        assertEquals(List.of("session_start", "assistant_speech_ended"), bot.handled);
    }
}
