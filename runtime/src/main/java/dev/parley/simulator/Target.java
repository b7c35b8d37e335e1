package dev.parley.simulator;

import dev.parley.dispatch.Dispatcher;
import java.net.URI;
import java.util.Locale;

/** Where the bot of a call is. */
sealed interface Target {

    /** In this process, without a wire. */
    record InMemory(Dispatcher<?> dispatcher) implements Target {}

    /**
     * At the other end of a real wire.
     *
     * @param token the shared secret; empty for none
     * @param speed how much faster than real time the time of the call passes
     */
    record AtUri(URI uri, String token, double speed) implements Target {

        Transport transport() {
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "http", "https" -> Transport.WEBHOOK;
                case "ws", "wss" -> Transport.WEBSOCKET;
                default ->
                    throw new IllegalArgumentException("A bot must be at http, https, ws or wss, but is at " + uri
                            + ". Write it like http://localhost:8080/webhook or ws://localhost:8080/ws.");
            };
        }

        AtUri faster(double factor) {
            if (!(factor > 0 && factor <= 1000)) {
                throw new IllegalArgumentException(
                        "A speed must be above 0 and at most 1000, but is " + factor + ". 1 is real time.");
            }
            return new AtUri(uri, token, factor);
        }
    }
}
