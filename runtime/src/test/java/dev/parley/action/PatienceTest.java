package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.annotation.Hold;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final HoldPhrases hold = HoldPhrases.of(List.of("One moment.", "Still looking."), "Sorry.");

    /** Generated code leaves out what the annotation leaves open. */
    @Test
    void phrasesHaveTheTimesThatTheAnnotationHas() throws NoSuchMethodException {
        assertEquals(
                Hold.class.getMethod("after").getDefaultValue(), hold.after().toMillis() + "ms");
        assertEquals(Hold.class.getMethod("max").getDefaultValue(), hold.max());
    }

    @Test
    void phrasesAreSaidInOrderAndThenFromTheFirstAgain() {
        assertEquals("One moment.", hold.phrase(0));
        assertEquals("Still looking.", hold.phrase(1));
        assertEquals("One moment.", hold.phrase(2));
    }

    @Test
    void phrasesThatCannotBeSaidAreRefused() {
        assertEquals("There must be at least one hold phrase.", Refusal.of(() -> HoldPhrases.of(List.of(), "Sorry.")));
        assertEquals(
                "A hold phrase must not be blank, but is \" \".",
                Refusal.of(() -> HoldPhrases.of(List.of("One moment.", " "), "Sorry.")));
        assertEquals(
                "The phrase for giving up must not be blank, but is \"\".",
                Refusal.of(() -> HoldPhrases.of(List.of("One moment."), "")));
    }

    @Test
    void timesMustBePositive() {
        assertEquals(
                "The time before a hold phrase must be positive, but is 0 ms.",
                Refusal.of(() -> hold.after(Duration.ZERO)));
        assertEquals(
                "At least 1 hold phrase must be said before giving up, but max is 0. Leave the phrases out instead.",
                Refusal.of(() -> hold.max(0)));
        assertEquals(
                "The deadline must be positive, but is -5 ms.",
                Refusal.of(() -> Patience.DEFAULT.deadline(Duration.ofMillis(-5))));
    }

    @Test
    void aDeadlineAndPhrasesAreSetOneAfterTheOther() {
        assertEquals(
                new Patience(Duration.ofSeconds(2), hold),
                Patience.DEFAULT.hold(hold).deadline(Duration.ofSeconds(2)));
    }
}
