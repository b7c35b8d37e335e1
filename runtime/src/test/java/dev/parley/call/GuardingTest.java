package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Guard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardingTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private static final Reply GOODBYE = Action.speak("Goodbye.").thenHangup();

    private final Guarding guarding = new Guarding(
            List.of(
                    new Guard.MostTurns(2, GOODBYE),
                    new Guard.MostErrors(2, GOODBYE),
                    new Guard.LongestCall(Duration.ofMinutes(1), GOODBYE)),
            7);

    private static void assertEnds(String why, Outcome outcome) {
        assertEquals(Outcome.ending(GOODBYE, why), outcome);
    }

    @Test
    void theTurnAfterTheMostEndsTheCall() {
        assertNull(guarding.turn());
        assertNull(guarding.turn());
        assertEnds("the caller has had 2 turns", guarding.turn());
    }

    @Test
    void theLastOfTooManyErrorsInARowEndsTheCall() {
        assertNull(guarding.failed());
        guarding.wentWell();
        assertNull(guarding.failed());
        assertEnds("2 handlers in a row have failed", guarding.failed());
    }

    @Test
    void timeEndsTheCall() {
        assertNull(guarding.lasted(6 + MINUTE));
        assertEnds("it has lasted 60 s", guarding.lasted(7 + MINUTE));
    }

    @Test
    void allCountsBeginAnewWhenTheCallComesBack() {
        guarding.turn();
        guarding.turn();
        guarding.failed();
        guarding.beginAnew(MINUTE);
        assertNull(guarding.turn());
        assertNull(guarding.failed());
        assertNull(guarding.lasted(MINUTE + MINUTE - 1));
    }

    @Test
    void withoutGuardsACallGoesOn() {
        Guarding none = new Guarding(List.of(), 0);
        assertNull(none.turn());
        assertNull(none.failed());
        assertNull(none.lasted(Long.MAX_VALUE));
    }
}
