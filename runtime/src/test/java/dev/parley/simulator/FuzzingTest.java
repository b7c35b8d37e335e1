package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FuzzingTest {

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aGoodBotSurvivesAThousandCalls(Transport transport) {
        SimulatedCalls.fuzz(FuzzingTest::goodBot).over(transport).play();
    }

    @Test
    void callsComeOverBothTransports() {
        Fuzzing callers = SimulatedCalls.fuzz(FuzzingTest::goodBot).withoutFaults();
        StringBuilder all = new StringBuilder();
        for (int seed = 1; seed <= 50; seed++) {
            all.append(callers.transcript(seed));
            assertFalse(callers.over(Transport.WEBHOOK).transcript(seed).contains("user_speech_started"));
        }
        assertTrue(all.toString().contains("user_speech_started"));
    }

    @Test
    void theSameSeedMakesTheSameCallAndAnotherOneAnother() {
        Fuzzing callers = SimulatedCalls.fuzz(FuzzingTest::goodBot);
        for (int seed = 0; seed < 100; seed++) {
            assertEquals(callers.transcript(seed), callers.transcript(seed));
        }
        assertNotEquals(callers.transcript(1), callers.transcript(2));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aHandlerThatThrowsIsFoundInTheStepsThatItTakes(Transport transport) {
        Fuzzing callers = SimulatedCalls.fuzz(clock -> keysThrow())
                .words("Let me in")
                .keys("7")
                .over(transport);
        AssertionError failure = assertThrows(AssertionError.class, callers::play);
        assertEquals("""
                caller: Let me in
                caller presses: 7
                caller presses: 7
                """, script(failure));
        assertTrue(rule(failure).endsWith("A handler threw java.lang.IllegalStateException: a planted bug."));
        assertEquals("a planted bug", failure.getCause().getMessage());
        callers.allowFailures().play();
    }

    @Test
    void aBlankTextIsFound() {
        AssertionError failure = fails(event -> event instanceof UserInputTimeout
                ? Action.raw("speak", Map.of("text", " "))
                : event instanceof SessionStart ? greeting() : null);
        assertEquals("caller is silent: 8s\n", script(failure).replaceFirst("\\d+s", "8s"));
        assertTrue(rule(failure).contains("The service refuses this action. speak.text must be"), failure::getMessage);
    }

    @Test
    void aBotThatNeverStopsSpeakingIsFound() {
        AssertionError failure = fails(event -> {
            boolean begins = event instanceof DtmfReceived key && key.digit().equals("5");
            return begins || event instanceof AssistantSpeechEnded ? Action.speak("And so on, and so on.") : null;
        });
        assertEquals("caller presses: 5\n", script(failure));
        assertTrue(rule(failure).endsWith("The bot does not stop speaking."), failure::getMessage);
    }

    @Test
    void aBotThatFailsFromTheStartNeedsNoSteps() {
        AssertionError failure = fails(event -> Action.speak("Hello."));
        assertEquals("caller hangs up\n", script(failure));
    }

    @Test
    void whatGoesWrongOnTheWayIsPartOfTheSteps() {
        Fuzzing callers = SimulatedCalls.fuzz(FuzzingTest::repeatThrows);
        AssertionError failure = assertThrows(AssertionError.class, callers::play);
        assertEquals("event comes twice: user_speak\ncaller: Help!\n", script(failure));
        callers.withoutFaults().play();
    }

    @Test
    void aReplayMeansWhatItExpects() {
        Fuzzing callers = SimulatedCalls.fuzz(FuzzingTest::goodBot);
        callers.replay(CallScript.of("a.call", "caller: Goodbye.\nbot: Goodbye!\nbot hangs up"));
        CallScript wrong = CallScript.of("a.call", "caller: Goodbye.\nbot: Ciao!");
        AssertionError failure = assertThrows(AssertionError.class, () -> callers.replay(wrong));
        assertTrue(
                rule(failure).endsWith("Expected speak \"Ciao!\", but was speak \"Goodbye!\"."), failure::getMessage);
    }

    @Test
    void aFailureTellsTheSeedTheStepsAndTheWholeCall() {
        Fuzzing callers =
                SimulatedCalls.fuzz(clock -> keysThrow()).words("Let me in").keys("7");
        AssertionError failure = assertThrows(AssertionError.class, callers.over(Transport.WEBHOOK)::play);
        assertEquals("""
                Random call 2 breaks a rule over the webhook. A handler threw java.lang.IllegalStateException: a planted bug.

                To play it again, use .seed(2), or save these steps and use replay(CallScript.read(file)):

                caller: Let me in
                caller presses: 7
                caller presses: 7

                What happened:

                    0:00.000  service  session_start
                    0:00.000  caller   says "Let me in"
                    0:01.040  service  user_speak "Let me in"
                    0:01.040  caller   presses 7
                    0:01.040  service  dtmf_received 7
                    0:01.040  caller   presses 7
                    0:01.040  service  dtmf_received 7
                =>  0:01.040  test     A handler threw java.lang.IllegalStateException: a planted bug
                """, failure.getMessage());
    }

    @Test
    void whatNoCallerCanDoIsRefused() {
        Fuzzing callers = SimulatedCalls.fuzz(FuzzingTest::goodBot);
        assertThrows(IllegalArgumentException.class, () -> callers.calls(0));
        assertThrows(IllegalArgumentException.class, () -> callers.keys("12a"));
        assertThrows(IllegalArgumentException.class, () -> callers.keys(""));
        assertThrows(IllegalArgumentException.class, () -> callers.words("Hello", " "));
    }

    @Test
    void whatIsFoundIsFoundAgainByItsSeedAndByItsScript() {
        Fuzzing callers = SimulatedCalls.fuzz(clock -> keysThrow()).words("Let me in");
        AssertionError failure = assertThrows(AssertionError.class, callers::play);
        long seed = Long.parseLong(failure.getMessage().replaceAll("(?s).*\\.seed\\((\\d+)\\).*", "$1"));
        AssertionError again =
                assertThrows(AssertionError.class, callers.seed(seed).calls(1)::play);
        assertEquals(failure.getMessage(), again.getMessage());
        CallScript script = CallScript.of("found.call", script(failure));
        AssertionError replayed = assertThrows(AssertionError.class, () -> callers.replay(script));
        assertEquals(script(failure), script(replayed));
        SimulatedCalls.fuzz(FuzzingTest::goodBot).replay(script);
    }

    private static AssertionError fails(Function<Event, Reply> script) {
        Fuzzing callers =
                SimulatedCalls.fuzz(new ScriptBot(script).dispatcher()).withoutFaults();
        return assertThrows(AssertionError.class, callers::play);
    }

    private static String rule(AssertionError failure) {
        return failure.getMessage().split("\n\n")[0];
    }

    private static String script(AssertionError failure) {
        return failure.getMessage().split("\n\n")[2] + "\n";
    }

    /** Greets, takes its time, transfers, hangs up. */
    private static Dispatcher<?> goodBot(VirtualClock clock) {
        return new ScriptBot(event -> {
                    if (event instanceof SessionStart || event instanceof UserInputTimeout) {
                        return greeting();
                    }
                    if (event instanceof DtmfReceived key) {
                        return keyed(key.digit());
                    }
                    return event instanceof UserSpeak speak ? said(speak, clock) : null;
                })
                .dispatcher();
    }

    private static Reply greeting() {
        return Action.speak("What can I do for you?").inputTimeout(Duration.ofSeconds(5));
    }

    private static Reply keyed(String key) {
        return switch (key) {
            case "0" -> Action.transfer("+4921112345", "Mario's", "+4921112345").timeout(Duration.ofSeconds(20));
            case "9" -> Action.speak("One.").then("Two.").thenHangup();
            case "#" -> Action.bargeIn();
            default -> Reply.none();
        };
    }

    private static Reply said(UserSpeak speak, VirtualClock clock) {
        return switch (speak.text()) {
            case "Goodbye." -> Action.speak("Goodbye!").thenHangup();
            case "Help!" ->
                Reply.later(
                        CompletableFuture.supplyAsync(() -> "Done.", clock.after(Duration.ofSeconds(2))), Reply::of);
            default -> Action.speak("You said: " + speak.text());
        };
    }

    /** Throws when a second key is pressed, once the caller was let in. */
    private static Dispatcher<?> keysThrow() {
        AtomicInteger keys = new AtomicInteger(-1_000);
        return new ScriptBot(event -> {
                    if (event instanceof UserSpeak speak && speak.text().equals("Let me in")) {
                        keys.set(0);
                    }
                    if (event instanceof DtmfReceived && keys.incrementAndGet() == 2) {
                        throw new IllegalStateException("a planted bug");
                    }
                    return Reply.none();
                })
                .dispatcher();
    }

    /** Throws when it hears something twice in the same moment. */
    private static Dispatcher<?> repeatThrows(VirtualClock clock) {
        AtomicReference<String> last = new AtomicReference<>("");
        return new ScriptBot(event -> {
                    if (event instanceof UserSpeak speak && isRepeat(last, clock.nanoTime() + speak.text())) {
                        throw new IllegalStateException("heard twice");
                    }
                    return Reply.none();
                })
                .dispatcher();
    }

    private static boolean isRepeat(AtomicReference<String> last, String heard) {
        return heard.equals(last.getAndSet(heard));
    }
}
