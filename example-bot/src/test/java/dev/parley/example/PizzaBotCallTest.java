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
import java.util.concurrent.CompletableFuture;
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

    private static final String HOLD = "{\"type\":\"speak\",\"session_id\":\"c1\",\"text\":\"One moment, please.\"}";
    private static final String MENU =
            "{\"type\":\"speak\",\"session_id\":\"c1\",\"text\":\"To check your order press 1, for the"
                    + " waiting time 2, to speak to Mario 0.\",\"user_input_timeout_seconds\":5}";
    private static final String BARGE_IN = "{\"type\":\"barge_in\",\"session_id\":\"c1\"}";
    private static final String TRANSFER = "{\"type\":\"transfer\",\"session_id\":\"c1\",\"target_phone_number\":"
            + "\"+4921112345\",\"caller_id_name\":\"Mario's\",\"caller_id_number\":\"+4921167890\"}";

    private final CompletableFuture<Integer> minutes = new CompletableFuture<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ParleyServer server = ParleyServer.builder()
            .bot(new PizzaBotDispatcher(() -> new PizzaBot(order -> minutes)))
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
    void holdsTheCallerUntilTheKitchenKnowsOverTheWebhook() throws Exception {
        post(START);
        assertEquals(HOLD.replace("}", ",\"user_input_timeout_seconds\":1}"), post(say("How long does it take?")));
        minutes.complete(25);
        assertEquals(speak("It takes 25 minutes. Anything else?"), post(ENDED));
    }

    @Test
    void holdsTheCallerUntilTheKitchenKnowsOverTheWebSocket() {
        Listener service = new Listener();
        WebSocket socket = connect(service);
        socket.sendText(START, true).join();
        assertEquals(GREETING, service.next());
        socket.sendText(say("When is it ready?"), true).join();
        assertEquals(HOLD, service.next());
        minutes.complete(25);
        assertEquals(speak("It takes 25 minutes. Anything else?"), service.next());
        socket.sendText(END, true).join();
    }

    @Test
    void offersAMenuOverTheWebhook() throws Exception {
        post(START);
        post(ENDED);
        assertEquals(MENU, post(press("9")));
        post(ENDED);
        assertEquals(speak("There is no such choice."), post(press("5")));
        assertEquals(MENU, post(ENDED));
        assertEquals(BARGE_IN, post(press("0"))); // The menu is still being spoken.
        assertEquals(TRANSFER, post(ENDED));
    }

    @Test
    void offersAMenuOverTheWebSocket() {
        Listener service = new Listener();
        WebSocket socket = connect(service);
        minutes.complete(25);
        socket.sendText(START, true).join();
        assertEquals(GREETING, service.next());
        socket.sendText(ENDED, true).join();
        socket.sendText(press("9"), true).join();
        assertEquals(MENU, service.next());
        socket.sendText(press("2"), true).join();
        assertEquals(BARGE_IN, service.next());
        assertEquals(speak("It takes 25 minutes. Anything else?"), service.next());
        socket.sendText(END, true).join();
    }

    @Test
    void takesAnOrderOverTheWebSocket() {
        Listener service = new Listener();
        WebSocket socket = connect(service);
        socket.sendText(START, true).join();
        assertEquals(GREETING, service.next());
        socket.sendText(say("I'd like 2 funghi, please."), true).join();
        assertEquals(speak("2 funghi, coming up. Anything else?"), service.next());
        socket.sendText(say("Can you text me a receipt?"), true).join();
        assertEquals(speak("I'll text you the order. Anything else?"), service.next());
        socket.sendText(ENDED, true).join();
        assertEquals(RECEIPT, service.next());
        socket.sendText(say("That's all, thanks."), true).join();
        assertEquals(speak("That makes 2 funghi. Is that right?"), service.next());
        socket.sendText(say("Yes, please."), true).join();
        assertEquals(GOODBYE, service.next());
        socket.sendText(ENDED, true).join();
        assertEquals(HANGUP, service.next());
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

    private WebSocket connect(Listener service) {
        return client.newWebSocketBuilder()
                .header("X-API-TOKEN", TOKEN)
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws"), service)
                .join();
    }

    private static String press(String key) {
        return "{\"type\":\"dtmf_received\",\"digit\":\"" + key + "\"," + CALL;
    }

    private static String say(String text) {
        return "{\"type\":\"user_speak\",\"text\":\"" + text + "\"," + CALL;
    }

    private static String speak(String text) {
        return "{\"type\":\"speak\",\"session_id\":\"c1\",\"text\":\"" + text + "\"}";
    }

    /** The service's end of the WebSocket. */
    private static final class Listener implements WebSocket.Listener {

        private final BlockingQueue<String> actions = new LinkedBlockingQueue<>();

        String next() {
            try {
                return actions.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Interrupted while waiting for an action", e);
            }
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            actions.add(data.toString());
            socket.request(1);
            return null;
        }
    }
}
