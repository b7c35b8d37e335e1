package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import dev.parley.server.ParleyServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to a bot behind a real server, or behind something that is none. */
class RealWireTest {

    private static final String TOKEN = "a-secret-for-this-test";
    private static final double FAST = 20;

    private final ScriptBot bot = new ScriptBot(event -> {
        if (event instanceof SessionStart) {
            return Action.speak("Hello.");
        }
        if (event instanceof UserSpeak speak && speak.text().equals("Think!")) {
            CompletableFuture<Action> thought = new CompletableFuture<>();
            return Reply.later(
                    thought.completeOnTimeout(Action.speak("Done."), 300, TimeUnit.MILLISECONDS), answer -> answer);
        }
        return event instanceof UserSpeak ? Action.speak("Goodbye.").thenHangup() : null;
    });

    private final ParleyServer server =
            ParleyServer.builder().bot(bot.dispatcher()).port(0).token(TOKEN).start();

    @AfterEach
    void stop() {
        server.close();
    }

    private SimulatedCall call(Transport transport, String token) {
        String scheme = transport == Transport.WEBHOOK ? "http" : "ws";
        String path = transport == Transport.WEBHOOK ? "/webhook" : "/ws";
        URI uri = URI.create(scheme + "://localhost:" + server.port() + path);
        return SimulatedCall.over(uri, token).atSpeed(FAST);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCallGoesFromTheGreetingToTheEnd(Transport transport) {
        SimulatedCall call = call(transport, TOKEN).start().expectSpeak("Hello.");
        call.say("Bye.").expectSpeak("Goodbye.").finishSpeech().expectHangup().expectNothing();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anExpectationWaitsForAnAnswerThatTakesItsTime(Transport transport) {
        SimulatedCall call = call(transport, TOKEN).start().expectSpeak("Hello.");
        call.say("Think!").expectSpeak("Done.");
        assertTrue(call.time().toMillis() > 300 * FAST / 2, "real time passed in the call: " + call.time());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aConnectionThatBreaksIsMadeAnew(Transport transport) {
        SimulatedCall call =
                call(transport, TOKEN).start().expectSpeak("Hello.").disconnect();
        call.say("Bye.").expectSpeak("Goodbye.");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void nothingIsExpectedOnARealWireToo(Transport transport) {
        call(transport, TOKEN).start().expectSpeak("Hello.").expectNothingFor(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aWrongTokenIsNamedWithItsRemedy(Transport transport) {
        String failure = failure(call(transport, "not-the-secret-of-this-test"));
        assertTrue(
                failure.endsWith(
                        " answered 401. Give over(uri, token) the secret that the bot expects in X-API-TOKEN."),
                failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "ws"})
    void aPortWhereNobodyListensIsNamedWithItsRemedy(String scheme) throws IOException {
        URI uri;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            uri = URI.create(scheme + "://127.0.0.1:" + gone.getLocalPort() + "/webhook");
        }
        assertEquals(
                "Nobody listens at " + uri + ". Start the bot, or correct host and port.",
                failure(SimulatedCall.over(uri, TOKEN)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        500 Oops          | text/plain       | no     | answered 500. The service takes 200 with an action, or 204. See the log of the bot.
        404 Not Found     | text/plain       | no     | answered 404. Correct the path, or the scheme: http for a webhook, ws for a WebSocket.
        503 Unavailable   | text/plain       | no     | answered 503. The bot is not ready, or not reached by its proxy. See whether it runs.
        200 OK            | application/json | ''     | answered 200 with an empty body. Answer 204 when there is nothing to do.
        200 OK            | text/html        | <p>    | answered 200 with Content-Type "text/html". An action is sent as application/json.
        """)
    void whatIsNoAnswerIsNamedWithItsRemedy(String status, String type, String body, String words) throws IOException {
        try (CannedServer wrong = CannedServer.answering(status, type, body)) {
            URI uri = wrong.uri("http");
            assertEquals(uri + " " + words, failure(SimulatedCall.over(uri, TOKEN)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"ok":true}                    | An action.type must be a text that is not blank, but is missing.
        []                             | An action must be a JSON object, but is none.
        {"type":"hangup","type":"x"}   | type must come once, but comes twice.
        """)
    void jsonThatIsNoActionIsRefused(String body, String words) throws IOException {
        try (CannedServer wrong = CannedServer.answering("200 OK", "application/json", body)) {
            assertEquals(
                    "The service refuses this action. " + words, failure(SimulatedCall.over(wrong.uri("http"), TOKEN)));
        }
    }

    @Test
    void aServerWithoutAWebSocketIsNamedWithItsRemedy() throws IOException {
        try (CannedServer wrong = CannedServer.answering("404 Not Found", "text/plain", "no")) {
            assertEquals(
                    wrong.uri("ws") + " answered 404. Correct the path, or the scheme: http for a webhook, ws for a"
                            + " WebSocket.",
                    failure(SimulatedCall.over(wrong.uri("ws"), TOKEN)));
        }
    }

    @Test
    void aWebSocketThatTheBotClosesFailsTheCall() {
        SimulatedCall call = call(Transport.WEBSOCKET, TOKEN).start().expectSpeak("Hello.");
        server.close();
        String failure = assertThrows(AssertionError.class, () -> call.elapse(Duration.ofMinutes(2)))
                .getMessage();
        assertTrue(failure.startsWith("The bot closed the WebSocket in the middle of the call ("), failure);
    }

    @Test
    void aUriOfAnotherSchemeIsRefused() {
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class, () -> SimulatedCall.over(URI.create("ftp://localhost/ws"), TOKEN));
        assertEquals(
                "A bot must be at http, https, ws or wss, but is at ftp://localhost/ws. Write it like"
                        + " http://localhost:8080/webhook or ws://localhost:8080/ws.",
                failure.getMessage());
    }

    @Test
    void theUriChoosesTheTransport() {
        SimulatedCall call = call(Transport.WEBSOCKET, TOKEN);
        assertThrows(IllegalStateException.class, call::overWebhook);
    }

    @Test
    void aCallInMemoryHasNoSpeed() {
        SimulatedCall call = SimulatedCall.to(bot.dispatcher());
        assertThrows(IllegalStateException.class, () -> call.atSpeed(2));
    }

    private static String failure(SimulatedCall call) {
        String message = assertThrows(AssertionError.class, () -> call.start().expectSpeak("Hello."))
                .getMessage();
        return message.lines().findFirst().orElseThrow();
    }
}
