package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the caller's newer word, and the end of the call, put an end to. */
class CancellationTest {

    private static final Action ONE = Action.speak("one");
    private static final Action TWO = Action.speak("two");

    private final TestSocket socket = new TestSocket();
    private final SlowBot bot = new SlowBot();
    private final Exchange exchange = Exchange.of(bot);

    @Test
    void pastTheDeadlineANewerWordCancelsTheStage() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.post(says("a"));
        exchange.clock.advanceMillis(900);
        assertFalse(reply.isCancelled());
        exchange.post(presses("1")).expectNothing();
        assertTrue(reply.isCancelled());
        assertEquals(List.of("a", "dtmf_received"), bot.handled);
    }

    @Test
    void aNewerWordThatWaitsCancelsTheStageAtItsDeadline() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.clock.advanceMillis(300);
        exchange.frame(socket, says("b"));
        exchange.clock.advanceMillis(599);
        assertFalse(reply.isCancelled());
        exchange.clock.advanceMillis(1);
        assertTrue(reply.isCancelled());
        assertEquals(List.of("a", "b"), bot.handled);
    }

    @Test
    void anEventThatIsNoWordOfTheCallersCancelsNothing() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.frame(socket, played());
        exchange.clock.advanceMillis(5_000);
        reply.complete(ONE);
        socket.expect(ONE);
    }

    @Test
    void aCallerWhoInterruptsCancelsAtOnce() {
        CompletableFuture<Reply> reply = bot.slow("a");
        WebhookLine line = exchange.post(says("a"));
        exchange.post(interrupts("b")).expectNothing();
        line.expectNothing();
        assertTrue(reply.isCancelled());
    }

    @Test
    void theEndOfTheCallCancelsAtOnce() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.frame(socket, end());
        assertTrue(reply.isCancelled());
        assertEquals(List.of("a", "session_end"), bot.handled);
        assertEquals(0, socket.openLines());
        assertEquals(0, exchange.switchboard.callsInProgress());
    }

    @Test
    void theRestOfAChainIsDroppedAtTheMomentTheCallerInterrupts() {
        CompletableFuture<Reply> reply = bot.slow("assistant_speech_ended");
        bot.slow("session_start").complete(ONE.then(TWO));
        exchange.frame(socket, start());
        socket.expect(ONE);
        exchange.frame(socket, played());
        exchange.frame(socket, interrupts("stop"));
        assertTrue(reply.isCancelled());
        socket.expectNothing();
    }

    @Test
    void aReplyThatCompletesInTheMomentOfItsCancellationIsDropped() {
        CompletableFuture<Reply> reply = bot.slow("a");
        reply.whenComplete((r, failure) -> reply.obtrudeValue(ONE));
        exchange.frame(socket, says("a"));
        exchange.frame(socket, interrupts("b"));
        socket.expectNothing();
        assertEquals(List.of("a", "b"), bot.handled);
    }

    @Test
    void whatIsPendingWithinAPendingReplyIsCancelledToo() {
        CompletableFuture<Reply> outer = bot.slow("a");
        CompletableFuture<Reply> inner = new CompletableFuture<>();
        exchange.frame(socket, says("a"));
        outer.complete(Reply.later(inner, reply -> reply));
        exchange.frame(socket, interrupts("b"));
        assertTrue(inner.isCancelled());
        assertEquals(List.of("a", "b"), bot.handled);
    }

    @Test
    void aTurnThatBeginsLateHasItsTimeAnewAndThenMakesWayToo() {
        CompletableFuture<Reply> first = bot.slow("a");
        CompletableFuture<Reply> second = bot.slow("b");
        exchange.frame(socket, says("a"));
        exchange.frame(socket, says("b"));
        exchange.frame(socket, says("c"));
        exchange.clock.advanceMillis(900);
        assertTrue(first.isCancelled());
        assertEquals(List.of("a", "b"), bot.handled);
        exchange.clock.advanceMillis(899);
        assertFalse(second.isCancelled());
        exchange.clock.advanceMillis(1);
        assertTrue(second.isCancelled());
        assertEquals(List.of("a", "b", "c"), bot.handled);
    }

    @Test
    void theEndOfTheCallIsNotKeptWaitingByTheTurnsBeforeIt() {
        bot.slow("a");
        bot.slow("b");
        bot.slow("c");
        exchange.frame(socket, says("a"));
        exchange.frame(socket, says("b"));
        exchange.frame(socket, says("c"));
        exchange.frame(socket, end());
        assertEquals(List.of("a", "b"), bot.handled);
        exchange.clock.advanceMillis(1_800);
        assertEquals(List.of("a", "b", "c", "session_end"), bot.handled);
        assertEquals(0, exchange.switchboard.callsInProgress());
    }

    @Test
    void theEndOfTheCallDoesNotWaitForAStageOfItsOwn() {
        bot.slow("session_end");
        exchange.post(start());
        exchange.post(end()).expectNothing();
        assertEquals(0, exchange.switchboard.callsInProgress());
    }

    @Test
    void aStageThatNeverCompletesIsCancelledWhenTheCallIsGivenUp() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        exchange.frame(socket, played());
        exchange.clock.advance(CallSettings.DEFAULT.idle().plusSeconds(5));
        assertTrue(reply.isCancelled());
        assertEquals(0, exchange.switchboard.callsInProgress());
        assertEquals(List.of("a"), bot.handled);
        assertEquals(0, socket.openLines());
    }

    @Test
    void aHandlerThatWasCancelledCanTellAndTheNextOneIsNot() {
        CompletableFuture<Reply> reply = bot.slow("a");
        exchange.frame(socket, says("a"));
        assertFalse(bot.calls.get(0).isCancelled());
        exchange.frame(socket, interrupts("b"));
        assertTrue(reply.isCancelled());
        assertTrue(bot.calls.get(0).isCancelled());
        assertFalse(bot.calls.get(1).isCancelled());
        assertFalse(bot.calls.get(0).isOver());
    }
}
