package dev.parley.server;

import dev.parley.call.CallClock;
import dev.parley.call.Switchboard;
import dev.parley.call.Workers;
import dev.parley.dispatch.Dispatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Handler;

/** The bots of a server: for each its switchboard, and the two handlers that lead to it. */
final class HostedBots {

    private final List<Switchboard<?>> switchboards = new ArrayList<>();
    private final List<Handler> handlers = new ArrayList<>();
    private final List<WebSocketHandler> sockets = new ArrayList<>();

    HostedBots(
            Map<String, Dispatcher<?>> bots,
            Settings settings,
            CallClock clock,
            Workers workers,
            BooleanSupplier ready) {
        bots.forEach((path, dispatcher) -> {
            Switchboard<?> switchboard = new Switchboard<>(dispatcher, settings.call(), clock, workers);
            WebSocketHandler socket =
                    new WebSocketHandler(path + settings.webSocketPath(), switchboard, settings, ready);
            switchboards.add(switchboard);
            sockets.add(socket);
            handlers.add(new WebhookHandler(path + settings.webhookPath(), switchboard, settings));
            handlers.add(socket);
        });
    }

    /** Refuses paths of which one would hide the other. */
    static void checkPaths(Iterable<String> bots, Settings settings) {
        Set<String> taken = new HashSet<>(Set.of(HealthHandler.PATH));
        for (String bot : bots) {
            for (String path : List.of(bot + settings.webhookPath(), bot + settings.webSocketPath())) {
                if (!taken.add(path)) {
                    throw new StartException("The path " + path + " is taken twice. Choose another WEBHOOK_PATH or"
                            + " WEBSOCKET_PATH, or another path for the bot.");
                }
            }
        }
    }

    Handler handler() {
        return new Handler.Sequence(handlers);
    }

    List<WebSocketHandler> sockets() {
        return sockets;
    }

    int callsInProgress() {
        return switchboards.stream().mapToInt(Switchboard::callsInProgress).sum();
    }

    /** Takes no new calls; completes when the last one is over. */
    CompletableFuture<Void> drain() {
        return CompletableFuture.allOf(
                switchboards.stream().map(Switchboard::drain).toArray(CompletableFuture<?>[]::new));
    }

    void closeSockets(int status, String reason) {
        sockets.forEach(handler -> handler.open().forEach(socket -> socket.close(status, reason)));
    }
}
