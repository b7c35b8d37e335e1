package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.parley.action.Action;
import dev.parley.event.Direction;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BotOfACallTest {

    private final AtomicInteger made = new AtomicInteger();

    private TestBot newCountingBot() {
        int number = made.incrementAndGet();
        int[] events = {0};
        return (event, call) -> Action.speak("bot " + number + ", event " + ++events[0]);
    }

    @Test
    void oneBotServesAllEventsOfACall() {
        Exchange exchange = Exchange.ofBots(this::newCountingBot);
        exchange.post(start()).expect(Action.speak("bot 1, event 1"));
        exchange.post(says("hello")).expect(Action.speak("bot 1, event 2"));
        assertEquals(1, made.get());
    }

    @Test
    void anotherCallHasABotOfItsOwn() {
        Exchange exchange = Exchange.ofBots(this::newCountingBot);
        exchange.post(start());
        exchange.post(new SessionStart(Session.of("B"))).expect(Action.speak("bot 2, event 1"));
        exchange.post(says("hello")).expect(Action.speak("bot 1, event 2"));
    }

    @Test
    void aCallMayBeginWithAnyEvent() {
        Exchange exchange = Exchange.ofBots(this::newCountingBot);
        exchange.post(says("hello")).expect(Action.speak("bot 1, event 1"));
    }

    @Test
    void aBotThatCouldNotBeMadeIsTriedAgainWithTheNextEvent() {
        Exchange exchange = Exchange.ofBots(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("no database");
            }
            return (event, call) -> Action.speak(event.type());
        });
        exchange.post(start()).expectNothing();
        exchange.post(says("hello")).expect(Action.speak("user_speak"));
        exchange.post(says("again"));
        assertEquals(2, made.get());
    }

    @Test
    void aSecondSessionStartIsTheSameCallAndTheSameBot() {
        Exchange exchange = Exchange.ofBots(this::newCountingBot);
        exchange.post(start());
        exchange.post(start()).expect(Action.speak("bot 1, event 2"));
        assertEquals(1, exchange.switchboard.callsInProgress());
    }

    @Test
    void aSecondSessionStartForgetsTheHangupAndTheChain() {
        Exchange exchange = Exchange.of((event, call) -> switch (event.type()) {
            case "user_speak" -> Action.speak("one moment").then("never heard");
            case "assistant_speech_ended" -> Action.hangup();
            default -> null;
        });
        exchange.post(says("hello"));
        exchange.post(start()).expectNothing();
        exchange.post(played()).expect(Action.hangup());
        exchange.post(says("hello?")).expectNothing();
        exchange.post(start()).expectNothing();
        exchange.post(says("hello")).expect(Action.speak("one moment"));
    }

    @Test
    void theSessionKeepsWhatEarlierEventsTold() {
        List<Session> seen = new ArrayList<>();
        Exchange exchange = Exchange.of((event, call) -> {
            seen.add(call.session());
            return null;
        });
        Session full = new Session("A", "account", "+49", Direction.INBOUND, "+1", "+2");
        exchange.post(new SessionStart(full));
        exchange.post(says("hello"));
        exchange.post(new UserSpeak(new Session("A", null, "+50", null, null, null), "again", false));
        assertEquals(full, seen.get(1));
        assertEquals(new Session("A", "account", "+50", Direction.INBOUND, "+1", "+2"), seen.get(2));
    }

    @Test
    void aCallIsOverForItsBotOnceItsEndArrived() {
        List<Boolean> over = new ArrayList<>();
        Exchange exchange = Exchange.of((event, call) -> {
            over.add(call.isOver());
            return null;
        });
        exchange.post(start());
        exchange.post(end());
        assertEquals(List.of(false, true), over);
    }

    @Test
    void whatAHandlerAnswersToTheEndIsNeverSent() {
        Exchange exchange = Exchange.of((event, call) -> {
            assertFalse(call.isOver() && call.send(Action.bargeIn()));
            return Action.speak("hello").thenHangup();
        });
        TestSocket socket = new TestSocket();
        exchange.frame(socket, start());
        socket.expect(Action.speak("hello"));
        exchange.frame(socket, end());
        socket.expectNothing();
        assertEquals(0, socket.openLines());

        exchange.post(new SessionStart(Session.of("B"))).expect(Action.speak("hello"));
        assertNull(exchange.post(new SessionEnd(Session.of("B"))).answer());
    }
}
