package dev.parley.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.server.ParleyServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole call, over both transports of a real server. */
class PizzaBotCallTest {

    private static final String TOKEN = "a-secret-for-this-test";
    private static final String CALL = "\"session\":{\"id\":\"c1\",\"from_phone_number\":\"+4915112345678\"}}";
    private static final String START = "{\"type\":\"session_start\"," + CALL;
    private static final String ENDED = "{\"type\":\"assistant_speech_ended\"," + CALL;
    private static final String END = "{\"type\":\"session_end\"," + CALL;

    private static final String GREETING = "{\"type\":\"speak\",\"session_id\":\"c1\","
            + "\"text\":\"Welcome to Mario's. What can I get you?\",\"user_input_timeout_seconds\":8}";
    private static final String RECEIPT = "{\"type\":\"send_sms\",\"session_id\":\"c1\","
            + "\"phone_number\":\"+4915112345678\",\"message\":\"Mario's: 2 funghi. Ready in 20 minutes.\"}";
    private static final String GOODBYE = "{\"type\":\"speak\",\"session_id\":\"c1\","
            + "\"text\":\"Ready in 20 minutes. Goodbye!\",\"barge_in\":{\"strategy\":\"none\"}}";
    private static final String HANGUP = "{\"type\":\"hangup\",\"session_id\":\"c1\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ParleyServer server = ParleyServer.builder()
            .bot(new PizzaBotDispatcher())
            .port(0)
            .token(TOKEN)
            .start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takesAnOrderOverTheWebhook() throws Exception {
        assertEquals(GREETING, post(START));
        assertEquals(speak("2 funghi, coming up. Anything else?"), post(say("I'd like 2 funghi, please.")));
        assertEquals(speak("I'll text you the order. Anything else?"), post(say("Can you text me a receipt?")));
        assertEquals(RECEIPT, post(ENDED));
        assertEquals(speak("That makes 2 funghi. Is that right?"), post(say("That's all, thanks.")));
        assertEquals(GOODBYE, post(say("Yes, please.")));
        assertEquals(HANGUP, post(ENDED));
        assertEquals("", post(END));
    }

    @Test
    void takesAnOrderOverTheWebSocket() throws Exception {
        Listener service = new Listener();
        WebSocket socket = client.newWebSocketBuilder()
                .header("X-API-TOKEN", TOKEN)
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws"), service)
                .join();
        socket.sendText(START, true).join();
        assertEquals(GREETING, service.actions.take());
        socket.sendText(say("I'd like 2 funghi, please."), true).join();
        assertEquals(speak("2 funghi, coming up. Anything else?"), service.actions.take());
        socket.sendText(say("Can you text me a receipt?"), true).join();
        assertEquals(speak("I'll text you the order. Anything else?"), service.actions.take());
        socket.sendText(ENDED, true).join();
        assertEquals(RECEIPT, service.actions.take());
        socket.sendText(say("That's all, thanks."), true).join();
        assertEquals(speak("That makes 2 funghi. Is that right?"), service.actions.take());
        socket.sendText(say("Yes, please."), true).join();
        assertEquals(GOODBYE, service.actions.take());
        socket.sendText(ENDED, true).join();
        assertEquals(HANGUP, service.actions.take());
        socket.sendText(END, true).join();
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private String post(String event) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/webhook"))
                .header("Content-Type", "application/json")
                .header("X-API-TOKEN", TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(response.body().isEmpty() ? 204 : 200, response.statusCode());
        return response.body();
    }

    private static String say(String text) {
        return "{\"type\":\"user_speak\",\"text\":\"" + text + "\"," + CALL;
    }

    private static String speak(String text) {
        return "{\"type\":\"speak\",\"session_id\":\"c1\",\"text\":\"" + text + "\"}";
    }

    /** The service's end of the WebSocket. */
    private static final class Listener implements WebSocket.Listener {

        final BlockingQueue<String> actions = new LinkedBlockingQueue<>();

        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            actions.add(data.toString());
            socket.request(1);
            return null;
        }
    }
}
