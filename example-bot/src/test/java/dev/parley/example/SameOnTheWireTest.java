package dev.parley.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.server.ParleyServer;
import dev.parley.simulator.CallScripts;
import dev.parley.simulator.ScriptFile;
import dev.parley.simulator.SimulatedCall;
import dev.parley.simulator.Transport;
import dev.parley.simulator.VirtualClock;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each call in src/test/calls goes the same way in memory and at a real server. What happens is compared, and in which
 * order, but not the times: on a real wire they are real. All calls of a transport are on at the same time.
 */
class SameOnTheWireTest {

    private static final String TOKEN = "a-secret-for-this-test";
    private static final Duration KITCHEN = Duration.ofMillis(3200);

    /** The bot itself takes time in this one, and its time does not pass any faster. */
    private static final String IN_REAL_TIME = "asks-the-kitchen.call";

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ParleyServer server = ParleyServer.builder()
            .bot(bot(CompletableFuture.delayedExecutor(KITCHEN.toMillis(), TimeUnit.MILLISECONDS)))
            .port(0)
            .token(TOKEN)
            .start();

    @AfterEach
    void stop() {
        server.close();
        callers.shutdown();
    }

    @TestFactory
    Stream<DynamicTest> overTheWebhook() {
        return same(Transport.WEBHOOK, server.uri().resolve("/webhook"));
    }

    @TestFactory
    Stream<DynamicTest> overTheWebSocket() {
        return same(Transport.WEBSOCKET, URI.create("ws://localhost:" + server.port() + "/ws"));
    }

    private Stream<DynamicTest> same(Transport transport, URI uri) {
        Map<ScriptFile, CompletableFuture<String>> calls = new LinkedHashMap<>();
        CallScripts.in("src/test/calls")
                .forEach(script ->
                        calls.put(script, CompletableFuture.supplyAsync(() -> onTheWire(script, uri), callers)));
        return DynamicTest.stream(
                calls.keySet().stream(),
                ScriptFile::name,
                script -> assertEquals(
                        inMemory(script, transport), calls.get(script).join()));
    }

    private static String onTheWire(ScriptFile script, URI uri) {
        double speed = script.name().equals(IN_REAL_TIME) ? 1 : 10;
        return withoutTimes(script.play(SimulatedCall.over(uri, TOKEN).atSpeed(speed)));
    }

    private static String inMemory(ScriptFile script, Transport transport) {
        VirtualClock clock = new VirtualClock();
        SimulatedCall call = SimulatedCall.to(bot(clock.after(KITCHEN))).on(clock);
        return withoutTimes(script.play(call.over(transport)));
    }

    private static PizzaBotDispatcher bot(Executor kitchen) {
        return new PizzaBotDispatcher(() -> new PizzaBot(order -> CompletableFuture.supplyAsync(() -> 25, kitchen)));
    }

    private static String withoutTimes(SimulatedCall call) {
        return call.transcript().replaceAll("(?m)^ +\\d+:\\d\\d\\.\\d{3} +", "");
    }
}
