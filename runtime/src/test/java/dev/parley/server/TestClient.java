package dev.parley.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The service's side, played by the clients of the JDK. */
final class TestClient {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestClient() {}

    static HttpRequest.Builder post(ParleyServer server, String json) {
        return HttpRequest.newBuilder(server.uri().resolve("/webhook"))
                .header("Content-Type", "application/json")
                .header("X-API-TOKEN", TestBot.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Fails rather than wait for ever: a server that stops may drop a connection it has not yet looked at. */
    static HttpResponse<String> health(ParleyServer server) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.uri().resolve("/health")).timeout(PATIENCE.dividedBy(3)));
    }

    static CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String event(String type, String sessionId) {
        return "{\"type\":\"" + type + "\",\"session\":{\"id\":\"" + sessionId + "\"}}";
    }

    static String userSpeak(String text, String sessionId) {
        return "{\"type\":\"user_speak\",\"text\":\"" + text + "\",\"session\":{\"id\":\"" + sessionId + "\"}}";
    }

    static String speak(String text, String sessionId) {
        return "{\"type\":\"speak\",\"session_id\":\"" + sessionId + "\",\"text\":\"" + text + "\"}";
    }

    static Socket connect(ParleyServer server) {
        return connect(server, "/ws");
    }

    static Socket connect(ParleyServer server, String path) {
        Socket socket = new Socket();
        socket.open = HTTP.newWebSocketBuilder()
                .header("X-API-TOKEN", TestBot.TOKEN)
                .buildAsync(URI.create(server.uri().resolve(path).toString().replace("http:", "ws:")), socket)
                .join();
        return socket;
    }

    /** A WebSocket that collects what it is told. */
    static final class Socket implements WebSocket.Listener {

        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        WebSocket open;

        void send(String json) {
            open.sendText(json, true).join();
        }

        /** The next message; waits for it. */
        String receive() throws InterruptedException {
            String message = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("No message came");
            }
            return message;
        }

        boolean hasNothing() {
            return received.isEmpty();
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                received.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed.completeExceptionally(failure);
        }
    }
}
