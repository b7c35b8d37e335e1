package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.BargeInPolicy.Strategy;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BargeInPolicyTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void itTakes1To100Characters(int characters) {
        assertEquals(characters, BargeInPolicy.minimumCharacters(characters).minimumCharacters());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101})
    void itRefusesMoreAndFewerCharacters(int characters) {
        assertEquals(
                "minimum_characters must be 1 to 100, but is " + characters + ".",
                Refusal.of(() -> BargeInPolicy.minimumCharacters(characters)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MINIMUM_CHARACTERS")
    void onlyOneStrategyCountsCharacters(Strategy strategy) {
        assertEquals(
                "minimum_characters must only be set with that strategy, but the strategy is "
                        + strategy.name().toLowerCase(Locale.ROOT) + ".",
                Refusal.of(() -> new BargeInPolicy(strategy, 3, null)));
    }

    @Test
    void itHasAStrategy() {
        assertEquals(
                "A barge-in policy must have a strategy.", Refusal.ofNull(() -> new BargeInPolicy(null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 250, 10_000})
    void itAllowsAfter0To10Seconds(long millis) {
        assertEquals(
                (int) millis,
                BargeInPolicy.immediate().allowAfter(Duration.ofMillis(millis)).allowAfterMs());
    }

    @Test
    void itRefusesToAllowEarlierOrLater() {
        assertEquals("allow_after_ms must be 0 to 10000 ms, but is PT10.000000001S.", allowAfter(10_000_000_001L));
        assertEquals("allow_after_ms must be 0 to 10000 ms, but is PT-0.000000001S.", allowAfter(-1));
        assertEquals("allow_after_ms must be whole milliseconds, but is PT0.0015S.", allowAfter(1_500_000));
        assertEquals(
                "allow_after_ms must be 0 to 10000 ms, but is PT2562047788015215H30M7S.",
                Refusal.of(() -> BargeInPolicy.none().allowAfter(Duration.ofSeconds(Long.MAX_VALUE))));
        assertEquals(
                "allow_after_ms must be 0 to 10000 ms, but is 10001 ms.",
                Refusal.of(() -> new BargeInPolicy(Strategy.NONE, null, 10_001)));
        assertEquals(
                "allow_after_ms must be 0 to 10000 ms, but is -1 ms.",
                Refusal.of(() -> new BargeInPolicy(Strategy.NONE, null, -1)));
    }

    @Test
    void anOptionKeepsTheStrategyAndItsCharacters() {
        assertEquals(
                new BargeInPolicy(Strategy.MINIMUM_CHARACTERS, 5, 1000),
                BargeInPolicy.minimumCharacters(5).allowAfter(Duration.ofSeconds(1)));
    }

    @Test
    void itSaysItsStrategyAsOnTheWire() {
        assertEquals(
                "BargeInPolicy[strategy=minimum_characters, minimumCharacters=3, allowAfterMs=null]",
                BargeInPolicy.minimumCharacters(3).toString());
    }

    private static String allowAfter(long nanos) {
        return Refusal.of(() -> BargeInPolicy.manual().allowAfter(Duration.ofNanos(nanos)));
    }
}
