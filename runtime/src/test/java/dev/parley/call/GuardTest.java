package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.call.Phone.Transport;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Guard;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {

    private static final Action HI = Action.speak("Hi");
    private static final Action SORRY = Action.speak("Sorry");
    private static final Action GOODBYE = Action.speak("Goodbye.");
    private static final Reply LAST = GOODBYE.then(Action.hangup());
    private static final Duration LONG = Duration.ofMinutes(10);

    private static final Reply PIN = Gather.digits(4).then(Action::speak);

    private final List<String> handled = new ArrayList<>();
    private final CompletableFuture<Reply> stage = new CompletableFuture<>();
    private Reply text;
    private Call handle;

    /** A bot that says hi, fails at "fail", and thinks about "think". */
    private final TestBot bot = new TestBot() {

        @Override
        public Reply on(Event event, Call call) {
            handle = call;
            String name = event instanceof UserSpeak speak ? speak.text() : event.type();
            handled.add(name);
            return switch (name) {
                case "assistant_speech_ended" -> Reply.notTaken();
                case "fail" -> throw new IllegalStateException("on purpose");
                case "fail later" ->
                    Reply.later(CompletableFuture.failedFuture(new IllegalStateException("on purpose")), reply -> HI);
                case "pin" -> PIN;
                case "tell" -> text;
                case "think" -> Reply.later(stage, reply -> reply);
                default -> HI;
            };
        }

        @Override
        public Reply onError(Event event, Call call, Throwable failure) {
            return SORRY;
        }
    };

    private Phone phone(Transport transport, Guard... guards) {
        return new Phone(transport, Exchange.of(new CarefulDispatcher(bot, guards)));
    }

    private static Guard longest() {
        return new Guard.LongestCall(LONG, LAST);
    }

    @ParameterizedTest
    @EnumSource
    void theTurnAfterTheMostBringsTheGoodbyeAndAHangupAndNoHandler(Transport transport) {
        Phone phone = phone(transport, new Guard.MostTurns(2, LAST));
        phone.expect(start(), HI);
        phone.expect(says("one"), HI);
        phone.expect(played());
        phone.expect(presses("2"), HI);
        handled.clear();
        phone.expect(says("three"), GOODBYE);
        phone.expect(played(), Action.hangup());
        phone.expect(says("four"));
        phone.expect(end());
        assertEquals(List.of("session_end"), handled);
    }

    @ParameterizedTest
    @EnumSource
    void theLastOfTooManyErrorsInARowBringsTheGoodbyeInPlaceOfItsReply(Transport transport) {
        Phone phone = phone(transport, new Guard.MostErrors(2, LAST));
        phone.expect(start(), HI);
        phone.expect(says("fail"), SORRY);
        phone.expect(says("go on"), HI);
        phone.expect(says("fail later"), SORRY);
        phone.expect(played());
        phone.expect(says("fail"), GOODBYE);
        phone.expect(played(), Action.hangup());
        phone.expect(played());
    }

    @Test
    void aCallThatLastsTooLongIsEndedAtOnceOnASocketEvenWhileItSpeaks() {
        Phone phone = phone(Transport.WEBSOCKET, longest());
        phone.expect(start(), HI);
        phone.exchange.clock.advance(LONG.minusSeconds(5));
        phone.socket.expectNothing();
        phone.exchange.clock.advance(Duration.ofSeconds(5));
        phone.socket.expect(GOODBYE);
        phone.exchange.clock.advance(Duration.ofMinutes(1));
        handled.clear();
        phone.expect(says("what?"), Action.hangup());
        phone.expect(end());
        assertEquals(List.of("session_end"), handled);
    }

    @Test
    void aCallThatLastsTooLongIsEndedByTheAnswerToTheNextEventOfAWebhook() {
        for (Event next : List.of(says("hello?"), presses("1"), silence(), smsFailed(), played())) {
            Phone phone = phone(Transport.WEBHOOK, longest());
            phone.expect(start(), HI);
            phone.exchange.clock.advance(LONG);
            handled.clear();
            phone.expect(next, GOODBYE);
            phone.expect(says("what?"), Action.hangup());
            phone.expect(says("what?"));
            assertEquals(List.of(), handled);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatComesBeforeTheRoundEndsTheCallToo(Transport transport) {
        Phone phone = phone(transport, new Guard.LongestCall(Duration.ofSeconds(7), LAST));
        phone.expect(start(), HI);
        phone.exchange.clock.advanceMillis(7_500);
        phone.expect(says("hello?"), GOODBYE);
        phone.exchange.clock.advance(Duration.ofMinutes(1));
        phone.expect(played(), Action.hangup());
        phone.expect(played());
    }

    @Test
    void whatTheBotStillWorksOnIsCutOffOnASocket() {
        Phone phone = phone(Transport.WEBSOCKET, longest());
        phone.expect(start(), HI);
        phone.exchange.frame(phone.socket, says("think"));
        phone.exchange.clock.advance(LONG);
        phone.socket.expect(GOODBYE);
        assertTrue(stage.isCancelled());
        assertFalse(handle.send(HI));
        phone.expect(played(), Action.hangup());
        assertFalse(handle.send(HI));
    }

    @Test
    void whatTheBotStillWorksOnIsCutOffOnAWebhook() {
        Phone phone = phone(Transport.WEBHOOK, longest());
        phone.expect(start(), HI);
        WebhookLine slow = phone.exchange.post(says("think"));
        phone.exchange.clock.advance(LONG);
        slow.expectNothing();
        assertTrue(stage.isCancelled());
        phone.expect(played(), GOODBYE);
        phone.expect(played(), Action.hangup());
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatComesBackFromATransferBeginsAnew(Transport transport) {
        Action transfer = Action.transfer("+1", "Mario", "+2");
        Phone phone = phone(transport, new Guard.MostTurns(1, transfer), new Guard.LongestCall(LONG, transfer));
        phone.expect(start(), HI);
        phone.expect(says("one"), HI);
        phone.expect(says("two"), transfer);
        phone.expect(says("three"));
        phone.exchange.clock.advance(LONG);
        phone.expect(start(), HI);
        phone.expect(says("one"), HI);
        phone.expect(says("two"), transfer);
    }

    @ParameterizedTest
    @EnumSource
    void anEndWithoutAWordIsAHangupAtOnceAndOnlyOne(Transport transport) {
        Phone phone = phone(transport, new Guard.MostTurns(0, Action.hangup()), longest());
        phone.expect(start(), HI);
        phone.expect(says("one"), Action.hangup());
        phone.exchange.clock.advance(LONG);
        phone.expect(says("two"));
        phone.expect(played());
    }

    @ParameterizedTest
    @EnumSource
    void keysThatAreGatheredAreOneTurnAndAskingForThemIsNone(Transport transport) {
        Phone phone = phone(transport, new Guard.MostTurns(2, LAST));
        phone.expect(start(), HI);
        phone.expect(played());
        phone.expect(says("pin"));
        phone.expect(played());
        for (String key : List.of("1", "2", "3")) {
            phone.expect(presses(key));
        }
        phone.expect(presses("4"), Action.speak("1234"));
        assertTrue(handle.gather(Gather.digits(1)));
        phone.expect(says("three"), GOODBYE);
    }

    @ParameterizedTest
    @EnumSource
    void aBotThatCannotBeMadeIsAnErrorToo(Transport transport) {
        Phone phone = new Phone(transport, Exchange.of(new CarefulDispatcher(null, new Guard.MostErrors(2, LAST))));
        phone.expect(start());
        phone.expect(says("hello?"), GOODBYE);
        phone.expect(played(), Action.hangup());
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatIsBeingSpokenIsCutOff(Transport transport) {
        Phone phone = phone(transport, longest());
        List<String> read = new ArrayList<>();
        phone.expect(start(), HI);
        text = Reply.streamed(
                Stream.iterate("One more sentence. ", sentence -> sentence).onClose(() -> read.add("closed")));
        if (transport == Transport.WEBHOOK) {
            phone.exchange.post(says("tell"));
            phone.exchange.clock.advance(LONG);
            phone.expect(smsFailed(), GOODBYE);
        } else {
            phone.exchange.frame(phone.socket, says("tell"));
            assertEquals(3, phone.socket.take().size());
            phone.exchange.clock.advance(LONG);
            phone.socket.expect(GOODBYE);
        }
        assertEquals(List.of("closed"), read);
        phone.expect(says("what?"), Action.hangup());
    }
}
