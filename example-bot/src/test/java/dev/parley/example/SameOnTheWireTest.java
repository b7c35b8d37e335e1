package dev.parley.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.server.ParleyServer;
import dev.parley.simulator.CallScripts;
import dev.parley.simulator.ScriptFile;
import dev.parley.simulator.SimulatedCall;
import dev.parley.simulator.Transport;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls in src/test/calls go the same way in memory and at a real server. What happens is compared, and in which
 * order, but not the times: on a real wire they are real. All calls of a transport are on at the same time.
 */
class SameOnTheWireTest {

    private static final String TOKEN = "a-secret-for-this-test";

    /** Not played here: how many hold phrases are said depends on how fast the machine is. */
    private static final String BY_THE_CLOCK = "asks-the-kitchen.call";

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ParleyServer server =
            ParleyServer.builder().bot(bot()).port(0).token(TOKEN).start();

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
                .filter(script -> !script.name().equals(BY_THE_CLOCK))
                .forEach(script ->
                        calls.put(script, CompletableFuture.supplyAsync(() -> onTheWire(script, uri), callers)));
        return DynamicTest.stream(
                calls.keySet().stream(),
                ScriptFile::name,
                script -> assertEquals(
                        inMemory(script, transport), calls.get(script).join()));
    }

    private static String onTheWire(ScriptFile script, URI uri) {
        return withoutTimes(script.play(SimulatedCall.over(uri, TOKEN).atSpeed(10)));
    }

    private static String inMemory(ScriptFile script, Transport transport) {
        return withoutTimes(script.play(SimulatedCall.to(bot()).over(transport)));
    }

    private static PizzaBotDispatcher bot() {
        return new PizzaBotDispatcher(() -> new PizzaBot(order -> CompletableFuture.completedFuture(25)));
    }

    private static String withoutTimes(SimulatedCall call) {
        return call.transcript().replaceAll("(?m)^ +\\d+:\\d\\d\\.\\d{3} +", "");
    }
}
