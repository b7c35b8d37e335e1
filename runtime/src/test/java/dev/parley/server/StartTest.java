package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StartTest {

    private static String wrong(ParleyServer.Builder builder) {
        return assertThrows(StartException.class, builder::start).getMessage();
    }

    private static ParleyServer.Builder builder() {
        return TestBot.server(TestBot.counting());
    }

    @Test
    void aPortThatIsTakenIsSaidInASentence() {
        try (ParleyServer server = builder().start()) {
            assertEquals(
                    "Port " + server.port() + " is already in use. Stop the other process or choose another port with"
                            + " PARLEY_PORT.",
                    wrong(builder().port(server.port())));
        }
    }

    @Test
    void aHostThatIsNotThisMachineIsSaidInASentence() {
        for (String host : new String[] {"192.0.2.1", "no.such.host.invalid", "no host"}) {
            assertEquals(
                    "HOST must be an address of this machine, but is \"" + host
                            + "\". Remove it to listen on all of them.",
                    wrong(builder().set(Setting.HOST, host)));
        }
    }

    @Test
    void aServerNeedsABot() {
        assertEquals(
                "A server needs a bot. Add one with bot(new PizzaBotDispatcher()).",
                wrong(ParleyServer.builder().token(TestBot.TOKEN)));
    }

    @Test
    void aBotNeedsAPath() {
        for (String path : new String[] {"", "/", "pizza", "/pizza/", "/..", "/pi zza", "/a?b"}) {
            StartException wrong =
                    assertThrows(StartException.class, () -> builder().bot(path, TestBot.counting()));
            assertEquals("A bot needs a path such as /pizza, but \"" + path + "\" is none.", wrong.getMessage());
        }
    }

    @Test
    void twoBotsCannotShareAPath() {
        ParleyServer.Builder builder = builder().bot("/pizza", TestBot.counting());
        assertEquals(
                "Two bots cannot share the path \"/pizza\". Give one of them another.",
                assertThrows(StartException.class, () -> builder.bot("/pizza", TestBot.counting()))
                        .getMessage());
    }

    @Test
    void noPathHidesAnother() {
        String sentence =
                "The path %s is taken twice. Choose another WEBHOOK_PATH or WEBSOCKET_PATH, or another path for"
                        + " the bot.";
        assertEquals(sentence.formatted("/webhook"), wrong(builder().set(Setting.WEBSOCKET_PATH, "/webhook")));
        assertEquals(sentence.formatted("/health"), wrong(builder().set(Setting.WEBHOOK_PATH, "/health")));
    }

    @Test
    void aTokenThatIsMissingOrShortStopsTheStart() {
        assertTrue(wrong(builder().token("")).startsWith("No token is set"));
        assertTrue(wrong(builder().token("short")).startsWith("A token must have at least 16 bytes"));
    }

    @Test
    void devModeIsReachedOnLoopbackWithoutAToken() throws Exception {
        try (ParleyServer server =
                ParleyServer.builder().bot(TestBot.counting()).port(0).dev().start()) {
            assertEquals("http://127.0.0.1:" + server.port(), server.uri().toString());
            assertEquals(
                    200,
                    TestClient.send(TestClient.post(server, TestClient.event("session_start", "a")))
                            .statusCode());
        }
    }

    @Test
    void theAddressSaysHowToReachTheServer() {
        Settings any = settings("0.0.0.0");
        assertEquals("127.0.0.1", any.hostOfThisMachine());
        assertEquals("[::1]", settings("::").hostOfThisMachine());
        assertEquals("[fe80::1]", settings("fe80::1").hostOfThisMachine());
        assertEquals("localhost", settings("localhost").hostOfThisMachine());
    }

    private static Settings settings(String host) {
        return Settings.of(new Configuration(
                java.util.Map.of(Setting.HOST, host, Setting.TOKEN, TestBot.TOKEN), name -> null, name -> null));
    }

    @Test
    void thePortIsKnownAfterTheEndToo() {
        ParleyServer server = builder().start();
        int port = server.port();
        server.close();
        assertTrue(port > 0);
        assertEquals(port, server.port());
    }
}
