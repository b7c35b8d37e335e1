package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GatherTest {

    @Test
    void aGatherHoldsWhatItWasTold() {
        Gather gather = Gather.digits(4, 8)
                .terminator('#')
                .firstTimeout(Duration.ofSeconds(7))
                .interDigitTimeout(Duration.ofSeconds(2))
                .retries(1)
                .prompt("Your PIN, please.")
                .onError("That was not right.")
                .masked();
        assertEquals(new Keys(4, 8, "#", Duration.ofSeconds(2), List.of(), true), gather.keys());
        assertEquals(
                new Prompts(
                        Action.speak("Your PIN, please."),
                        Action.speak("That was not right."),
                        Duration.ofSeconds(7),
                        1),
                gather.prompts());
    }

    @Test
    void aGatherHasDefaults() {
        assertEquals(
                new Gather(
                        new Keys(4, 4, "", Duration.ofSeconds(3), List.of(), false),
                        new Prompts(null, null, Duration.ofSeconds(5), 2),
                        new Gather.Outcomes(null, null, null)),
                Gather.digits(4));
    }

    @Test
    void aMenuIsAsLongAsItsChoices() {
        Keys keys = Gather.oneOf("1", "2", "100").keys();
        assertEquals(1, keys.min());
        assertEquals(3, keys.max());
        assertEquals(List.of("1", "2", "100"), keys.choices());
    }

    @Test
    void handlersAndTheReplyInTheirSteadAreKept() throws Exception {
        Gather gather = Gather.digits(1)
                .then(keys -> Action.speak(keys))
                .orSpeech(text -> null)
                .otherwise(Action.hangup());
        assertEquals(Action.speak("7"), gather.outcomes().then().answer("7"));
        assertEquals(null, gather.outcomes().orSpeech().answer("seven"));
        assertEquals(Action.hangup(), gather.outcomes().otherwise());
    }

    @Test
    void aGatherMovesTheDialogLikeAnyReply() {
        assertEquals(new Move(Gather.digits(4), "PIN"), Gather.digits(4).goTo("PIN"));
    }

    @Test
    void anInputMustBeAbleToEnd() {
        refused(
                "A sequence must have at least 1 key and at most as many as its maximum, but has 3 to 2.",
                () -> Gather.digits(3, 2));
        refused(
                "The time between two keys must be positive, but is 0 ms.",
                () -> Gather.digits(4).interDigitTimeout(Duration.ZERO));
        refused("A menu must have at least one choice.", Gather::oneOf);
        refused("The choices of a menu must differ, but are [1, 1].", () -> Gather.oneOf("1", "1"));
        refused(
                "The choice 1# cannot be made, because # ends the input.",
                () -> Gather.oneOf("1#").terminator('#'));
    }

    @Test
    void keysMustExist() {
        refused(
                "The terminator must be one of 0 to 9, * and #, but is \"##\".",
                () -> Gather.digits(4).terminator("##"));
        refused("A choice must consist of the keys 0 to 9, * and #, but is \"a\".", () -> Gather.oneOf("a"));
        refused("A choice must consist of the keys 0 to 9, * and #, but is \"\".", () -> Gather.oneOf(""));
    }

    @Test
    void thePromptLeavesTheCallWithTheBot() {
        refused(
                "The prompt cannot be a hangup, because the call leaves the bot there. Write .otherwise(…).",
                () -> Gather.digits(4).prompt(Action.hangup()));
        refused(
                "What goes before a prompt cannot be a transfer, because the call leaves the bot there. Write .otherwise(…).",
                () -> Gather.digits(4).onError(Action.transfer("+49211", "Mario's", "+49211")));
    }

    @Test
    void silenceAndRetriesAreNotNegative() {
        refused(
                "The retries must not be negative, but are -1.",
                () -> Gather.digits(4).retries(-1));
        refused(
                "The first timeout must not be negative, but is PT-1S.",
                () -> Gather.digits(4).firstTimeout(Duration.ofSeconds(-1)));
        refused(
                "The first timeout must be whole seconds, but is PT1.5S.",
                () -> Gather.digits(4).firstTimeout(Duration.ofMillis(1500)));
    }

    @Test
    void nothingFollowsAGatherButWhatItsKeysBring() {
        refused(
                "A hangup cannot follow a gather, because the keys decide how the call goes on. Write .then(keys -> …).",
                () -> Gather.digits(4).thenHangup());
    }

    private static void refused(String message, Executable what) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, what).getMessage());
    }
}
