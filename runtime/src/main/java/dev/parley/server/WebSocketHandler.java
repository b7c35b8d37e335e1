package dev.parley.server;

import dev.parley.call.Switchboard;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration.ConfigurationCustomizer;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;

/**
 * The WebSocket of a bot. Refuses an upgrade before it happens: without the token, with an {@code Origin} (the
 * service is no browser, and a page in one must not talk to a bot), or while the server is about to stop.
 */
final class WebSocketHandler extends Handler.Abstract {

    private final String path;
    private final Settings settings;
    private final BooleanSupplier ready;
    private final WebSocketMappings upgrades = new WebSocketMappings(new WebSocketComponents());
    private final WebSocketNegotiator negotiator;
    private final ConfigurationCustomizer limits = new ConfigurationCustomizer();
    private final Set<WebSocketEndpoint> open = ConcurrentHashMap.newKeySet();

    WebSocketHandler(String path, Switchboard<?> switchboard, Settings settings, BooleanSupplier ready) {
        this.path = path;
        this.settings = settings;
        this.ready = ready;
        limits.setAutoFragment(false); // Else Jetty hands on parts of a frame as if they were fragments.
        limits.setMaxFrameSize(settings.socket().messageBytes());
        limits.setIdleTimeout(settings.socket().idle());
        negotiator = (request, response, callback) -> {
            response.setExtensions(List.of()); // No compression: 64 KiB could unfold to anything.
            return new WebSocketEndpoint(switchboard, settings, open);
        };
    }

    /** The sockets that are open now. */
    Set<WebSocketEndpoint> open() {
        return open;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!path.equals(Request.getPathInContext(request))) {
            return false;
        }
        if (request.getHeaders().contains(HttpHeader.ORIGIN)) {
            Answers.refuse(request, response, callback, HttpStatus.FORBIDDEN_403, "Browsers must not connect here.");
        } else if (!settings.tokenCheck().admits(request.getHeaders().get(settings.tokenHeader()))) {
            Answers.refuse(
                    request,
                    response,
                    callback,
                    HttpStatus.UNAUTHORIZED_401,
                    "The header " + settings.tokenHeader() + " must carry the token.");
        } else if (!ready.getAsBoolean()) {
            Answers.refuse(
                    request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "The server is about to stop.");
        } else if (!upgrades.upgrade(negotiator, request, response, callback, limits)) {
            response.getHeaders().put(HttpHeader.UPGRADE, "websocket");
            Answers.refuse(request, response, callback, HttpStatus.UPGRADE_REQUIRED_426, "Open a WebSocket here.");
        }
        return true;
    }
}
