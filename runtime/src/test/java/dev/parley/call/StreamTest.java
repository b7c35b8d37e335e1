package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reply that is spoken while its text is still being written. */
class StreamTest {

    private static final Speak ONE = Action.speak("One.");
    private static final Speak TWO = Action.speak("Two.");
    private static final Speak THREE = Action.speak("Three.");
    private static final Speak SORRY = Action.speak("Sorry.");
    private static final IllegalStateException FAILURE = new IllegalStateException("overloaded");

    private final TestSocket socket = new TestSocket();
    private final TestPublisher publisher = new TestPublisher();
    private final StreamBot bot = new StreamBot(Reply.streamed(publisher));
    private final Exchange exchange = Exchange.of(bot);

    /** What is more to come asks for an event to go on at. */
    private static Speak asking(Speak speak) {
        return speak.inputTimeout(Duration.ofSeconds(1));
    }

    private Exchange replying(Reply reply) {
        return Exchange.of(new StreamBot(reply));
    }

    @Test
    void eachSentenceIsPushedAsSoonAsItIsComplete() {
        exchange.frame(socket, start());
        publisher.send("On", "e.");
        socket.expectNothing();
        publisher.send(" Tw");
        socket.expect(ONE);
        publisher.send("o. ");
        socket.expect(TWO);
        publisher.send("Three.").end();
        socket.expect(THREE);
        exchange.frame(socket, played());
        exchange.frame(socket, played());
        exchange.frame(socket, played());
        socket.expectNothing();
        assertFalse(publisher.isCancelled());
        assertEquals(1, publisher.subscriptions());
        assertEquals(0, socket.openLines());
    }

    @Test
    void aSentenceIsOverWhenItsWriterPausesBehindTheStop() {
        WebhookLine line = exchange.post(start());
        publisher.send("One", ".");
        exchange.clock.advanceMillis(499);
        line.expectNoAnswerYet();
        exchange.clock.advanceMillis(1);
        line.expect(asking(ONE));

        exchange.frame(socket, played());
        publisher.send(" Two", ".");
        exchange.clock.advanceMillis(400);
        publisher.send("..");
        exchange.clock.advanceMillis(499);
        socket.expectNothing();
        exchange.clock.advanceMillis(1);
        socket.expect(Action.speak("Two..."));
        publisher.send(" Three.").end();
        exchange.frame(socket, played());
        socket.expect(THREE);
    }

    @Test
    void atMostThreeSentencesWaitToBePlayedAndNoMoreAreAskedFor() {
        exchange.frame(socket, start());
        publisher.send("One. ", "Two. ", "Three. ");
        socket.expect(ONE, TWO, THREE);
        long wanted = publisher.wanted();
        publisher.send("Four. ", "Five. ", "Six. ", "Seven. ", "Eight. ", "Nine. ", "Ten. ", "Eleven. ");
        socket.expectNothing();
        assertEquals(wanted - 8, publisher.wanted());

        exchange.frame(socket, played());
        socket.expect(Action.speak("Four."));
        exchange.frame(socket, silence());
        socket.expect(Action.speak("Five."), Action.speak("Six."), Action.speak("Seven."));
        assertEquals(wanted - 8, publisher.wanted());
        exchange.frame(socket, silence());
        exchange.frame(socket, silence());
        assertEquals(16, publisher.wanted());
    }

    @Test
    void onAWebhookEachEndOfPlaybackIsAnsweredWithTheNextSentence() {
        WebhookLine line = exchange.post(start());
        publisher.send("One. ", "Two. ");
        line.expect(asking(ONE));
        exchange.post(smsFailed()).expectNothing();
        exchange.post(played()).expect(asking(TWO));
        publisher.send("Three.").end();
        exchange.post(played()).expect(THREE);
        exchange.post(played()).expectNothing();
    }

    @Test
    void onAWebhookTheEndOfPlaybackWaitsForTheNextSentenceUntilItsDeadline() {
        exchange.post(start());
        publisher.send("One. ");
        WebhookLine ended = exchange.post(played());
        exchange.clock.advanceMillis(899);
        ended.expectNoAnswerYet();
        publisher.send("Two. ");
        ended.expect(asking(TWO));

        ended = exchange.post(played());
        exchange.clock.advanceMillis(900);
        ended.expectNothing();
        WebhookLine silent = exchange.post(silence());
        publisher.send("Three.").end();
        silent.expect(THREE);
        assertEquals(List.of("session_start", "assistant_speech_ended", "assistant_speech_ended"), bot.handled);
    }

    @Test
    void aSilenceAfterTheEndOfTheTextIsTheBotsAgain() {
        exchange.post(start());
        publisher.send("One. ");
        WebhookLine ended = exchange.post(played());
        ended.expectNoAnswerYet();
        publisher.end();
        exchange.clock.advanceMillis(900);
        ended.expectNothing();
        exchange.post(silence()).expect(Action.speak("Are you still there?"));
    }

    static Stream<Event> wordsOfTheCaller() {
        return Stream.of(says("stop"), interrupts("stop"), presses("1"), end());
    }

    @ParameterizedTest
    @MethodSource("wordsOfTheCaller")
    void theCallersWordAndTheEndOfTheCallCancelTheTextOnASocket(Event word) {
        exchange.frame(socket, start());
        publisher.send("One. ", "Two. ", "Three. ", "Four. ");
        socket.expect(ONE, TWO, THREE);
        exchange.frame(socket, word);
        assertTrue(publisher.isCancelled());
        publisher.send("Five. ").end();
        socket.expectNothing();
    }

    @ParameterizedTest
    @MethodSource("wordsOfTheCaller")
    void theCallersWordAndTheEndOfTheCallCancelTheTextOnAWebhook(Event word) {
        exchange.post(start());
        publisher.send("One. ", "Two. ");
        WebhookLine ended = exchange.post(played());
        ended.expect(asking(TWO));
        WebhookLine waiting = exchange.post(played());
        waiting.expectNoAnswerYet();
        exchange.post(word).expectNothing();
        waiting.expectNothing();
        assertTrue(publisher.isCancelled());
        publisher.send("Three. ").end();
        exchange.clock.advanceMillis(2_000);
    }

    @ParameterizedTest
    @MethodSource("wordsOfTheCaller")
    void aTextWithoutASentenceIsCancelledByANewerWordPastItsDeadline(Event word) {
        exchange.post(start());
        publisher.send("On");
        exchange.clock.advanceMillis(1_000);
        exchange.post(word);
        assertTrue(publisher.isCancelled());
        publisher.send("e. ").end();
        exchange.frame(socket, smsFailedIfAlive(word));
        socket.expectNothing();
    }

    private static Event smsFailedIfAlive(Event word) {
        return word.equals(end()) ? start() : smsFailed();
    }

    @Test
    void aHangupCancelsTheText() {
        Exchange hangingUp = Exchange.of((event, call) -> {
            if (event.equals(smsFailed())) {
                call.send(Action.hangup());
            }
            return event.equals(start()) ? Reply.streamed(publisher) : null;
        });
        hangingUp.frame(socket, start());
        publisher.send("One. ");
        hangingUp.frame(socket, smsFailed());
        socket.expect(ONE, Action.hangup());
        assertTrue(publisher.isCancelled());
    }

    @Test
    void aCallThatIsForgottenCancelsTheText() {
        exchange.frame(socket, start());
        publisher.send("One. ");
        exchange.clock.advance(Duration.ofHours(1));
        assertTrue(publisher.isCancelled());
    }

    @Test
    void whatFollowsTheTextWaitsForItsEndAndItsPlayback() {
        Exchange other = replying(Reply.streamed(publisher).then(SORRY).thenHangup());
        other.frame(socket, start());
        publisher.send("One. ");
        socket.expect(ONE);
        other.frame(socket, played());
        publisher.send("Two.").end();
        socket.expect(TWO);
        other.frame(socket, played());
        socket.expect(SORRY);
        other.frame(socket, played());
        socket.expect(Action.hangup());
    }

    @Test
    void whatFollowsTheTextFollowsOnAWebhookToo() {
        Exchange other = replying(Reply.streamed(publisher).thenHangup());
        other.post(start());
        publisher.send("One. ");
        WebhookLine ended = other.post(played());
        publisher.end();
        ended.expect(Action.hangup());
    }

    @Test
    void aTextWithoutAnythingToSayIsNoReply() {
        WebhookLine line = exchange.post(start());
        publisher.send(" ", "---", "\n");
        line.expectNoAnswerYet();
        publisher.end();
        line.expectNothing();

        Exchange other = replying(Reply.streamed(publisher).then(TWO).thenHangup());
        WebhookLine first = other.post(start());
        publisher.end();
        first.expect(TWO);
        other.post(played()).expect(Action.hangup());
    }

    @Test
    void theCallMovesWhenTheFirstSentenceIsThere() {
        CompletableFuture<String> state = new CompletableFuture<>();
        Exchange moving = Exchange.of((event, call) -> {
            if (event.equals(smsFailed())) {
                state.complete(call.state());
            }
            return event.equals(start()) ? Reply.streamed(publisher).goTo("CONFIRM") : null;
        });
        moving.frame(socket, start());
        publisher.send("One. ");
        socket.expect(ONE);
        moving.frame(socket, smsFailed());
        assertEquals("CONFIRM", state.join());
    }

    @Test
    void aStageMayEndInAText() {
        CompletableFuture<Reply> stage = new CompletableFuture<>();
        Exchange later = replying(Reply.later(stage, reply -> reply).thenHangup());
        WebhookLine line = later.post(start());
        stage.complete(Reply.streamed(publisher));
        publisher.send("One. ");
        line.expect(asking(ONE));
    }

    @Test
    void untilTheFirstSentenceDeadlineAndHoldApply() {
        Patience patience =
                Patience.DEFAULT.hold(new HoldPhrases(Duration.ofMillis(500), List.of("One moment."), "I give up.", 1));
        Exchange holding = Exchange.of(bot, patience);
        WebhookLine line = holding.post(start());
        holding.clock.advanceMillis(500);
        line.expect(asking(Action.speak("One moment.")));
        publisher.send("One. ");
        holding.post(played()).expect(asking(ONE));
        WebhookLine ended = holding.post(played());
        publisher.send("Two.").end();
        ended.expect(TWO);

        Exchange given = Exchange.of(new StreamBot(Reply.streamed(publisher)), patience);
        given.frame(socket, start());
        given.clock.advance(Duration.ofSeconds(60));
        socket.expect(Action.speak("One moment."), Action.speak("I give up."));
        assertTrue(publisher.isCancelled());
    }

    @Test
    void aLateFirstSentenceGoesOutAtTheNextChance() {
        exchange.post(start()).expectNoAnswerYet();
        exchange.clock.advanceMillis(1_000);
        publisher.send("One. ");
        exchange.post(smsFailed()).expect(asking(ONE));
    }

    @Test
    void aFailureBeforeTheFirstSentenceIsOneOfTheHandler() {
        bot.sorry(SORRY);
        WebhookLine line = exchange.post(start());
        publisher.send("On");
        publisher.fail(FAILURE);
        line.expect(SORRY);
        assertEquals(List.of(FAILURE), bot.failures);
    }

    @Test
    void afterALaterFailureWhatIsWrittenIsSpokenAndWhatIsToFollowToo() {
        StreamBot other = new StreamBot(Reply.streamed(publisher).thenHangup());
        Exchange failing = Exchange.of(other);
        failing.frame(socket, start());
        publisher.send("One. ", "Two");
        publisher.fail(FAILURE);
        socket.expect(ONE, Action.speak("Two"));
        assertEquals(List.of(FAILURE), other.failures);
        failing.frame(socket, played());
        failing.frame(socket, played());
        socket.expect(Action.hangup());
    }

    @Test
    void afterALaterFailureTheErrorHandlersReplyReplacesWhatIsToFollow() {
        StreamBot other = new StreamBot(Reply.streamed(publisher).thenHangup()).sorry(SORRY);
        Exchange failing = Exchange.of(other);
        failing.post(start());
        publisher.send("One. ");
        WebhookLine ended = failing.post(played());
        publisher.fail(FAILURE);
        ended.expect(SORRY);
        failing.post(played()).expectNothing();
    }

    @Test
    void noFailureIsToldOfATextThatNobodyWantsToHear() {
        exchange.frame(socket, start());
        publisher.send("One. ");
        exchange.frame(socket, says("stop"));
        publisher.fail(FAILURE);
        assertEquals(List.of(), bot.failures);
    }

    @Test
    void aReplyToTheCallersWordIsNotHeldUp() {
        TestPublisher next = new TestPublisher();
        bot.onWord(Reply.streamed(next));
        exchange.frame(socket, start());
        publisher.send("One. ");
        exchange.frame(socket, says("what?"));
        publisher.send("Two. ");
        next.send("Three. ");
        socket.expect(ONE, THREE);
        assertFalse(next.isCancelled());
    }

    @Test
    void aReplyToAnotherEventGoesBetweenTheSentences() {
        Exchange other = Exchange.of((event, call) ->
                event.equals(start()) ? Reply.streamed(publisher) : event.equals(smsFailed()) ? SORRY : null);
        other.frame(socket, start());
        publisher.send("One. ");
        other.frame(socket, smsFailed());
        socket.expect(ONE, SORRY);
        publisher.send("Two. ");
        socket.expect(TWO);
    }

    @Test
    void aSentenceThatALineCouldNotCarryGoesOutOnTheNext() {
        TestSocket lost = new TestSocket();
        exchange.frame(lost, start());
        lost.close();
        publisher.send("One. ", "Two. ");
        exchange.frame(socket, smsFailed());
        socket.expect(ONE, TWO);
    }

    @Test
    @Timeout(20)
    void aPublisherMayCallFromItsOwnThreads() throws InterruptedException {
        for (Supplier<SubmissionPublisher<String>> maker : List.<Supplier<SubmissionPublisher<String>>>of(
                SubmissionPublisher::new, () -> new SubmissionPublisher<>(Runnable::run, 64))) {
            SubmissionPublisher<String> tokens = maker.get();
            try (ThreadWorkers workers = new ThreadWorkers()) {
                Exchange threaded = Exchange.of(new StreamBot(Reply.streamed(tokens)), workers);
                WebhookLine line = threaded.post(start());
                while (tokens.getNumberOfSubscribers() == 0) {
                    Thread.onSpinWait();
                }
                Stream.of("On", "e. ", "Tw", "o. ", "Thr", "ee.").forEach(tokens::submit);
                tokens.close();
                line.awaitDone();
                line.expect(asking(ONE));
                WebhookLine second = threaded.post(played());
                second.awaitDone();
                assertEquals("Two.", ((Speak) second.answer()).text());
                WebhookLine third = threaded.post(played());
                third.awaitDone();
                third.expect(THREE);
            }
        }
    }

    @Test
    void aCallThatBeginsAgainCancelsTheText() {
        Exchange exchange = Exchange.of(new StreamBot(Reply.none()).onWord(Reply.streamed(publisher)));
        WebhookLine line = exchange.post(says("hello"));
        WebhookLine again = exchange.post(start());
        publisher.send("One. ", "Two. ", "Three. ", "Four. ", "Five. ", "Six. ");
        line.expect(asking(ONE));
        again.expectNothing();
        assertTrue(publisher.isCancelled());
        exchange.post(played()).expectNothing();
    }
}
