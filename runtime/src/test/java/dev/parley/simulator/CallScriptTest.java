package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Audio;
import dev.parley.action.Reply;
import dev.parley.action.Wav;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallScriptTest {

    private final ScriptBot bot = new ScriptBot(CallScriptTest::reply);
    private final SimulatedCall call = SimulatedCall.to(bot.dispatcher());

    private static Reply reply(Event event) {
        if (event instanceof SessionStart) {
            return Action.speak("Welcome.").inputTimeout(Duration.ofSeconds(8));
        }
        if (event instanceof UserInputTimeout) {
            return Action.speak("Are you still there?");
        }
        if (event instanceof DtmfReceived key) {
            return switch (key.digit()) {
                case "1" -> Action.transfer("+4921112345", "Mario's", "+4921112345");
                case "2" ->
                    Action.transfer("+4921112345", "Mario's", "+4921112345").timeout(Duration.ofSeconds(20));
                case "3" -> silence();
                case "4" -> Action.sendSms("+4915112345678", "Your order: 2 funghi.");
                case "5" -> Action.bargeIn();
                default -> Reply.none();
            };
        }
        return event instanceof UserSpeak speak ? answer(speak) : null;
    }

    private static Reply answer(UserSpeak speak) {
        return speak.text().equals("Goodbye.")
                ? Action.speak("Thank you. Goodbye!").thenHangup()
                : Action.speak((speak.bargedIn() ? "I'm listening: " : "You said ") + speak.text());
    }

    private static Audio silence() {
        return Action.audio(new Wav("UklGRigAAABXQVZFZm10IBAAAAABAAEAgD4AAAB9AAACABAAZGF0YQQAAAABAAIA"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void playsEachStep(Transport transport) {
        play(transport, """
                bot: Welcome.
                caller interrupts: Just a moment
                bot: I'm listening: Just a moment
                bot finishes speaking
                bot does nothing for: 2s
                caller: Hello
                bot: You said ...
                caller is silent: 7s
                bot does nothing
                caller presses: 4
                bot sends sms to: +4915112345678 Your order: ...
                caller presses: 3
                bot plays audio
                caller presses: 5
                bot stops speaking
                caller presses: 2
                bot transfers to: +4921112345
                transfer fails
                bot: /Wel.*/
                time passes: 9s
                bot: Are you still there?
                caller: Goodbye.
                bot: Thank you. Goodbye!
                bot hangs up
                """);
        assertEquals("session_end", bot.told.get(bot.told.size() - 1));
    }

    @Test
    void theCallerMayHangUp() {
        play(Transport.WEBHOOK, "CALLER   hangs up");
        assertEquals(List.of("session_start", "session_end"), bot.told);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void playsWhatGoesWrongOnTheWay(Transport transport) {
        play(transport, """
                event is lost: user_speak
                caller: Hello
                bot does nothing
                event comes twice: dtmf_received
                caller presses: 6
                event comes late: user_speak 2s
                caller: Goodbye.
                bot does nothing
                connection breaks
                event is overtaken: dtmf_received
                time passes: 1s
                caller presses: 6
                bot: Thank you. Goodbye!
                bot finishes speaking
                """);
        assertEquals(3, bot.told.stream().filter("dtmf_received"::equals).count());
    }

    @Test
    void aCallGoesOnBehindItsScript() {
        CallScript script = CallScript.of("a.call", "bot: Welcome.");
        assertSame(call, script.play(call));
        call.say("Goodbye.").expectSpeak("Thank you. Goodbye!");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bot: Bye               | speak \"Bye\"",
                "bot: Good ... morning  | speak \"Good ... morning\"",
                "bot: /B.*/             | speak /B.*/",
                "bot hangs up           | hangup",
                "bot transfers to: 0211 | transfer to 0211",
                "bot plays audio        | audio",
                "bot stops speaking     | barge_in",
                "bot sends sms to: 0151 Your order  | send_sms to 0151 \"Your order\""
            })
    void failsWithItsLineAndTheWholeCall(String line, String expected) {
        CallScript script = CallScript.of("a.call", "# Greets.\n\n" + line);
        AssertionError thrown = assertThrows(AssertionError.class, () -> script.play(call));
        String message = "a.call:3: " + line + "\nExpected " + expected
                + ", but was speak \"Welcome.\" (user_input_timeout_seconds=8).\n\n";
        assertEquals(message, thrown.getMessage().substring(0, message.length()));
        assertTrue(thrown.getMessage().contains(call.transcript()), thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"+4915112345678 Your bill ...", "+4900 Your order ..."})
    void failsWhenTheTextMessageIsAnotherOne(String message) {
        CallScript script = CallScript.of("a.call", "caller presses: 4\nbot sends sms to: " + message);
        AssertionError thrown = assertThrows(AssertionError.class, () -> script.play(call));
        assertTrue(thrown.getMessage().startsWith("a.call:2: bot sends sms to: " + message), thrown.getMessage());
    }

    @Test
    void failsWhenTheBotIsNotSilent() {
        CallScript script = CallScript.of("a.call", "bot: Welcome.\nbot does nothing for: 9s");
        AssertionError thrown = assertThrows(AssertionError.class, () -> script.play(call));
        assertTrue(thrown.getMessage().startsWith("a.call:2: bot does nothing for: 9s\nExpected nothing, but was"));
    }

    @Test
    void failsInAnIncludedFileAndSaysHowItGotThere(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/hello.part"), "include: ../greet.part\r\ncaller: Hello\r\n");
        Files.writeString(folder.resolve("greet.part"), "\uFEFFbot: Ciao.");
        Path file = Files.writeString(folder.resolve("a.call"), "# Hello.\r\n\r\ninclude: parts/hello.part\r\n");
        AssertionError thrown =
                assertThrows(AssertionError.class, () -> CallScript.read(file).play(call));
        String trail = folder.resolve("greet.part") + ":1, included at " + folder.resolve("parts/hello.part")
                + ":1, included at " + file + ":3: bot: Ciao.\n";
        assertEquals(trail, thrown.getMessage().substring(0, trail.length()));
    }

    @Test
    void aCallInWhichNothingHappensIsNoScript() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> new CallScript("a.call", List.of()));
        assertEquals("A script must have a step, but a.call has none.", thrown.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsNoScript() {
        UncheckedIOException thrown =
                assertThrows(UncheckedIOException.class, () -> CallScript.read(Path.of("none.call")));
        assertEquals("Call script none.call cannot be read.", thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello.     | Hello.                   | true",
                "Hello.     | hello.                   | false",
                "a ... c    | a b c                    | true",
                "a … c      | a  c                     | true",
                "a … c      | a … c                    | true",
                "a ... c    | a ... c                  | true",
                "a ... c    | a c                      | false",
                "Wait...    | Wait a moment            | true",
                "...        | Whatever                 | true",
                "(a) ... b. | (a) b                    | false",
                "/a.*/      | abc                      | true",
                "/a/        | abc                      | false",
            })
    void wordsFit(String written, String heard, boolean fits) {
        BotStep.Speak step = (BotStep.Speak)
                CallScript.of("a.call", "bot: " + written).steps().get(0);
        assertEquals(fits, step.words().fits(heard));
        assertEquals(written, step.words().toString());
    }

    @Test
    void anEllipsisFitsLineBreaks() {
        assertTrue(new Wording.Elliptic("a...d").fits("a\nb\nc\nd"));
        assertFalse(new Wording.Elliptic("a...d").fits("a\nb\nc"));
    }

    @ParameterizedTest
    @CsvSource({"800ms,800ms", "1500ms,1500ms", "8s,8s", "90s,90s", "60s,1m", "2m,2m", "1h,60m", "1000ms,1s"})
    void timesReadAsTheyAreWritten(String read, String written) {
        assertEquals(
                "time passes: " + written + "\n",
                CallScript.of("a.call", "time passes: " + read).toString());
    }

    private void play(Transport transport, String text) {
        CallScript script = CallScript.of("a.call", text);
        script.play(call.over(transport));
        assertEquals(
                script.toString(), CallScript.of("a.call", script.toString()).toString());
    }
}
