package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.call.Phone.Transport;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepromptTest {

    private static final Action GOODBYE = Action.speak("Goodbye.");
    private static final Reprompts REPROMPTS = new Reprompts(
            List.of("Hello?", "Say something."),
            Duration.ofSeconds(8),
            List.of("Pardon?"),
            GOODBYE.then(Action.hangup()));

    private final List<String> handled = new ArrayList<>();
    private Map<String, Reply> replies = Map.of("session_start", Action.speak("Hi"), "yes", Action.speak("Good"));

    private static Speak listening(String text) {
        return Action.speak(text).inputTimeout(Duration.ofSeconds(8));
    }

    /** Takes the events, or the words, that it has a reply for. */
    private Reply on(Event event) {
        String name = event instanceof UserSpeak speak ? speak.text() : event.type();
        handled.add(name);
        return replies.getOrDefault(name, Reply.notTaken());
    }

    private Phone phone(Transport transport) {
        return phone(transport, REPROMPTS);
    }

    private Phone phone(Transport transport, Reprompts reprompts) {
        return new Phone(transport, Exchange.of(new CarefulDispatcher((event, call) -> on(event), reprompts)));
    }

    @ParameterizedTest
    @EnumSource
    void eachSilenceBringsTheNextTextAndTheLastOneTheGoodbyeAndAHangup(Transport transport) {
        Phone phone = phone(transport);
        phone.expect(start(), listening("Hi"));
        phone.expect(played());
        phone.expect(silence(), listening("Hello?"));
        phone.expect(played());
        phone.expect(silence(), listening("Say something."));
        phone.expect(played());
        phone.expect(silence(), GOODBYE);
        phone.expect(played(), Action.hangup());
    }

    @ParameterizedTest
    @EnumSource
    void wordsAndKeysThatNoHandlerTakesBringTheOtherList(Transport transport) {
        Phone phone = phone(transport);
        phone.expect(start(), listening("Hi"));
        phone.expect(says("mumble"), listening("Pardon?"));
        phone.expect(presses("7"), GOODBYE);
        phone.expect(played(), Action.hangup());
    }

    @ParameterizedTest
    @EnumSource
    void whatAHandlerTakesBeginsBothListsAnewAndWhatNoneTakesDoesNot(Transport transport) {
        Phone phone = phone(transport);
        phone.expect(start(), listening("Hi"));
        phone.expect(silence(), listening("Hello?"));
        phone.expect(says("mumble"), listening("Pardon?"));
        phone.expect(silence(), listening("Say something."));
        phone.expect(says("yes"), listening("Good"));
        phone.expect(silence(), listening("Hello?"));
        phone.expect(says("mumble"), listening("Pardon?"));
    }

    @ParameterizedTest
    @EnumSource
    void aHandlerThatTakesAnEventAndIsSilentIsLeftAlone(Transport transport) {
        replies = Map.of("session_start", Reply.none(), "user_input_timeout", Reply.none(), "hm", Reply.none());
        Phone phone = phone(transport);
        phone.expect(start());
        phone.expect(silence());
        phone.expect(says("hm"));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyListLeavesItsEventsAlone(Transport transport) {
        Reprompts onlyWords = new Reprompts(List.of(), Duration.ofSeconds(8), List.of("Pardon?"), Action.hangup());
        Phone phone = phone(transport, onlyWords);
        phone.expect(start(), Action.speak("Hi"));
        phone.expect(silence());
        phone.expect(says("mumble"), Action.speak("Pardon?"));
    }

    @ParameterizedTest
    @EnumSource
    void theSpeakThatEndsAReplyAsksForSilenceIfItDoesNotByItselfAndNoHangupFollows(Transport transport) {
        Speak own = Action.speak("own").inputTimeout(Duration.ofSeconds(3));
        replies = Map.of(
                "chain", Action.speak("one").then("two"),
                "move", Action.speak("moved").goTo(""),
                "own", own,
                "bye", Action.speak("Bye").thenHangup());
        Phone phone = phone(transport);
        phone.expect(says("chain"), Action.speak("one"));
        phone.expect(played(), listening("two"));
        phone.expect(says("move"), listening("moved"));
        phone.expect(says("own"), own);
        phone.expect(says("bye"), Action.speak("Bye"));
    }

    @ParameterizedTest
    @EnumSource
    void silenceBetweenTwoActionsOfAChainIsAttention(Transport transport) {
        Speak asking = Action.speak("one").inputTimeout(Duration.ofSeconds(1));
        replies = Map.of("chain", asking.then("two"));
        Phone phone = phone(transport);
        phone.expect(says("chain"), asking);
        phone.expect(silence(), listening("two"));
        phone.expect(silence(), listening("Hello?"));
    }

    @ParameterizedTest
    @EnumSource
    void nothingTheCallerSaysStopsTheEndAndNoHandlerHearsItButThatOfTheEnd(Transport transport) {
        Phone phone = phone(transport);
        phone.expect(start(), listening("Hi"));
        phone.expect(says("mumble"), listening("Pardon?"));
        phone.expect(says("mumble"), GOODBYE);
        handled.clear();
        phone.expect(smsFailed());
        phone.expect(says("yes"), Action.hangup());
        phone.expect(says("yes"));
        phone.expect(played());
        phone.expect(end());
        assertEquals(List.of("session_end"), handled);
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatComesBackFromATransferBeginsAnew(Transport transport) {
        Action transfer = Action.transfer("+1", "Mario", "+2");
        Phone phone =
                phone(transport, new Reprompts(List.of("Hello?"), Duration.ofSeconds(8), List.of("Pardon?"), transfer));
        phone.expect(start(), listening("Hi"));
        phone.expect(says("mumble"), listening("Pardon?"));
        phone.expect(says("mumble"), transfer);
        phone.expect(says("yes"));
        phone.expect(start(), listening("Hi"));
        phone.expect(says("mumble"), listening("Pardon?"));
        phone.expect(says("yes"), listening("Good"));
    }

    @ParameterizedTest
    @EnumSource
    void whileKeysAreGatheredTheGatherAnswersSilenceAndWrongKeysAndThenTheBotDoes(Transport transport) {
        Speak press = Action.speak("Press 1.").inputTimeout(Duration.ofSeconds(5));
        replies = Map.of(
                "menu",
                Gather.oneOf("1").firstTimeout(Duration.ofSeconds(5)).retries(1).prompt("Press 1."));
        Phone phone = phone(transport);
        phone.expect(says("menu"), press);
        phone.expect(played());
        phone.expect(silence(), press);
        phone.expect(silence(), listening("Hello?"));

        phone.expect(says("menu"), press);
        phone.expect(played());
        phone.expect(presses("7"), press);
        phone.expect(played());
        phone.expect(presses("7"), listening("Pardon?"));
    }

    @ParameterizedTest
    @EnumSource
    void theLastSentenceOfATextAsksForSilenceToo(Transport transport) {
        replies = Map.of("tell", Reply.streamed(Stream.of("This is the first. ", "This is the last.")));
        Phone phone = phone(transport);
        if (transport == Transport.WEBSOCKET) {
            phone.expect(says("tell"), Action.speak("This is the first."), listening("This is the last."));
        } else {
            // The next sentence might have been late, so there has to be an event for it.
            phone.expect(says("tell"), Action.speak("This is the first.").inputTimeout(Duration.ofSeconds(1)));
        }
        phone.expect(
                played(),
                transport == Transport.WEBSOCKET ? new Action[0] : new Action[] {listening("This is the last.")});
        phone.expect(played());
        phone.expect(silence(), listening("Hello?"));
    }
}
