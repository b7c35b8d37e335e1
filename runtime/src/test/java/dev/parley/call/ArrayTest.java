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

        private final Wire wire;
        private final boolean gone;

        ArrayLine(Wire wire, boolean gone) {
            this.wire = wire;
            this.gone = gone;
        }

        @Override
        public boolean staysOpen() {
            return wire == Wire.WEBSOCKET;
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
    private void expect(Wire wire, Event event, List<Action>... expected) {
        messages.clear();
        assertTrue(exchange.switchboard.receive(event, new ArrayLine(wire, false)));
        assertEquals(expected.length, messages.size());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], messages.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChainGoesOutAsOneArrayInOrderAndASingleActionAsItIs(Wire wire) {
        expect(wire, start());
        expect(wire, says("count"), List.of(ONE, TWO, SMS));
        expect(wire, played());
        expect(wire, played());
        expect(wire, says("one"), List.of(ONE));
    }

    @ParameterizedTest
    @EnumSource
    void aHangupIsTheLastOfItsArrayAndOfTheCall(Wire wire) {
        expect(wire, says("bye"), List.of(ONE, TWO, HANGUP));
        expect(wire, says("one"));
        expect(wire, played());
    }

    @ParameterizedTest
    @EnumSource
    void whatALineCouldNotCarryGoesOutWholeOnTheNext(Wire wire) {
        exchange.switchboard.receive(says("bye"), new ArrayLine(wire, true));
        expect(wire, smsFailed(), List.of(ONE, TWO, HANGUP));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnArrayLineCouldNotCarryGoesOutOneByOneOnAnother(Wire wire) {
        exchange.switchboard.receive(says("count"), new ArrayLine(wire, true));
        Wire.Phone phone = wire.phone(exchange);
        phone.expect(smsFailed(), ONE);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftOfAChainThatBeganOneByOneGoesOutAsOneArray(Wire wire) {
        exchange.post(says("count")).expect(ONE);
        expect(wire, played(), List.of(TWO, SMS));
    }

    @ParameterizedTest
    @EnumSource
    void anActionThatWasSentGoesBeforeTheReplyOnItsOwn(Wire wire) {
        if (wire == Wire.WEBSOCKET) {
            expect(wire, says("send"), List.of(SMS), List.of(THREE));
        } else {
            expect(wire, says("send"), List.of(SMS));
            expect(wire, smsFailed(), List.of(THREE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransferIsTheLastOfItsArrayAndWhatAnOlderChainLeftComesAfterIt(Wire wire) {
        expect(wire, start());
        exchange.post(says("count")).expect(ONE);
        moves = true;
        expect(wire, smsFailed(), List.of(ONE, TRANSFER));
        expect(wire, played());
        expect(wire, played(), List.of(TWO, SMS));
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceThatEndsAnArrayAsksAWebhookForTheEventOfTheNext(Wire wire) {
        TestPublisher publisher = new TestPublisher();
        text = Reply.streamed(publisher);
        exchange.switchboard.receive(says("read"), new ArrayLine(wire, false));
        publisher.send("one ");
        publisher.send(". Two. Three");
        Action last = Action.speak("Two.");
        List<Action> sentences = messages.stream().flatMap(List::stream).toList();
        assertEquals(
                wire == Wire.WEBHOOK ? ((Speak) last).inputTimeout(Duration.ofSeconds(1)) : last,
                sentences.get(sentences.size() - 1));
    }
}
