package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.smsFailed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.call.Phone.Transport;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the caller's newer word, and the end of the call, do to work and to what waits, over both transports. */
class NewerWordTest {

    private static final Speak ONE = Action.speak("one");
    private static final Speak TWO = Action.speak("two");
    private static final Patience HOLDING =
            Patience.DEFAULT.hold(HoldPhrases.of(List.of("One moment."), "That takes too long."));

    private final SlowBot bot = new SlowBot();

    private static Stream<Arguments> over(Event... events) {
        return Arrays.stream(Transport.values())
                .flatMap(transport -> Arrays.stream(events).map(event -> Arguments.of(transport, event)));
    }

    static Stream<Arguments> wordsThatWait() {
        return over(says("b"), presses("1"));
    }

    static Stream<Arguments> wordsThatDoNot() {
        return over(interrupts("b"), end());
    }

    static Stream<Arguments> words() {
        return over(says("b"), presses("1"), interrupts("b"), end());
    }

    @ParameterizedTest
    @MethodSource("words")
    void pastTheDeadlineItCancelsTheHandlerAtOnceAndNothingOfItIsHeard(Transport transport, Event word) {
        Phone phone = new Phone(transport, Exchange.of(bot));
        CompletableFuture<Reply> reply = bot.slow("a");
        phone.tells(says("a"));
        phone.exchange.clock.advanceMillis(900);
        phone.tells(word);
        assertTrue(reply.isCancelled());
        assertTrue(bot.calls.get(0).isCancelled());
        assertEquals(2, bot.handled.size());
        phone.tells(smsFailed());
    }

    @ParameterizedTest
    @MethodSource("wordsThatDoNot")
    void anInterruptionAndTheEndCancelTheHandlerInTimeToo(Transport transport, Event word) {
        Phone phone = new Phone(transport, Exchange.of(bot));
        CompletableFuture<Reply> reply = bot.slow("a");
        phone.tells(says("a"));
        phone.tells(word);
        assertTrue(reply.isCancelled());
        assertEquals(2, bot.handled.size());
    }

    @ParameterizedTest
    @MethodSource("wordsThatWait")
    void withinTheDeadlineItWaitsForTheHandlerAndCancelsItThen(Transport transport, Event word) {
        Phone phone = new Phone(transport, Exchange.of(bot));
        CompletableFuture<Reply> reply = bot.slow("a");
        phone.tells(says("a"));
        phone.exchange.clock.advanceMillis(100);
        phone.tells(word);
        assertFalse(reply.isCancelled());
        assertEquals(List.of("a"), bot.handled);
        phone.exchange.clock.advanceMillis(800);
        assertTrue(reply.isCancelled());
        assertEquals(2, bot.handled.size());
    }

    @ParameterizedTest
    @MethodSource("words")
    void itDropsTheRestOfAChain(Transport transport, Event word) {
        Phone phone = new Phone(transport, Exchange.of(bot));
        bot.slow("a").complete(ONE.then(TWO));
        phone.tells(says("a"), ONE);
        phone.tells(word);
        phone.tells(played());
    }

    @ParameterizedTest
    @MethodSource("wordsThatWait")
    void itLeavesTheRestOfAChainThatIsKeptForTheEndOfItsOwnReply(Transport transport, Event word) {
        Phone phone = new Phone(transport, Exchange.of(bot));
        Action three = Action.speak("three");
        bot.slow("a").complete(ONE.then(TWO).keepOnBargeIn());
        bot.slow(word instanceof UserSpeak ? "b" : "dtmf_received").complete(three);
        phone.tells(says("a"), ONE);
        phone.tells(word, three);
        phone.tells(played(), TWO);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    @Timeout(30)
    void aHandlerThatBlocksIsHeldForAndCancelledAsAStageIs(Transport transport) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        TestBot blocks = (event, call) -> {
            if (!(event instanceof UserSpeak speak) || !speak.text().equals("a")) {
                return null;
            }
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return ONE;
        };
        Speak phrase = Action.speak("One moment.");
        TestSocket socket = new TestSocket();
        try (ThreadWorkers workers = new ThreadWorkers()) {
            Exchange exchange = Exchange.of(blocks, HOLDING, workers);
            WebhookLine line = null;
            if (transport == Transport.WEBHOOK) {
                line = exchange.post(says("a"));
            } else {
                exchange.frame(socket, says("a"));
            }
            begun.await();
            exchange.clock.advanceMillis(800);
            if (line != null) {
                line.expect(phrase.inputTimeout(Duration.ofSeconds(1)));
                exchange.post(interrupts("no"));
            } else {
                socket.expect(phrase);
                exchange.frame(socket, interrupts("no"));
            }
            interrupted.await();
        }
        socket.expectNothing();
    }
}
