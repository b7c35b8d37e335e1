package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.call.Phone.Transport;
import dev.parley.dispatch.Call;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a gather brings, over both transports. Every prompt has been played before the caller presses a key. */
class KeypadTest {

    private static final Speak ASK = Action.speak("Your PIN?").inputTimeout(Duration.ofSeconds(5));
    private static final Speak WRONG = Action.speak("Wrong.");
    private static final Gather PIN = Gather.digits(2, 4)
            .terminator('#')
            .prompt("Your PIN?")
            .onError("Wrong.")
            .otherwise(Action.hangup())
            .then(pin -> pin.equals("99") ? null : Action.speak(pin));
    private static final Gather MENU =
            Gather.oneOf("1", "2", "20", "*").prompt(ASK).onError("Wrong.").then(Reply::of);

    private final List<String> heard = new ArrayList<>();

    /** The bot begins with a gather, takes the word "stop", and answers nothing else. */
    private Phone asks(Transport transport, Reply gather) {
        return new Phone(transport, Exchange.of((event, call) -> answer(event, gather)));
    }

    private Reply answer(Event event, Reply gather) {
        heard.add(event.type());
        if (event instanceof SessionStart) {
            return gather;
        }
        if (event instanceof UserSpeak speak && speak.text().equals("stop")) {
            return Action.speak("Stopped.");
        }
        return event instanceof UserSpeak speak && speak.text().equals("move")
                ? Reply.none().goTo("DONE")
                : Reply.notTaken();
    }

    private Phone asked(Transport transport, Gather gather) {
        Phone phone = asks(transport, gather);
        phone.tells(start(), ASK);
        phone.tells(played());
        heard.clear();
        return phone;
    }

    private static void pressesAll(Phone phone, String keys) {
        keys.chars().forEach(key -> phone.tells(presses(Character.toString(key))));
    }

    /** Hands in what is wrong, and lets all that is said to it be played. */
    private void isAskedAgain(Phone phone, Event wrong) {
        phone.tells(wrong, WRONG);
        phone.tells(played(), ASK);
        phone.tells(played());
        heard.removeIf(played().type()::equals);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theKeysGoToTheGatherAndNotToTheBot(Transport transport) {
        Phone phone = asked(transport, PIN);
        pressesAll(phone, "12");
        phone.tells(presses("#"), Action.speak("12"));
        assertEquals(List.of(), heard);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void afterTheReplyKeysAreTheBotsAgain(Transport transport) {
        Phone phone = asked(transport, PIN);
        pressesAll(phone, "123");
        phone.tells(presses("4"), Action.speak("1234"));
        phone.tells(presses("5"));
        assertEquals(List.of("dtmf_received"), heard);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void tooFewKeysAreWrongAndAskedForAgain(Transport transport) {
        Phone phone = asked(transport, PIN);
        pressesAll(phone, "1");
        isAskedAgain(phone, presses("#"));
        pressesAll(phone, "12");
        phone.tells(presses("#"), Action.speak("12"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anInputThatIsRefusedIsWrong(Transport transport) {
        Phone phone = asked(transport, PIN);
        pressesAll(phone, "99");
        isAskedAgain(phone, presses("#"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void afterTheLastRetryComesTheReplyInItsStead(Transport transport) {
        Phone phone = asked(transport, PIN.retries(1));
        isAskedAgain(phone, presses("#"));
        phone.tells(presses("#"), Action.hangup());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void withoutRetriesTheFirstWrongInputIsTheLast(Transport transport) {
        Phone phone = asked(transport, PIN.retries(0).otherwise(Action.speak("Goodbye.")));
        phone.tells(presses("#"), Action.speak("Goodbye."));
        phone.tells(presses("1"));
        assertEquals(List.of("dtmf_received"), heard);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void silenceIsWrong(Transport transport) {
        Phone phone = asked(transport, PIN);
        isAskedAgain(phone, silence());
        isAskedAgain(phone, silence());
        phone.tells(silence(), Action.hangup());
        assertEquals(List.of(), heard);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theLastSilenceIsTheBotsIfNothingElseIsSaidToIt(Transport transport) {
        Phone phone = asked(transport, MENU.retries(0));
        phone.tells(silence());
        phone.tells(presses("1"));
        assertEquals(List.of("user_input_timeout", "dtmf_received"), heard);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whileKeysArePressedSilenceIsAPause(Transport transport) {
        Phone phone = asked(transport, PIN);
        pressesAll(phone, "12");
        phone.tells(silence());
        phone.tells(presses("#"), Action.speak("12"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aChoiceIsMadeOnceNoLongerOneBeginsLikeIt(Transport transport) {
        Phone phone = asked(transport, MENU);
        phone.tells(presses("*"), Action.speak("*"));
        Phone another = asked(transport, MENU);
        pressesAll(another, "2");
        another.tells(presses("0"), Action.speak("20"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aKeyThatIsNoChoiceIsWrongAtOnce(Transport transport) {
        Phone phone = asked(transport, MENU);
        isAskedAgain(phone, presses("7"));
        pressesAll(phone, "2");
        isAskedAgain(phone, presses("1"));
        phone.tells(presses("1"), Action.speak("1"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aWordMayTakeThePlaceOfKeys(Transport transport) {
        Phone phone = asked(transport, MENU.orSpeech(text -> text.equals("one") ? Action.speak("1") : null));
        isAskedAgain(phone, says("stop"));
        phone.tells(says("one"), Action.speak("1"));
        phone.tells(says("one"));
        assertEquals(List.of("user_speak"), heard);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aHandlerThatTakesTheWordEndsTheGathering(Transport transport) {
        Phone phone = asked(transport, MENU);
        phone.tells(says("stop"), Action.speak("Stopped."));
        phone.tells(played());
        phone.tells(presses("1"));
        assertEquals(List.of("user_speak", "assistant_speech_ended", "dtmf_received"), heard);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aWordThatNobodyTakesIsWrong(Transport transport) {
        Phone phone = asked(transport, MENU);
        isAskedAgain(phone, says("er"));
        phone.tells(presses("1"), Action.speak("1"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aNoiseWhileKeysArePressedIsNotWrong(Transport transport) {
        Phone phone = asked(transport, MENU);
        pressesAll(phone, "2");
        phone.tells(says("er"));
        phone.tells(presses("0"), Action.speak("20"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aReplyMayAskForMore(Transport transport) {
        Gather more = Gather.digits(1).prompt("Sure?").then(key -> Action.speak("Sure: " + key));
        Phone phone = asked(transport, MENU.then(key -> more));
        phone.tells(presses("1"), Action.speak("Sure?").inputTimeout(Duration.ofSeconds(5)));
        phone.tells(played());
        phone.tells(presses("9"), Action.speak("Sure: 9"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aReplyThatMovesTheDialogEndsTheGathering(Transport transport) {
        Phone phone = asked(transport, MENU);
        phone.tells(says("move"));
        phone.tells(presses("1"));
        assertEquals(List.of("user_speak", "dtmf_received"), heard);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aGatherMayMoveTheDialogItself(Transport transport) {
        Phone phone = asks(transport, MENU.goTo("CONFIRM"));
        phone.tells(start(), ASK);
        phone.tells(played());
        phone.tells(presses("1"), Action.speak("1"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCallThatBeginsAgainIsNotInTheMiddleOfAnInput(Transport transport) {
        Phone phone = asked(transport, PIN);
        pressesAll(phone, "12");
        phone.tells(start(), ASK);
        phone.tells(played());
        pressesAll(phone, "34");
        phone.tells(presses("#"), Action.speak("34"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void nothingIsGatheredOnceTheCallIsOver(Transport transport) {
        Phone phone = asked(transport, PIN);
        pressesAll(phone, "12");
        phone.tells(end());
        phone.exchange.clock.advance(Duration.ofSeconds(9));
        assertEquals(List.of(), phone.pushed());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aGatherMayBeAskedForWithoutAReply(Transport transport) {
        Call[] kept = new Call[1];
        Phone phone = new Phone(transport, Exchange.of((event, call) -> {
            kept[0] = call;
            return event instanceof SessionStart && call.gather(MENU) ? Action.speak("Welcome.") : Reply.notTaken();
        }));
        phone.tells(start(), Action.speak("Welcome."));
        phone.tells(played(), ASK);
        phone.tells(played());
        phone.tells(presses("1"), Action.speak("1"));
        phone.tells(played());
        kept[0].gather(PIN);
        List<Action> asked = new ArrayList<>(phone.pushed());
        asked.addAll(phone.answerTo(played()));
        assertEquals(List.of(ASK), asked);
        phone.tells(end());
        assertEquals(false, kept[0].gather(PIN));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aHandlerThatSaysNothingElseAsksInItsReply(Transport transport) {
        Phone phone = new Phone(transport, Exchange.of((event, call) -> {
            if (event instanceof AssistantSpeechEnded) {
                return null;
            }
            call.gather(PIN);
            call.gather(MENU);
            return event instanceof SessionStart ? null : Reply.none().goTo("CONFIRM");
        }));
        phone.tells(start(), ASK);
        phone.tells(played());
        phone.tells(presses("1"), Action.speak("1"));
        phone.tells(says("Once more"), ASK);
        phone.tells(played());
        phone.tells(presses("1"), Action.speak("1"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aTimeoutOfThePromptGoesBeforeThatOfTheGather(Transport transport) {
        Speak patient = ASK.inputTimeout(Duration.ofSeconds(9));
        asks(transport, MENU.prompt(patient)).tells(start(), patient);
        asks(transport, MENU.firstTimeout(Duration.ZERO)).tells(start(), ASK);
        asks(transport, MENU.prompt("Hm?").firstTimeout(Duration.ZERO)).tells(start(), Action.speak("Hm?"));
    }
}
