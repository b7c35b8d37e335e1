package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestTest {

    private static final int MOST = 65_536;
    private static final int TEN_MB = 10 << 20;
    private static final String TOO_LARGE = "{\"error\":\"An event must have at most 65536 bytes.\"}";
    private static final String NO_TOKEN = "{\"error\":\"The header X-API-TOKEN must carry the token.\"}";

    private final ParleyServer server =
            TestBot.server(TestBot.counting()).set(Setting.HEADER_TIMEOUT, "1s").start();

    @AfterEach
    void theServerGoesOn() throws Exception {
        try (RawClient next = new RawClient(server)) {
            assertEquals(
                    TestClient.speak("1 session_start", "next"),
                    next.post(TestClient.event("session_start", "next")).body());
        }
        server.close();
    }

    private static String event(int bytes) {
        String empty = TestClient.userSpeak("", "a");
        String fields = ",\"more\":\"" + "x".repeat(MOST / 2 - 68) + "\",\"still\":\"\"";
        String padded = empty.substring(0, empty.length() - 1) + fields + "}";
        String rest = "y".repeat(bytes - padded.length());
        return padded.substring(0, padded.length() - 2) + rest + "\"}";
    }

    private static String chunked(String body) {
        int half = body.length() / 2;
        return RawClient.head("Transfer-Encoding: chunked")
                + Integer.toHexString(half) + "\r\n" + body.substring(0, half) + "\r\n"
                + Integer.toHexString(body.length() - half) + "\r\n" + body.substring(half) + "\r\n0\r\n\r\n";
    }

    @Test
    void anEventOf64KiBIsTaken() throws Exception {
        try (RawClient client = new RawClient(server)) {
            assertEquals(200, client.post(event(MOST)).status());
            assertEquals(200, client.send(chunked(event(MOST))).answer().status());
        }
    }

    @Test
    void oneByteMoreIsRefusedByItsLengthAlone() throws Exception {
        try (RawClient client = new RawClient(server)) {
            RawClient.Answer answer =
                    client.send(RawClient.head("Content-Length: " + (MOST + 1))).answer();
            assertEquals(413, answer.status());
            assertEquals(TOO_LARGE, answer.body());
            client.awaitEnd();
        }
    }

    @Test
    void oneByteMoreIsRefusedInChunksToo() throws Exception {
        try (RawClient client = new RawClient(server)) {
            RawClient.Answer answer = client.send(chunked(event(MOST + 1))).answer();
            assertEquals(413, answer.status());
            assertEquals(TOO_LARGE, answer.body());
        }
    }

    @Test
    void theTokenIsCheckedBeforeTheBodyIsAskedFor() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nX-API-TOKEN: wrong\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 100\r\n\r\n");
            RawClient.Answer answer = client.answer();
            assertEquals(401, answer.status());
            assertEquals(NO_TOKEN, answer.body());
            client.awaitEnd();
        }
    }

    @Test
    void theTokenIsCheckedBeforeTheBodyIsRead() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{");
            assertEquals(401, client.answer().status());
            client.awaitEnd();
        }
    }

    @Test
    void tenMegabytesWithTheTokenAre413() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send(RawClient.head("Content-Length: " + TEN_MB));
            assertEquals(413, client.answer().status());
            client.sendWhileItLasts(new byte[1 << 20], 10);
            client.awaitEnd();
        }
    }

    @Test
    void tenMegabytesWithoutTheTokenAre401() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Length: " + TEN_MB + "\r\n\r\n");
            assertEquals(401, client.answer().status());
            client.sendWhileItLasts(new byte[1 << 20], 10);
            client.awaitEnd();
        }
    }

    @Test
    void tenMegabytesFromAnOrdinaryClientHarmNobody() {
        HttpRequest.Builder request = TestClient.post(server, "{}")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[TEN_MB])));
        // A client that goes on writing may find the connection closed before it reads the answer.
        TestClient.sendAsync(request)
                .handle((response, failure) -> {
                    assertTrue(failure != null || response.statusCode() == 413);
                    return true;
                })
                .join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /..%2f..%2fwebhook HTTP/1.1\r\nHost: a\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            })
    void garbageIsRefusedInShortJson(String garbage) throws Exception {
        try (RawClient client = new RawClient(server)) {
            RawClient.Answer answer = client.send(garbage).answer();
            assertTrue(answer.status() >= 400 && answer.status() < 600, garbage + " " + answer);
            assertEquals("application/json", answer.headers().get("content-type"), garbage);
            assertTrue(answer.body().matches("\\{\"error\":\"[\\w '-]+\\.\"}"), answer.body());
            assertFalse(answer.headers().containsKey("server"));
        }
    }

    @Test
    void aHeaderThatIsTooLargeIsRefused() throws Exception {
        try (RawClient client = new RawClient(server)) {
            assertEquals(
                    431,
                    client.send(RawClient.head("X: " + "y".repeat(9_000)))
                            .answer()
                            .status());
        }
    }

    @Test
    void brokenChunksAre400() throws Exception {
        try (RawClient client = new RawClient(server)) {
            assertEquals(
                    400,
                    client.send(RawClient.head("Transfer-Encoding: chunked") + "zz\r\n")
                            .answer()
                            .status());
        }
    }

    @Test
    void halfARequestAndGoneHarmsNobody() throws Exception {
        for (String half : new String[] {
            "", "P", "POST /webhook HTTP/1.1\r\nHost", RawClient.head("Content-Length: 100") + "{\"type\":"
        }) {
            try (RawClient client = new RawClient(server)) {
                client.send(half);
            }
        }
        assertEquals(0, server.callsInProgress());
    }

    @Test
    void aClientKilledWhileItsHandlerRunsHarmsNobody() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ParleyServer busy = TestBot.server((event, call, count) -> {
                    if (count == 1) {
                        began.countDown();
                        release.await();
                    }
                    return dev.parley.action.Action.speak("" + count);
                })
                .set(Setting.DEADLINE, "1m")
                .start()) {
            String event = TestClient.userSpeak("hello", "a");
            try (RawClient doomed = new RawClient(busy)) {
                doomed.send(RawClient.head("Content-Length: " + event.length()) + event);
                began.await();
            }
            release.countDown();
            assertEquals(
                    TestClient.speak("2", "a"),
                    TestClient.send(TestClient.post(busy, event)).body());
        }
    }

    @Test
    void theSizeIsCountedInBytes() throws Exception {
        String umlauts = "ä".repeat(MOST / 2);
        try (RawClient client = new RawClient(server)) {
            int length = umlauts.getBytes(StandardCharsets.UTF_8).length + 1;
            client.send(RawClient.head("Content-Length: " + length));
            assertEquals(413, client.answer().status());
        }
    }
}
