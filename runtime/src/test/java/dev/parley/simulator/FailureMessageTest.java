package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.action.Action;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a test that fails tells, to the letter. */
class FailureMessageTest {

    private final ScriptBot bot = new ScriptBot(event -> event instanceof SessionStart
            ? Action.speak("Welcome to Mario's.").inputTimeout(Duration.ofSeconds(8))
            : event instanceof UserSpeak ? Action.speak("Goodbye!") : null);
    private final SimulatedCall call = SimulatedCall.to(bot.dispatcher());

    @Test
    void showsTheWholeCallWithTheStepThatFailed() {
        call.start().expectSpeak("Welcome to Mario's.").say("Two funghi, please.");
        AssertionError failure = assertThrows(AssertionError.class, () -> call.expectSpeak("2 funghi"));
        assertEquals("""
                Expected speak "2 funghi", but was speak "Goodbye!".

                    0:00.000  service  session_start
                    0:00.000  bot      speak "Welcome to Mario's." (user_input_timeout_seconds=8)
                    0:00.000  service  assistant_speak (1140 ms)
                    0:00.000  test     expected speak "Welcome to Mario's."
                    0:01.140  service  assistant_speech_ended
                    0:01.140  caller   says "Two funghi, please."
                    0:02.780  service  user_speak "Two funghi, please."
                    0:02.780  bot      speak "Goodbye!"
                    0:02.780  service  assistant_speak (480 ms)
                =>  0:02.780  test     Expected speak "2 funghi", but was speak "Goodbye!"
                """, failure.getMessage());
    }

    @Test
    void saysThatNothingCame() {
        call.start().expectSpeak("Welcome to Mario's.");
        AssertionError failure = assertThrows(AssertionError.class, call::expectHangup);
        assertEquals(
                "Expected hangup, but nothing came.",
                failure.getMessage().lines().findFirst().orElseThrow());
    }

    @Test
    void saysWhatCameUnexpectedly() {
        call.start();
        AssertionError failure = assertThrows(AssertionError.class, call::expectNothing);
        assertEquals(
                "Expected nothing, but was speak \"Welcome to Mario's.\" (user_input_timeout_seconds=8).",
                failure.getMessage().lines().findFirst().orElseThrow());
    }

    @Test
    void saysThatTheCallIsOver() {
        call.start().hangUp();
        AssertionError failure = assertThrows(AssertionError.class, () -> call.say("Hello?"));
        assertEquals(
                "The caller cannot say anything, because the call is over.",
                failure.getMessage().lines().findFirst().orElseThrow());
    }

    @Test
    void saysWhichStepIsMissing() {
        IllegalStateException early = assertThrows(IllegalStateException.class, () -> call.say("Hello"));
        assertEquals("The call has not begun. Call start() first.", early.getMessage());
        call.start();
        IllegalStateException late = assertThrows(IllegalStateException.class, call::overWebSocket);
        assertEquals("The call has begun already. Set options before start().", late.getMessage());
    }
}
