package dev.parley.call;

import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Reprompts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptingTest {

    private static final Reply GOODBYE = Action.speak("Goodbye.").thenHangup();

    private final Prompting prompting = new Prompting(
            new Reprompts(List.of("Hello?", "Say something."), Duration.ofSeconds(8), List.of("Pardon?"), GOODBYE));

    private static Outcome speaks(String text) {
        return Outcome.reply(Action.speak(text));
    }

    @Test
    void eachSilenceBringsTheNextTextAndThenTheEnd() {
        assertEquals(speaks("Hello?"), prompting.answer(silence()));
        assertEquals(speaks("Say something."), prompting.answer(silence()));
        Outcome last = prompting.answer(silence());
        assertTrue(last.ends());
        assertEquals(GOODBYE, last.reply());
    }

    @Test
    void wordsAndKeysThatAreNotUnderstoodShareAList() {
        assertEquals(speaks("Pardon?"), prompting.answer(says("mumble")));
        assertTrue(prompting.answer(presses("7")).ends());
    }

    @Test
    void theTwoListsCountApart() {
        prompting.answer(silence());
        assertEquals(speaks("Pardon?"), prompting.answer(says("mumble")));
        assertEquals(speaks("Say something."), prompting.answer(silence()));
    }

    @Test
    void whatIsUnderstoodBeginsBothListsAnew() {
        prompting.answer(silence());
        prompting.answer(says("mumble"));
        prompting.understood();
        assertEquals(speaks("Hello?"), prompting.answer(silence()));
        assertEquals(speaks("Pardon?"), prompting.answer(says("mumble")));
    }

    @Test
    void otherEventsAreLeftAlone() {
        assertEquals(Outcome.NOTHING, prompting.answer(played()));
    }

    @Test
    void anEmptyListLeavesItsEventsAlone() {
        Prompting deaf = new Prompting(new Reprompts(List.of(), Duration.ofSeconds(8), List.of(), GOODBYE));
        assertEquals(Outcome.NOTHING, deaf.answer(silence()));
        assertEquals(Outcome.NOTHING, deaf.answer(says("mumble")));
        assertFalse(deaf.answer(says("mumble")).ends());
        List<Action> reply = List.of(Action.speak("Hi"));
        assertEquals(reply, deaf.listening(reply));
    }

    @Test
    void aBotWithoutRepromptsLeavesEverythingAlone() {
        Prompting none = new Prompting(null);
        assertEquals(Outcome.NOTHING, none.answer(silence()));
        List<Action> reply = List.of(Action.speak("Hi"));
        assertEquals(reply, none.listening(reply));
    }

    @Test
    void theLastSpeakOfAReplyAsksTheServiceToReportSilence() {
        Action listening = Action.speak("two").inputTimeout(Duration.ofSeconds(8));
        assertEquals(List.of(listening), prompting.listening(List.of(Action.speak("two"))));
        assertEquals(
                List.of(Action.speak("one"), listening),
                prompting.listening(List.of(Action.speak("one"), Action.speak("two"))));
    }

    @Test
    void aSpeakWithATimeoutOfItsOwnAndWhatEndsInNoSpeakStayAsTheyAre() {
        for (List<Action> reply : List.of(
                List.<Action>of(Action.speak("one").inputTimeout(Duration.ofSeconds(3))),
                List.<Action>of(Action.speak("one"), Action.hangup()),
                List.<Action>of(Action.sendSms("+1", "hello")),
                List.<Action>of())) {
            assertEquals(reply, prompting.listening(reply));
        }
    }
}
