package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.BargeInPolicy;
import dev.parley.action.Reply;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import dev.parley.event.UserSpeechStarted;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of words that the caller says into a playback, by the policy of what plays. */
class InterruptionTest {

    /** 100 characters: six seconds. */
    private static final String LONG = "x".repeat(100);

    private static SimulatedCall call(Action greeting, Transport transport) {
        return SimulatedCall.to(new ScriptBot(event -> reply(greeting, event)).dispatcher())
                .over(transport)
                .start();
    }

    private static Reply reply(Action greeting, Event event) {
        if (event instanceof UserSpeak speak) {
            return Action.speak((speak.bargedIn() ? "interrupted: " : "heard: ") + speak.text());
        }
        return event instanceof SessionStart ? greeting : null;
    }

    private static SimulatedCall call(BargeInPolicy policy, Transport transport) {
        return call(Action.speak(LONG).bargeIn(policy), transport).expectSpeak(LONG);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void withNoneNothingIsHeard(Transport transport) {
        call(BargeInPolicy.none(), transport).bargeIn("Stop it").expectNothingFor(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void withNoneAWordThatOutlastsThePlaybackIsHeard(Transport transport) {
        call(BargeInPolicy.none(), transport)
                .elapse(Duration.ofMillis(5900))
                .bargeIn("Stop it")
                .expectSpeak("heard: Stop it");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void withManualTheBotHearsAndThePlaybackGoesOn(Transport transport) {
        SimulatedCall call = call(BargeInPolicy.manual(), transport).bargeIn("Stop it");
        call.expectSpeak("heard: Stop it");
        assertEquals(Duration.ofMillis(7 * 60 + 500), call.time());
        call.finishSpeech();
        assertEquals(Duration.ofSeconds(6), call.time());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void withMinimumCharactersSoManyInterrupt(Transport transport) {
        SimulatedCall call = call(BargeInPolicy.minimumCharacters(7), transport);
        call.bargeIn("Stop it").expectSpeak("interrupted: Stop it");
        assertTrue(call.transcript().contains("assistant_speak (6000 ms)"), call.transcript());
        assertTrue(!call.transcript().contains("assistant_speech_ended"), call.transcript());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void withMinimumCharactersFewerDoNot(Transport transport) {
        call(BargeInPolicy.minimumCharacters(8), transport).bargeIn("Stop it").expectNothingFor(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void withoutAPolicyThreeCharactersInterrupt(Transport transport) {
        call(Action.speak(LONG), transport).bargeIn("Hm").expectNothing();
        call(Action.speak(LONG), transport).bargeIn("Hmm").expectSpeak("interrupted: Hmm");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void withImmediateTheFirstSoundInterrupts(Transport transport) {
        call(BargeInPolicy.immediate(), transport).bargeIn("E").expectSpeak("interrupted: E");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aPlaybackIsSafeAsLongAsThePolicySays(Transport transport) {
        BargeInPolicy policy = BargeInPolicy.immediate().allowAfter(Duration.ofSeconds(2));
        call(policy, transport).bargeIn("Stop it").expectNothing();
        call(policy, transport).elapse(Duration.ofSeconds(2)).bargeIn("Stop it").expectSpeak("interrupted: Stop it");
        // One who goes on until it is safe no more interrupts then.
        call(policy, transport)
                .elapse(Duration.ofMillis(1700))
                .bargeIn("Stop it")
                .expectSpeak("interrupted: Stop it");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatTheBotStopsIsReportedAsEnded(Transport transport) {
        ScriptBot bot = new ScriptBot(event -> event instanceof SessionStart
                ? Action.speak(LONG).bargeIn(BargeInPolicy.manual())
                : event instanceof UserSpeak ? Action.bargeIn() : null);
        SimulatedCall call = SimulatedCall.to(bot.dispatcher()).over(transport).start();
        call.bargeIn("Stop it").expect(Action.bargeIn());
        assertEquals("assistant_speech_ended", bot.told.get(bot.told.size() - 1));
        assertEquals(Duration.ofMillis(920), call.time());
    }

    @Test
    void theBotIsToldOfTheFirstSoundOverTheWebSocketOnly() {
        ScriptBot bot = new ScriptBot(event ->
                event instanceof UserSpeechStarted || event instanceof SessionStart ? Action.speak("Go on") : null);
        SimulatedCall.to(bot.dispatcher()).start().say("Hello");
        assertEquals(false, bot.told.contains("user_speech_started"));
        SimulatedCall.to(bot.dispatcher()).overWebSocket().start().say("Hello");
        assertEquals(true, bot.told.contains("user_speech_started"));
    }

    @Test
    void nobodyCanInterruptSilence() {
        SimulatedCall call = call(Action.speak("Hi"), Transport.WEBHOOK).finishSpeech();
        AssertionError failure = assertThrows(AssertionError.class, () -> call.bargeIn("Stop"));
        assertTrue(failure.getMessage().startsWith("The caller cannot interrupt, because nothing plays. Use say."));
    }
}
