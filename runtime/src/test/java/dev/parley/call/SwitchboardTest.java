package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SwitchboardTest {

    private static final CallSettings SMALL = CallSettings.DEFAULT.most(2);

    private final List<String> heard = new ArrayList<>();
    private final TestBot bot = (event, call) -> {
        heard.add(event.session().id() + " " + event.type());
        return Action.speak("yes");
    };
    private final Exchange exchange = Exchange.of(bot, SMALL);

    private static Event startOf(String id) {
        return new SessionStart(Session.of(id));
    }

    private boolean takes(Event event) {
        return exchange.switchboard.receive(event, new WebhookLine(exchange.clock));
    }

    @Test
    void aCallThatEndedIsForgotten() {
        exchange.post(start());
        assertEquals(1, exchange.switchboard.callsInProgress());
        exchange.post(end()).expectNothing();
        assertEquals(0, exchange.switchboard.callsInProgress());
    }

    @Test
    void theEndReachesTheBotOnce() {
        exchange.post(start());
        exchange.post(end()).expectNothing();
        exchange.post(end()).expectNothing();
        assertEquals(List.of("A session_start", "A session_end"), heard);
    }

    @Test
    void whatComesAfterTheEndIsAnsweredWithNothingAndRunsNothing() {
        exchange.post(start());
        exchange.post(end());
        heard.clear();
        exchange.post(says("hello")).expectNothing();
        exchange.clock.advance(Duration.ofSeconds(50));
        exchange.post(start()).expectNothing();
        assertEquals(List.of(), heard);
        assertEquals(0, exchange.switchboard.callsInProgress());
    }

    @Test
    void theIdOfAnEndedCallIsForgottenAfterTheAfterglow() {
        exchange.post(start());
        exchange.post(end());
        exchange.clock.advance(Duration.ofSeconds(66));
        exchange.post(start()).expect(Action.speak("yes"));
    }

    @Test
    void aCallThatFellSilentIsForgottenAndAnEventBeginsAnother() {
        exchange.post(start());
        exchange.clock.advance(Duration.ofMinutes(14));
        assertEquals(1, exchange.switchboard.callsInProgress());
        exchange.clock.advance(Duration.ofMinutes(1).plusSeconds(5));
        assertEquals(0, exchange.switchboard.callsInProgress());
        exchange.post(start()).expect(Action.speak("yes"));
        assertEquals(1, exchange.switchboard.callsInProgress());
    }

    @Test
    void aCallLastsNoLongerThanTheLongest() {
        exchange.post(start());
        for (int i = 0; i < 23; i++) {
            exchange.clock.advance(Duration.ofMinutes(10));
            exchange.post(says("still here"));
        }
        assertEquals(1, exchange.switchboard.callsInProgress());
        exchange.clock.advance(Duration.ofMinutes(10));
        assertEquals(0, exchange.switchboard.callsInProgress());
    }

    @Test
    void whatIsHeardKeepsACallAlive() {
        exchange.post(start());
        exchange.clock.advance(Duration.ofMinutes(14));
        exchange.post(says("still here"));
        exchange.clock.advance(Duration.ofMinutes(14));
        assertEquals(1, exchange.switchboard.callsInProgress());
    }

    @Test
    void oneCallTooManyIsRefusedAndNothingHappens() {
        assertTrue(takes(startOf("A")));
        assertTrue(takes(startOf("B")));
        WebhookLine line = new WebhookLine(exchange.clock);
        assertFalse(exchange.switchboard.receive(startOf("C"), line));
        line.expectNoAnswerYet();
        assertTrue(takes(startOf("A")));
        exchange.post(end());
        assertTrue(takes(startOf("C")));
    }

    @Test
    void whileDrainingNewCallsAreRefusedAndLiveOnesGoOnToTheirEnd() {
        takes(startOf("A"));
        takes(startOf("B"));
        CompletableFuture<Void> drained = exchange.switchboard.drain();
        assertFalse(takes(startOf("C")));
        exchange.post(says("hello")).expect(Action.speak("yes"));
        exchange.post(end());
        assertFalse(drained.isDone());
        takes(new SessionEnd(Session.of("B")));
        assertTrue(drained.isDone());
    }

    @Test
    void drainingCompletesAtOnceWhereNoCallIsLive() {
        assertTrue(exchange.switchboard.drain().isDone());
    }

    @Test
    void drainingCompletesWhenTheLastCallFallsSilent() {
        takes(startOf("A"));
        CompletableFuture<Void> drained = exchange.switchboard.drain();
        exchange.clock.advance(Duration.ofMinutes(15).plusSeconds(5));
        assertTrue(drained.isDone());
    }

    @Test
    void whatComesLateIsStillIgnoredWhileDraining() {
        takes(startOf("A"));
        exchange.switchboard.drain();
        exchange.post(end());
        exchange.post(says("hello")).expectNothing();
    }

    @Test
    void aSecondSessionStartIsTheSameCallAndTheBotCanTell() {
        List<Boolean> resumed = new ArrayList<>();
        Exchange back = Exchange.of((event, call) -> {
            resumed.add(call.isResumed());
            return null;
        });
        back.post(Exchange.smsFailed());
        back.post(start());
        back.post(says("hello"));
        back.post(start());
        back.post(says("hello"));
        assertEquals(List.of(false, false, false, true, true), resumed);
        assertEquals(1, back.switchboard.callsInProgress());
    }
}
