package dev.parley.call;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Thousands of random calls, and what must hold for each: see {@link EpisodeCall} and {@link EpisodeLine}. A seed that
 * failed is played alone with {@code -Dparley.seed=…}; {@code -Dparley.episodes=…} plays more of them.
 */
class CallPropertyTest {

    private static final long SEED = Long.getLong("parley.seed", 1);
    private static final int EPISODES =
            Integer.getInteger("parley.episodes", System.getProperty("parley.seed") == null ? 20_000 : 1);

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.parley.call");

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
        for (long seed = SEED; seed < SEED + EPISODES; seed++) {
            try {
                new Episode(seed).play();
            } catch (Throwable failure) {
                throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
            } finally {
                Thread.interrupted(); // Interrupts are for handlers, and here all of them share one thread.
            }
        }
    }
}
