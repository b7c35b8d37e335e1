package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    /** A main method as a user writes it. */
    static final class Main {

        private Main() {}

        public static void main(String[] args) {
            ParleyServer.run(TestBot.counting(), args);
        }
    }

    private static Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
        return process.start();
    }

    @Test
    void optionsAreSettings() throws Exception {
        try (ParleyServer server = CommandLine.builder("--port=0", "--dev", "--webhook-path=/calls")
                .bot(TestBot.counting())
                .start()) {
            HttpRequest.Builder post = TestClient.post(server, TestClient.event("session_start", "a"))
                    .uri(server.uri().resolve("/calls"));
            assertEquals(200, TestClient.send(post).statusCode());
        }
    }

    @Test
    void anUnknownOptionListsThoseThereAre() {
        String message = assertThrows(StartException.class, () -> CommandLine.builder("--prot=1"))
                .getMessage();
        assertTrue(message.startsWith("There is no option --prot. The options are --port, --host, --dev, "), message);
        assertTrue(message.endsWith("--websocket-fragments."), message);
    }

    @Test
    void theTokenIsNotTakenFromTheCommandLineAndNotRepeated() {
        String message = assertThrows(
                        StartException.class, () -> CommandLine.builder("--token=a-token-of-enough-bytes"))
                .getMessage();
        assertTrue(message.startsWith("There is no option --token. The options are "), message);
        assertFalse(message.contains("a-token-of-enough-bytes"), message);
        assertTrue(message.contains("--token-file, --token-header"), message);
    }

    @Test
    void aWrongSetUpIsOneSentenceAndExitsWith2() throws Exception {
        Process process = start("--port=none", "--dev");
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor());
        assertTrue(said.contains("PORT must be a number from 0 to 65535, but is \"none\"."), said);
        assertFalse(said.contains("\tat "), said);
    }

    @Test
    void aMainMethodGreetsAndLetsItsCallsEndWhenItIsToldToStop() throws Exception {
        Process process = start("--port=0", "--dev");
        try (BufferedReader out = process.inputReader()) {
            StringBuilder greeting = new StringBuilder();
            while (greeting.indexOf("my-first-call") < 0) {
                greeting.append(out.readLine()).append('\n');
            }
            URI uri = URI.create(greeting.substring(greeting.indexOf("http"), greeting.indexOf(". Press")));
            assertTrue(greeting.indexOf("curl -i " + uri + "/webhook") > 0, greeting.toString());
            assertTrue(greeting.indexOf("no token, this machine only") > 0, greeting.toString());
            assertEquals(200, post(uri, "session_start", "a"));
            process.destroy();
            while (health(uri) == 200) {
                Thread.onSpinWait();
            }
            assertEquals(503, post(uri, "session_start", "b"));
            assertEquals(200, post(uri, "user_input_timeout", "a"));
            assertEquals(204, post(uri, "session_end", "a"));
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private static int health(URI uri) throws Exception {
        return TestClient.send(HttpRequest.newBuilder(uri.resolve("/health"))).statusCode();
    }

    private static int post(URI uri, String type, String id) throws Exception {
        return TestClient.send(HttpRequest.newBuilder(uri.resolve("/webhook"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(TestClient.event(type, id))))
                .statusCode();
    }
}
