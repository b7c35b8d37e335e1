package dev.parley.example;

import dev.parley.dispatch.Dispatcher;
import dev.parley.simulator.SimulatedCalls;
import dev.parley.simulator.VirtualClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PizzaBotFuzzTest {

    @Test
    void survivesAThousandRandomCalls() {
        SimulatedCalls.fuzz(PizzaBotFuzzTest::bot)
                .words("2 funghi, please.", "a receipt", "How long does it take?", "That's all.", "Yes.", "Wait")
                .calls(1_000)
                .play();
    }

    /** The kitchen takes three seconds of the time of the call. */
    private static Dispatcher<?> bot(VirtualClock clock) {
        Kitchen kitchen = order -> CompletableFuture.supplyAsync(() -> 25, clock.after(Duration.ofSeconds(3)));
        return new PizzaBotDispatcher(() -> new PizzaBot(kitchen));
    }
}
