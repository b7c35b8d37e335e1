package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A hundred thousand random calls, and what must hold for each: see {@link EpisodeCall} and {@link EpisodeLine}. A seed
 * that failed is played alone with {@code -Dparley.seed=…}; {@code -Dparley.calls=…} plays more of them.
 */
class CallPropertyTest {

    private static final int USUAL = 100_000;
    private static final long SEED = Long.getLong("parley.seed", 1);
    private static final int CALLS =
            Integer.getInteger("parley.calls", System.getProperty("parley.seed") == null ? USUAL : 1);

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.parley.call");
    private final int[] happenings = new int[Happening.values().length];

    @BeforeEach
    void beQuiet() {
        logger.setLevel(Level.OFF);
    }

    @AfterEach
    void beLoudAgain() {
        logger.setLevel(null);
    }

    @Test
    void whateverHappensTheRulesOfACallHold() {
        int calls = 0;
        for (long seed = SEED; calls < CALLS; seed++) {
            calls += play(seed);
        }
        if (CALLS >= USUAL) {
            assertTrue(calls >= 100_000, () -> "not enough calls");
            assertEquals(List.of(), tooRare(), "what hardly ever happened");
        }
    }

    private int play(long seed) {
        try {
            return new Episode(seed, happenings).play();
        } catch (Throwable failure) {
            throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
        } finally {
            Thread.interrupted(); // Interrupts are for handlers, and here all of them share one thread.
        }
    }

    private List<String> tooRare() {
        List<String> rare = new ArrayList<>();
        for (Happening happening : Happening.values()) {
            int times = happenings[happening.ordinal()];
            if (times < happening.atLeast) {
                rare.add(happening + ": " + times + " times");
            }
        }
        return rare;
    }
}
