package dev.parley.call;

import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What takes the keys of a gather is a handler like any other, in the turn of the last key. */
class GatherHandlerTest {

    private static final Speak ASK = Action.speak("Your PIN?").inputTimeout(Duration.ofSeconds(5));
    private static final Gather PIN = Gather.digits(1).prompt("Your PIN?").onError("Wrong.");

    private final TestSocket socket = new TestSocket();
    private final List<String> heard = new ArrayList<>();

    private Exchange asks(Gather gather) {
        return Exchange.of(new TestBot() {
            @Override
            public Reply on(Event event, Call call) {
                heard.add(event.type());
                return event instanceof SessionStart ? gather : Reply.notTaken();
            }

            @Override
            public Reply onError(Event event, Call call, Throwable failure) {
                return Action.speak(event.type() + ": " + failure.getMessage());
            }
        });
    }

    private Exchange asked(Gather gather) {
        Exchange exchange = asks(gather);
        exchange.frame(socket, start());
        exchange.frame(socket, played());
        socket.expect(ASK);
        heard.clear();
        return exchange;
    }

    @Test
    void aFailureGoesToTheErrorHandlerAndEndsTheGathering() {
        Exchange exchange = asked(PIN.then(pin -> {
            throw new IOException("no " + pin);
        }));
        exchange.frame(socket, presses("1"));
        socket.expect(Action.speak("dtmf_received: no 1"));
        exchange.frame(socket, presses("2"));
        assertEquals(List.of("dtmf_received"), heard);
    }

    @Test
    void aStageMayAcceptTheKeysLater() {
        CompletableFuture<Boolean> work = new CompletableFuture<>();
        Exchange exchange = asked(PIN.then(pin -> Reply.later(work, right -> right ? Action.speak("Yes.") : null)));
        exchange.frame(socket, presses("1"));
        exchange.clock.advanceMillis(5_000);
        socket.expectNothing();
        work.complete(true);
        socket.expect(Action.speak("Yes."));
        exchange.frame(socket, presses("2"));
        assertEquals(List.of("dtmf_received"), heard);
    }

    @Test
    void aStageMayRefuseTheKeys() {
        CompletableFuture<Boolean> work = new CompletableFuture<>();
        Exchange exchange = asked(PIN.then(pin -> Reply.later(work, right -> right ? Action.speak("Yes.") : null)));
        exchange.frame(socket, presses("1"));
        work.complete(false);
        socket.expect(Action.speak("Wrong."));
        exchange.frame(socket, played());
        socket.expect(ASK);
    }

    @Test
    void aKeyThatCancelsTheHandlerIsGathered() {
        CompletableFuture<String> work = new CompletableFuture<>();
        Exchange exchange = asked(PIN.then(pin -> pin.equals("1") ? Reply.later(work, Reply::of) : Action.speak(pin)));
        exchange.frame(socket, presses("1"));
        exchange.clock.advanceMillis(900);
        exchange.frame(socket, presses("2"));
        assertTrue(work.isCancelled());
        socket.expect(Action.speak("2"));
        assertEquals(List.of(), heard);
    }

    @Test
    void aKeyThatComesInTimeWaitsForTheHandler() {
        CompletableFuture<String> work = new CompletableFuture<>();
        Exchange exchange = asked(PIN.then(pin -> Reply.later(work, Reply::of)));
        exchange.frame(socket, presses("1"));
        exchange.frame(socket, presses("2"));
        work.complete("one");
        socket.expect(Action.speak("one"));
        assertEquals(List.of("dtmf_received"), heard);
    }

    @Test
    void aLateReplyIsKeptForTheNextEventOfAWebhook() {
        CompletableFuture<String> work = new CompletableFuture<>();
        Exchange exchange = asks(PIN.then(pin -> Reply.later(work, Reply::of)));
        exchange.post(start()).expect(ASK);
        exchange.post(played()).expectNothing();
        WebhookLine key = exchange.post(presses("1"));
        exchange.clock.advanceMillis(900);
        key.expectNothing();
        work.complete("one");
        exchange.post(played()).expect(Action.speak("one"));
    }

    @Test
    void theBotsHoldPhrasesAreSaidWhileItIsSlow() {
        CompletableFuture<String> work = new CompletableFuture<>();
        Gather gather = PIN.then(pin -> Reply.later(work, Reply::of));
        Patience patience =
                Patience.DEFAULT.hold(new HoldPhrases(Duration.ofMillis(800), List.of("Wait."), "Sorry.", 5));
        Exchange exchange =
                Exchange.of((event, call) -> event instanceof SessionStart ? gather : Reply.notTaken(), patience);
        exchange.frame(socket, start());
        exchange.frame(socket, played());
        exchange.frame(socket, presses("1"));
        socket.expect(ASK);
        exchange.clock.advanceMillis(800);
        socket.expect(Action.speak("Wait."));
        work.complete("one");
        socket.expect(Action.speak("one"));
    }

    @Test
    void aHandlerThatIsGivenUpEndsTheGathering() {
        CompletableFuture<String> work = new CompletableFuture<>();
        Gather gather = PIN.then(pin -> Reply.later(work, Reply::of));
        Patience patience =
                Patience.DEFAULT.hold(new HoldPhrases(Duration.ofMillis(800), List.of("Wait."), "Sorry.", 1));
        Exchange exchange = Exchange.of(
                (event, call) -> {
                    heard.add(event.type());
                    return event instanceof SessionStart ? gather : Reply.notTaken();
                },
                patience);
        exchange.frame(socket, start());
        exchange.frame(socket, played());
        exchange.frame(socket, presses("1"));
        exchange.clock.advanceMillis(800);
        exchange.frame(socket, played());
        exchange.clock.advanceMillis(800);
        socket.expect(ASK, Action.speak("Wait."), Action.speak("Sorry."));
        assertTrue(work.isCancelled());
        exchange.frame(socket, presses("2"));
        assertEquals(List.of("session_start", "assistant_speech_ended", "dtmf_received"), heard);
    }

    @Test
    void withoutAHandlerTheKeysAreTakenInSilence() {
        Exchange exchange = asked(PIN);
        exchange.frame(socket, presses("1"));
        socket.expectNothing();
        exchange.frame(socket, presses("2"));
        assertEquals(List.of("dtmf_received"), heard);
    }

    @Test
    void aReplyThatSaysNothingIsNoRefusal() {
        Exchange exchange = asked(PIN.then(pin -> Reply.none()));
        exchange.frame(socket, presses("1"));
        socket.expectNothing();
        exchange.frame(socket, presses("2"));
        assertEquals(List.of("dtmf_received"), heard);
    }

    @Test
    void aPauseEndsTheInputAndItsReplyIsPushedOnASocket() {
        Exchange exchange = asked(Gather.digits(1, 4).prompt("Your PIN?").then(Reply::of));
        exchange.frame(socket, presses("1"));
        exchange.clock.advanceMillis(2_999);
        socket.expectNothing();
        exchange.clock.advanceMillis(1);
        socket.expect(Action.speak("1"));
    }

    @Test
    void whatFollowsAPauseWaitsForTheNextEventOfAWebhook() {
        Exchange exchange =
                asks(Gather.digits(2, 4).prompt("Your PIN?").onError("Wrong.").then(Reply::of));
        exchange.post(start()).expect(ASK);
        exchange.post(played()).expectNothing();
        exchange.post(presses("1")).expectNothing();
        exchange.clock.advanceMillis(3_000);
        exchange.post(Exchange.smsFailed()).expect(Action.speak("Wrong."));
        exchange.post(played()).expect(ASK);
    }
}
