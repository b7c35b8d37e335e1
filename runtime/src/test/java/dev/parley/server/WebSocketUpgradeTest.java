package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebSocketUpgradeTest {

    private static final String TOKEN = "X-API-TOKEN: " + TestBot.TOKEN;

    private final ParleyServer server = TestBot.server(TestBot.counting()).start();

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient.Answer upgrade(String... headers) throws IOException {
        try (RawClient client = new RawClient(server)) {
            return client.send(RawClient.upgrade(headers)).answer();
        }
    }

    @Test
    void theTokenOpensIt() throws Exception {
        assertEquals(101, upgrade(TOKEN).status());
        assertEquals(101, upgrade(TOKEN.toLowerCase(Locale.ROOT)).status());
    }

    @Test
    void withoutTheTokenItIs401() throws Exception {
        assertEquals(401, upgrade().status());
        RawClient.Answer answer = upgrade(TOKEN + "x");
        assertEquals(401, answer.status());
        assertEquals("{\"error\":\"The header X-API-TOKEN must carry the token.\"}", answer.body());
    }

    @Test
    void aBrowserIs403EvenWithTheToken() throws Exception {
        assertEquals(403, upgrade(TOKEN, "Origin: https://example.com").status());
        assertEquals(403, upgrade(TOKEN, "Origin: null").status());
    }

    @Test
    void compressionIsNotTakenUp() throws Exception {
        RawClient.Answer answer =
                upgrade(TOKEN, "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits");
        assertEquals(101, answer.status());
        assertFalse(answer.headers().containsKey("sec-websocket-extensions"));
    }

    @Test
    void aPlainRequestIs426() throws Exception {
        HttpResponse<String> response = TestClient.send(
                HttpRequest.newBuilder(server.uri().resolve("/ws")).header("X-API-TOKEN", TestBot.TOKEN));
        assertEquals(426, response.statusCode());
        assertEquals("{\"error\":\"Open a WebSocket here.\"}", response.body());
        assertEquals("websocket", response.headers().firstValue("Upgrade").orElse(""));
    }

    @Test
    void anUnknownVersionIsRefused() throws Exception {
        try (RawClient client = new RawClient(server)) {
            int status = client.send(RawClient.upgrade(TOKEN).replace("Version: 13", "Version: 12"))
                    .answer()
                    .status();
            assertEquals(426, status);
        }
    }

    @Test
    void anEventThatComesAlongWithTheUpgradeIsTaken() throws Exception {
        byte[] event = TestClient.event("session_start", "a").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(RawClient.upgrade(TOKEN).getBytes(StandardCharsets.UTF_8));
        both.writeBytes(RawClient.bytes(RawClient.TEXT, true, event));
        try (RawClient client = new RawClient(server)) {
            client.sendWhileItLasts(both.toByteArray(), 1);
            assertEquals(101, client.answer().status());
            assertEquals(
                    TestClient.speak("1 session_start", "a"), client.message().text());
        }
    }
}
