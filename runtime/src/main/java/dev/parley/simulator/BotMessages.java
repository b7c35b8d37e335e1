package dev.parley.simulator;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a bot sends over a WebSocket. Messages belong to no event; the first exchange of the connection takes them. */
final class BotMessages implements WebSocket.Listener {

    private final Exchange exchange;
    private final StringBuilder message = new StringBuilder();

    BotMessages(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            exchange.receive(message.toString().getBytes(StandardCharsets.UTF_8));
            message.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
        exchange.fail("The bot sent a binary message. Send each action as a text message");
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        exchange.lose("The bot closed the WebSocket in the middle of the call (" + status
                + (reason.isEmpty() ? "" : " " + reason) + "). Keep it open until session_end; see the log of the bot");
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        exchange.lose("The WebSocket broke in the middle of the call (" + failure + "). See the log of the bot");
    }
}
