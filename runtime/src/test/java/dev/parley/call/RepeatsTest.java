package dev.parley.call;

import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.parley.action.Action;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private final WebhookLine line = new WebhookLine(new VirtualClock());
    private final WebhookLine again = new WebhookLine(new VirtualClock());
    private final List<Line> handedOn = new ArrayList<>();
    private final Repeats repeats = new Repeats(100);

    private SharedAnswer shared() {
        return new SharedAnswer(line);
    }

    @Test
    void equalWordsWithinTheWindowAreARepeat() {
        repeats.remember(says("yes"), line, 5);
        assertNotNull(repeats.find(says("yes"), 104));
        assertNull(repeats.find(says("yes"), 105));
    }

    @Test
    void otherWordsAndInterruptionsAreNone() {
        repeats.remember(says("yes"), line, 0);
        assertNull(repeats.find(says("no"), 1));
        assertNull(repeats.find(interrupts("yes"), 1));
    }

    @Test
    void twoEqualKeysAreTwoKeys() {
        assertSame(line, repeats.remember(presses("1"), line, 0));
        assertNull(repeats.find(presses("1"), 0));
    }

    @Test
    void equalWordsWithAKeyOrOtherWordsBetweenAreNoRepeat() {
        repeats.remember(says("yes"), line, 0);
        repeats.remember(presses("1"), line, 1);
        assertNull(repeats.find(says("yes"), 2));
        repeats.remember(says("yes"), line, 2);
        repeats.remember(says("no"), line, 3);
        assertNull(repeats.find(says("yes"), 4));
    }

    @Test
    void whatTheServiceReportsBetweenDoesNotMatter() {
        repeats.remember(says("yes"), line, 0);
        assertSame(line, repeats.remember(played(), line, 1));
        assertNotNull(repeats.find(says("yes"), 2));
    }

    @Test
    void nothingIsARepeatWithoutAWindow() {
        Repeats off = new Repeats(0);
        assertSame(line, off.remember(says("yes"), line, 0));
        assertNull(off.find(says("yes"), 0));
    }

    @Test
    void aRepeatGetsTheAnswerThatWasGiven() {
        SharedAnswer answer = shared();
        answer.send(Action.speak("hi"), "A");
        answer.done();
        answer.share(again, handedOn::add);
        line.expect(Action.speak("hi"));
        again.expect(Action.speak("hi"));
        assertEquals(List.of(), handedOn);
    }

    @Test
    void aRepeatWaitsForTheAnswer() {
        SharedAnswer answer = shared();
        answer.share(again, handedOn::add);
        again.expectNoAnswerYet();
        answer.send(Action.speak("hi"), "A");
        answer.done();
        again.expect(Action.speak("hi"));
    }

    @Test
    void aRepeatIsHandedOnWhereThereWasNoAnswer() {
        SharedAnswer answer = shared();
        answer.share(again, handedOn::add);
        answer.done();
        answer.share(line, handedOn::add);
        assertEquals(List.of(again, line), handedOn);
    }

    @Test
    void aRepeatCarriesTheAnswerOfAClientThatIsGone() {
        SharedAnswer answer = shared();
        line.breakOff();
        answer.share(again, handedOn::add);
        assertEquals(true, answer.send(Action.speak("hi"), "A"));
        answer.done();
        again.expect(Action.speak("hi"));
        assertEquals(List.of(), handedOn);
    }
}
