package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final Gather PIN = Gather.digits(4);
    private static final Gather AMOUNT = Gather.digits(2, 4).terminator("#").interDigitTimeout(Duration.ofSeconds(2));

    private final TestSocket socket = new TestSocket();
    private final List<String> heard = new ArrayList<>();
    private final Exchange exchange = Exchange.gathering(
            (event, call) -> {
                heard.add(event.type());
                return event instanceof UserSpeak speak ? Reply.none().goTo(speak.text()) : null;
            },
            state -> switch (state) {
                case "" -> PIN;
                case "CONFIRM" -> AMOUNT;
                default -> null;
            });

    private void postAll(String keys) {
        keys.chars()
                .forEach(key -> exchange.post(presses(Character.toString(key))).expectNothing());
    }

    @Test
    void theLastKeyHandsTheSequenceOver() {
        postAll("123");
        exchange.post(presses("4")).expect(Action.speak("1234"));
        exchange.post(played());
        heard.clear();
        postAll("567");
        exchange.post(presses("8")).expect(Action.speak("5678"));
        assertEquals(List.of(), heard);
    }

    @Test
    void theTerminatorEndsTheSequenceAndIsNoPartOfIt() {
        exchange.post(says("CONFIRM"));
        postAll("12");
        exchange.post(presses("#")).expect(Action.speak("12"));
    }

    @Test
    void aSequenceThatIsTooShortIsForgotten() {
        exchange.post(says("CONFIRM"));
        postAll("1#");
        postAll("12");
        exchange.post(presses("#")).expect(Action.speak("12"));
    }

    @Test
    void aPauseEndsTheSequenceAndIsPushedOnASocket() {
        exchange.frame(socket, says("CONFIRM"));
        exchange.frame(socket, presses("1"));
        exchange.clock.advance(Duration.ofMillis(1999));
        exchange.frame(socket, presses("2"));
        exchange.clock.advance(Duration.ofMillis(1999));
        socket.expectNothing();
        exchange.clock.advance(Duration.ofMillis(1));
        socket.expect(Action.speak("12"));
        exchange.clock.advance(Duration.ofSeconds(10));
        socket.expectNothing();
    }

    @Test
    void whatFollowsAPauseWaitsForTheNextEventOfAWebhook() {
        exchange.post(says("CONFIRM"));
        postAll("12");
        exchange.clock.advance(Duration.ofSeconds(2));
        exchange.post(played()).expect(Action.speak("12"));
    }

    @Test
    void aPauseForgetsASequenceThatIsTooShort() {
        postAll("123");
        exchange.clock.advance(Duration.ofSeconds(3));
        postAll("567");
        exchange.post(presses("8")).expect(Action.speak("5678"));
    }

    @Test
    void keysOfOneStateDoNotCountInAnother() {
        postAll("12");
        exchange.post(says("CONFIRM"));
        postAll("34");
        exchange.post(presses("#")).expect(Action.speak("34"));
    }

    @Test
    void aPauseInAnotherStateHandsNothingOver() {
        exchange.frame(socket, says("CONFIRM"));
        exchange.frame(socket, presses("1"));
        exchange.frame(socket, presses("2"));
        exchange.frame(socket, says("DONE"));
        exchange.clock.advance(Duration.ofSeconds(9));
        socket.expectNothing();
    }

    @Test
    void whereTheBotGathersNothingEachKeyIsAnEvent() {
        exchange.post(says("DONE"));
        postAll("12");
        assertEquals(List.of("user_speak", "dtmf_received", "dtmf_received"), heard);
    }

    @Test
    void nothingIsHandedOverOnceTheCallIsOver() {
        exchange.frame(socket, says("CONFIRM"));
        exchange.frame(socket, presses("1"));
        exchange.frame(socket, presses("2"));
        exchange.frame(socket, end());
        exchange.clock.advance(Duration.ofSeconds(9));
        socket.expectNothing();
        assertEquals(List.of("user_speak", "session_end"), heard);
    }

    @Test
    void aSequenceMustBeAbleToEnd() {
        assertEquals(
                "A sequence must have at least 1 key and at most as many as its maximum, but has 3 to 2.",
                assertThrows(IllegalArgumentException.class, () -> Gather.digits(3, 2))
                        .getMessage());
        assertEquals(
                "The time between two keys must be positive, but is 0 ms.",
                assertThrows(IllegalArgumentException.class, () -> PIN.interDigitTimeout(Duration.ZERO))
                        .getMessage());
    }
}
