package dev.parley.call;

import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.call.Phone.Transport;
import dev.parley.event.Event;
import dev.parley.event.SmsFailed;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines that take all of a chain as one message. */
class ArrayTest {

    private static final Action ONE = Action.speak("one");
    private static final Action TWO = Action.speak("two");
    private static final Action THREE = Action.speak("three");
    private static final Action SMS = Action.sendSms("+1", "hello");
    private static final Action HANGUP = Action.hangup();

    private static final Action TRANSFER = Action.transfer("+1", "Mario", "+2");

    private final List<List<Action>> messages = new ArrayList<>();
    private boolean moves;
    private Reply text;
    private final Map<String, Reply> replies = Map.of(
            "count", ONE.then(TWO).then(SMS), "one", ONE, "bye", ONE.then(TWO).thenHangup(), "send", THREE);

    private final Exchange exchange = Exchange.of((event, call) -> {
        if (event instanceof SmsFailed && moves) {
            return ONE.then(TRANSFER);
        }
        String said = event instanceof UserSpeak speak ? speak.text() : "";
        if (said.equals("send")) {
            call.send(SMS);
        }
        return said.equals("read") ? text : replies.get(said);
    });

    /** A line of a transport that takes arrays, or one that is gone. */
    private final class ArrayLine implements Line {

        private final Transport transport;
        private final boolean gone;

        ArrayLine(Transport transport, boolean gone) {
            this.transport = transport;
            this.gone = gone;
        }

        @Override
        public boolean staysOpen() {
            return transport == Transport.WEBSOCKET;
        }

        @Override
        public boolean takesArrays() {
            return true;
        }

        @Override
        public boolean send(Action action, String sessionId) {
            return !gone && messages.add(List.of(action));
        }

        @Override
        public boolean send(List<Action> actions, String sessionId) {
            assertTrue(actions.size() > 1, "an array of one");
            return !gone && messages.add(actions);
        }

        @Override
        public void done() {}
    }

    @SafeVarargs
    private void expect(Transport transport, Event event, List<Action>... expected) {
        messages.clear();
        assertTrue(exchange.switchboard.receive(event, new ArrayLine(transport, false)));
        assertEquals(expected.length, messages.size());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], messages.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChainGoesOutAsOneArrayInOrderAndASingleActionAsItIs(Transport transport) {
        expect(transport, start());
        expect(transport, says("count"), List.of(ONE, TWO, SMS));
        expect(transport, played());
        expect(transport, played());
        expect(transport, says("one"), List.of(ONE));
    }

    @ParameterizedTest
    @EnumSource
    void aHangupIsTheLastOfItsArrayAndOfTheCall(Transport transport) {
        expect(transport, says("bye"), List.of(ONE, TWO, HANGUP));
        expect(transport, says("one"));
        expect(transport, played());
    }

    @ParameterizedTest
    @EnumSource
    void whatALineCouldNotCarryGoesOutWholeOnTheNext(Transport transport) {
        exchange.switchboard.receive(says("bye"), new ArrayLine(transport, true));
        expect(transport, smsFailed(), List.of(ONE, TWO, HANGUP));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnArrayLineCouldNotCarryGoesOutOneByOneOnAnother(Transport transport) {
        exchange.switchboard.receive(says("count"), new ArrayLine(transport, true));
        Phone phone = new Phone(transport, exchange);
        phone.expect(smsFailed(), ONE);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftOfAChainThatBeganOneByOneGoesOutAsOneArray(Transport transport) {
        exchange.post(says("count")).expect(ONE);
        expect(transport, played(), List.of(TWO, SMS));
    }

    @ParameterizedTest
    @EnumSource
    void anActionThatWasSentGoesBeforeTheReplyOnItsOwn(Transport transport) {
        if (transport == Transport.WEBSOCKET) {
            expect(transport, says("send"), List.of(SMS), List.of(THREE));
        } else {
            expect(transport, says("send"), List.of(SMS));
            expect(transport, smsFailed(), List.of(THREE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransferIsTheLastOfItsArrayAndWhatAnOlderChainLeftComesAfterIt(Transport transport) {
        expect(transport, start());
        exchange.post(says("count")).expect(ONE);
        moves = true;
        expect(transport, smsFailed(), List.of(ONE, TRANSFER));
        expect(transport, played());
        expect(transport, played(), List.of(TWO, SMS));
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceThatEndsAnArrayAsksAWebhookForTheEventOfTheNext(Transport transport) {
        TestPublisher publisher = new TestPublisher();
        text = Reply.streamed(publisher);
        exchange.switchboard.receive(says("read"), new ArrayLine(transport, false));
        publisher.send("one ");
        publisher.send(". Two. Three");
        Action last = Action.speak("Two.");
        List<Action> sentences = messages.stream().flatMap(List::stream).toList();
        assertEquals(
                transport == Transport.WEBHOOK ? ((Speak) last).inputTimeout(Duration.ofSeconds(1)) : last,
                sentences.get(sentences.size() - 1));
    }
}
