package dev.parley.example;

import dev.parley.simulator.CallScripts;
import dev.parley.simulator.ScriptFile;
import dev.parley.simulator.SimulatedCall;
import dev.parley.simulator.Transport;
import dev.parley.simulator.VirtualClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays the calls in src/test/calls: each file is a test, on each transport. */
class PizzaBotScriptsTest {

    @TestFactory
    Stream<DynamicTest> overTheWebhook() {
        return DynamicTest.stream(
                CallScripts.in("src/test/calls"), ScriptFile::name, script -> script.play(call(Transport.WEBHOOK)));
    }

    @TestFactory
    Stream<DynamicTest> overTheWebSocket() {
        return DynamicTest.stream(
                CallScripts.in("src/test/calls"), ScriptFile::name, script -> script.play(call(Transport.WEBSOCKET)));
    }

    private static SimulatedCall call(Transport transport) {
        VirtualClock clock = new VirtualClock();
        Kitchen kitchen = order -> CompletableFuture.supplyAsync(() -> 25, clock.after(Duration.ofSeconds(3)));
        return SimulatedCall.to(new PizzaBotDispatcher(() -> new PizzaBot(kitchen)))
                .on(clock)
                .over(transport);
    }
}
