package dev.parley.server;

import dev.parley.call.CallClock;
import java.time.Duration;
import java.util.List;

/**
 * Pings all open sockets now and then, and ends those that no longer answer. A caller may be silent for minutes, so
 * silence alone tells nothing.
 */
final class Keepalive {

    private final CallClock clock;
    private final Settings.SocketLimits limits;
    private final List<WebSocketHandler> handlers;

    Keepalive(CallClock clock, Settings.SocketLimits limits, List<WebSocketHandler> handlers) {
        this.clock = clock;
        this.limits = limits;
        this.handlers = handlers;
    }

    void start() {
        Duration ping = limits.ping();
        clock.after(ping, this::round);
    }

    private void round() {
        try {
            for (WebSocketHandler handler : handlers) {
                handler.open().forEach(this::look);
            }
        } finally {
            start();
        }
    }

    private void look(WebSocketEndpoint socket) {
        if (socket.nanosSincePong() > limits.pong().toNanos()) {
            socket.abort();
        } else {
            socket.ping();
        }
    }
}
