package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When which phrase is due; times in milliseconds. */
class HoldTest {

    private static final HoldPhrases PHRASES =
            new HoldPhrases(Duration.ofMillis(800), List.of("first", "second"), "sorry", 3);

    private static long ms(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @Test
    void theFirstPhraseIsDueSoLongAfterTheArrivalOfTheEvent() {
        Hold hold = new Hold(PHRASES, ms(100), ms(300));
        assertFalse(hold.isDue(ms(899)));
        assertTrue(hold.isDue(ms(900)));
        assertFalse(hold.hasSaid());
    }

    @Test
    void aHandlerThatBeginsLateHasThatTimeAnew() {
        assertEquals(ms(1_900), new Hold(PHRASES, ms(100), ms(1_100)).due());
    }

    @Test
    void theNextPhraseIsDueSoLongAfterTheLastWasPlayed() {
        Hold hold = new Hold(PHRASES, 0, 0);
        hold.said(ms(800));
        assertTrue(hold.isPlaying());
        hold.played(ms(2_000));
        assertFalse(hold.isPlaying());
        assertEquals(ms(2_800), hold.due());
    }

    @Test
    void anotherReportOfThatChangesNothing() {
        Hold hold = new Hold(PHRASES, 0, 0);
        hold.said(ms(800));
        hold.played(ms(2_000));
        hold.played(ms(2_500));
        assertEquals(ms(2_800), hold.due());
    }

    @Test
    void aPhraseThatNobodyReportsIsOverAfterTenSeconds() {
        Hold hold = new Hold(PHRASES, 0, 0);
        hold.said(ms(800));
        assertFalse(hold.isDue(ms(10_799)));
        assertTrue(hold.isDue(ms(10_800)));
    }

    @Test
    void afterTheLastPhraseTheFirstComesAgainUntilThereHaveBeenEnough() {
        Hold hold = new Hold(PHRASES, 0, 0);
        for (String phrase : List.of("first", "second", "first")) {
            assertFalse(hold.isSpent());
            assertEquals(Action.speak(phrase), hold.phrase());
            hold.said(0);
        }
        assertTrue(hold.isSpent());
        assertEquals(Action.speak("sorry"), hold.giveUp());
    }
}
