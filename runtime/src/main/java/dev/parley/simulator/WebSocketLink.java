package dev.parley.simulator;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends the events of a call to a bot over one WebSocket, which is opened with the first. */
final class WebSocketLink implements Link {

    private static final long AT_ONCE = Duration.ofMillis(50).toNanos();

    private final Target.AtUri target;
    private @Nullable WebSocket socket;
    private boolean told;
    private long toldAt;

    WebSocketLink(Target.AtUri target) {
        this.target = target;
    }

    @Override
    public void tell(byte[] event, Exchange exchange) {
        try {
            WebSocket open = socket == null ? connect(exchange) : socket;
            socket = open;
            open.sendText(new String(event, StandardCharsets.UTF_8), true)
                    .orTimeout(RealWire.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            told = true;
            toldAt = System.nanoTime();
        } catch (CompletionException failure) {
            exchange.fail(words(failure));
        }
        exchange.done(); // Nothing on this wire says so later.
    }

    private WebSocket connect(Exchange exchange) {
        WebSocket.Builder builder = RealWire.CLIENT.newWebSocketBuilder().connectTimeout(RealWire.PATIENCE);
        if (!target.token().isEmpty()) {
            builder.header(RealWire.TOKEN_HEADER, target.token());
        }
        return builder.buildAsync(target.uri(), new BotMessages(exchange)).join();
    }

    private String words(CompletionException failure) {
        return failure.getCause() instanceof WebSocketHandshakeException refused
                ? RealWire.words(target.uri(), refused.getResponse().statusCode())
                : RealWire.words(target.uri(), failure);
    }

    @Override
    public void disconnect() {
        if (socket != null) {
            socket.abort();
            socket = null;
        }
    }

    /** What the bot has sent by then still comes. */
    @Override
    public void end() {
        if (socket != null && !socket.isOutputClosed()) {
            CompletableFuture<?> unused = socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
    }

    /** Nothing says that there is no answer, and one may consist of several messages. */
    @Override
    public long grace(boolean waiting) {
        return told ? AT_ONCE - (System.nanoTime() - toldAt) : 0;
    }

    @Override
    public int callsInProgress() {
        return 0;
    }
}
