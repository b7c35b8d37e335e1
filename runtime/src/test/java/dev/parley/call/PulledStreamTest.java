package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reply whose text is pulled. */
class PulledStreamTest {

    private static final Speak SORRY = Action.speak("Sorry.");

    private final TestSocket socket = new TestSocket();
    private final List<String> seen = new ArrayList<>();

    private Stream<String> text(String... tokens) {
        return Stream.of(tokens).peek(seen::add).onClose(() -> seen.add("closed"));
    }

    private static Speak speak(String text) {
        return Action.speak(text);
    }

    private static Speak asking(String text) {
        return Action.speak(text).inputTimeout(Duration.ofSeconds(1));
    }

    @Test
    void itIsPulledAheadByThreeSentencesAndClosedAtItsEnd() {
        Exchange exchange =
                Exchange.of(new StreamBot(Reply.streamed(text("AAA. ", "BBB. ", "CCC. ", "DDD. ", "EEE. ", "FFF."))));
        exchange.frame(socket, start());
        socket.expect(speak("AAA."), speak("BBB."), speak("CCC."));
        assertEquals(List.of("AAA. ", "BBB. ", "CCC. "), seen);
        exchange.frame(socket, played());
        socket.expect(speak("DDD."));
        assertEquals(List.of("AAA. ", "BBB. ", "CCC. ", "DDD. "), seen);
        exchange.frame(socket, played());
        exchange.frame(socket, played());
        socket.expect(speak("EEE."), speak("FFF."));
        assertEquals("closed", seen.get(seen.size() - 1));
    }

    @Test
    void onAWebhookEachEndOfPlaybackIsAnsweredWithTheNextSentence() {
        Exchange exchange = Exchange.of(
                new StreamBot(Reply.streamed(text("One. ", "Two. ", "Three.")).thenHangup()));
        exchange.post(start()).expect(asking("One."));
        exchange.post(played()).expect(speak("Two."));
        exchange.post(played()).expect(speak("Three."));
        exchange.post(played()).expect(Action.hangup());
        assertEquals(List.of("One. ", "Two. ", "Three.", "closed"), seen);
    }

    @Test
    void itIsClosedWhenTheCallerSpeaksAndWhenTheCallEnds() {
        for (var word : List.of(says("stop"), interrupts("stop"), end())) {
            seen.clear();
            Exchange exchange = Exchange.of(new StreamBot(Reply.streamed(text("AAA. ", "BBB. ", "CCC. ", "DDD. "))));
            exchange.post(start());
            exchange.post(word).expectNothing();
            assertEquals(List.of("AAA. ", "BBB. ", "CCC. ", "closed"), seen);
        }
    }

    @Test
    void itIsClosedWhenTheCallIsForgotten() {
        Exchange exchange = Exchange.of(new StreamBot(Reply.streamed(text("AAA. ", "BBB. ", "CCC. ", "DDD. "))));
        exchange.frame(socket, start());
        exchange.clock.advance(Duration.ofHours(1));
        assertEquals(List.of("AAA. ", "BBB. ", "CCC. ", "closed"), seen);
    }

    @Test
    void aFailureBeforeTheFirstSentenceIsOneOfTheHandler() {
        Stream<String> failing = Stream.of("x").map(token -> {
            throw new IllegalStateException("no model");
        });
        StreamBot bot = new StreamBot(Reply.streamed(failing.onClose(() -> seen.add("closed")))).sorry(SORRY);
        Exchange.of(bot).post(start()).expect(SORRY);
        assertEquals(List.of("closed"), seen);
        assertEquals(1, bot.failures.size());
    }

    @Test
    void aLaterFailureIsToldOnceAndWhatIsWrittenIsSpoken() {
        Stream<String> failing = Stream.of("One. ", "Two", "x").map(token -> {
            if (token.equals("x")) {
                throw new IllegalStateException("no model");
            }
            return token;
        });
        StreamBot bot = new StreamBot(Reply.streamed(failing.onClose(() -> seen.add("closed")))).sorry(SORRY);
        Exchange exchange = Exchange.of(bot);
        exchange.frame(socket, start());
        socket.expect(speak("One."), speak("Two"));
        exchange.frame(socket, played());
        exchange.frame(socket, played());
        socket.expect(SORRY);
        assertEquals(1, bot.failures.size());
        assertEquals(List.of("closed"), seen);
    }

    @Test
    void aStreamThatWasUsedBeforeIsAFailureOfTheHandler() {
        Stream<String> used = Stream.of("One.");
        assertEquals(1, used.count());
        Exchange.of(new StreamBot(Reply.streamed(used)).sorry(SORRY))
                .post(start())
                .expect(SORRY);
    }

    @Test
    @Timeout(20)
    void aPullThatBlocksIsInterruptedByTheCallersWordAndNoHandlerRunsMeanwhile() throws InterruptedException {
        CountDownLatch pulling = new CountDownLatch(1);
        List<String> order = java.util.Collections.synchronizedList(new ArrayList<>());
        Stream<String> blocking = Stream.of("One. ", "x")
                .map(token -> {
                    if (token.equals("x")) {
                        pulling.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            order.add("interrupted");
                        }
                    }
                    return token;
                })
                .onClose(() -> order.add("closed"));
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(
                    (event, call) -> {
                        order.add(event.type());
                        return event.equals(start()) ? Reply.streamed(blocking) : SORRY;
                    },
                    workers);
            exchange.frame(socket, start());
            assertTrue(pulling.await(20, TimeUnit.SECONDS));
            WebhookLine line = exchange.post(says("stop"));
            line.awaitDone();
            line.expect(SORRY);
        }
        assertEquals(List.of("session_start", "interrupted", "closed", "user_speak"), order);
    }

    @Test
    void anEventThatComesMeanwhileIsHandledBetweenThePulls() {
        QueuedWorkers workers = new QueuedWorkers();
        StreamBot bot = new StreamBot(Reply.streamed(text("One. ", "Two. ")));
        Exchange exchange = Exchange.of(bot, workers);
        exchange.frame(socket, start());
        workers.runNext();
        assertEquals(List.of(), seen);
        exchange.frame(socket, smsFailed());
        workers.runAll();
        assertEquals(List.of("session_start", "sms_failed"), bot.handled);
        socket.expect(speak("One."), speak("Two."));
    }
}
