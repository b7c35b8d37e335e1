package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

    private final Shrinking shrinking = new Shrinking(1_000);

    @Test
    void whatIsLeftIsWhatItTakes() {
        List<Integer> needed = List.of(3, 50, 97);
        assertEquals(needed, shrinking.shrink(MANY, steps -> steps.containsAll(needed)));
    }

    @Test
    void whatFailsWithoutAnyStepNeedsNone() {
        assertEquals(List.of(), shrinking.shrink(MANY, steps -> true));
        assertEquals(List.of(), shrinking.shrink(List.of(), steps -> true));
    }

    @Test
    void noSingleStepCanBeLeftOutInTheEnd() {
        assertEquals(2, shrinking.shrink(MANY, steps -> steps.size() >= 2).size());
        assertEquals(MANY, shrinking.shrink(MANY, MANY::equals));
    }

    @Test
    void itEndsWhenItHasTriedEnough() {
        AtomicInteger tries = new AtomicInteger();
        List<Integer> left = new Shrinking(3).shrink(MANY, steps -> tries.incrementAndGet() > 0 && steps.contains(99));
        assertEquals(3, tries.get());
        assertTrue(left.contains(99));
    }
}
