package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.call.Phone.Transport;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same words twice, where a window for that is set. */
class DuplicateTest {

    private static final CallSettings WINDOW = CallSettings.DEFAULT.duplicates(Duration.ofSeconds(2));
    private static final Action TWO = Action.speak("two");

    private final CompletableFuture<Reply> stage = new CompletableFuture<>();
    private final List<String> handled = new ArrayList<>();
    private final TestBot bot = (event, call) -> {
        handled.add(event.type());
        return reply(event);
    };
    private final Exchange exchange = Exchange.of(bot, WINDOW);

    /** Counts, thinks, says a chain, or nothing. */
    private Reply reply(Event event) {
        String text = event instanceof UserSpeak speak ? speak.text() : "";
        return switch (text) {
            case "think" -> Reply.later(stage, reply -> reply);
            case "chain" -> count().then(TWO);
            case "bye" -> Action.hangup();
            case "quiet", "" -> Reply.none();
            default -> count();
        };
    }

    private Action count() {
        return Action.speak("number " + handled.size());
    }

    private static Action number(int number) {
        return Action.speak("number " + number);
    }

    @ParameterizedTest
    @EnumSource
    void equalWordsRunNoHandlerTwiceInTheWindow(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(says("yes"), number(1));
        exchange.clock.advanceMillis(1_999);
        phone.expect(says("yes"), transport == Transport.WEBHOOK ? new Action[] {number(1)} : new Action[0]);
        assertEquals(1, handled.size());
        exchange.clock.advanceMillis(1);
        phone.expect(says("yes"), number(2));
    }

    @ParameterizedTest
    @EnumSource
    void withoutAWindowEqualWordsAreTwoEvents(Transport transport) {
        Phone phone = new Phone(transport, Exchange.of(bot));
        phone.expect(says("yes"), number(1));
        phone.expect(says("yes"), number(2));
    }

    @ParameterizedTest
    @EnumSource
    void twoEqualKeysAreTwoKeys(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(presses("1"));
        phone.expect(presses("1"));
        assertEquals(2, handled.size());
    }

    @ParameterizedTest
    @EnumSource
    void nothingElseIsEverDropped(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(start());
        phone.expect(start());
        phone.expect(played());
        phone.expect(played());
        phone.expect(says("yes"), number(5));
        phone.expect(interrupts("yes"), number(6));
        phone.expect(says("yes"), number(7));
        phone.expect(presses("1"));
        phone.expect(says("yes"), number(9));
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatIsNoNewerWordAndTheChainGoesOn(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(says("chain"), number(1));
        phone.expect(says("chain"), transport == Transport.WEBHOOK ? new Action[] {number(1)} : new Action[0]);
        phone.expect(played(), TWO);
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatOfWhatHadNoAnswerHasNone(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(says("quiet"));
        phone.expect(says("quiet"));
        assertEquals(1, handled.size());
    }

    @Test
    void aRepeatOfAWordThatEndedTheCallIsAnsweredWithTheSameHangupBecauseTheFirstMayBeLost() {
        exchange.post(says("bye")).expect(Action.hangup());
        exchange.post(says("bye")).expect(Action.hangup());
        exchange.post(says("hello?")).expectNothing();
    }

    @Test
    void aRepeatWaitsForTheAnswerThatIsNotThereYet() {
        WebhookLine first = exchange.post(says("think"));
        WebhookLine second = exchange.post(says("think"));
        second.expectNoAnswerYet();
        stage.complete(TWO);
        first.expect(TWO);
        second.expect(TWO);
        assertEquals(1, handled.size());
    }

    @Test
    void aRepeatWaitsForALateReplyByItsOwnDeadline() {
        WebhookLine first = exchange.post(says("think"));
        exchange.clock.advanceMillis(500);
        WebhookLine second = exchange.post(says("think"));
        exchange.clock.advanceMillis(500);
        first.expectNothing();
        second.expectNoAnswerYet();
        stage.complete(TWO);
        second.expect(TWO);
        exchange.post(played()).expectNothing();
    }

    @Test
    void aRepeatIsAnsweredByItsOwnDeadlineAtTheLatest() {
        exchange.post(says("think"));
        exchange.clock.advanceMillis(500);
        WebhookLine second = exchange.post(says("think"));
        WebhookLine third = exchange.post(says("think"));
        exchange.clock.advanceMillis(899);
        third.expectNoAnswerYet();
        exchange.clock.advanceMillis(1);
        second.expectNothing();
        third.expectNothing();
    }

    @Test
    void aRepeatOnAWebhookDoesNotWaitForWhatIsPushed() {
        TestSocket socket = new TestSocket();
        exchange.frame(socket, says("think"));
        WebhookLine second = exchange.post(says("think"));
        exchange.clock.advanceMillis(900);
        second.expectNothing();
        stage.complete(TWO);
        socket.expect(TWO);
        assertEquals(1, handled.size());
    }

    @Test
    void aRepeatIsAnsweredInTimeEvenIfNoThreadIsThereForIt() {
        QueuedWorkers threads = new QueuedWorkers();
        Exchange slow = Exchange.of(bot, WINDOW, threads);
        slow.post(says("think"));
        threads.runAll();
        slow.clock.advanceMillis(500);
        WebhookLine second = slow.post(says("think"));
        slow.clock.advanceMillis(900);
        second.expectNothing();
        threads.runAll();
        assertEquals(1, handled.size());
    }

    @Test
    void aRepeatIsNoInterruptionAndCancelsNothing() {
        exchange.post(interrupts("think"));
        exchange.clock.advanceMillis(1_000);
        exchange.post(interrupts("think"));
        assertFalse(stage.isCancelled());
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatAfterTheEndIsAnsweredWithNothing(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(says("yes"), number(1));
        phone.expect(end());
        phone.expect(says("yes"));
    }

    @Test
    void aRepeatThatWaitsWhenTheCallEndsIsAnsweredWithNothing() {
        WebhookLine first = exchange.post(says("think"));
        WebhookLine second = exchange.post(says("think"));
        exchange.post(end()).expectNothing();
        first.expectNothing();
        second.expectNothing();
    }
}
