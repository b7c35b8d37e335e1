package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.action.Vad;
import dev.parley.action.Wav;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the caller is played, and for how long. */
class PlaybackTest {

    private static SimulatedCall call(Reply greeting, Transport transport) {
        ScriptBot bot = new ScriptBot(event ->
                event instanceof SessionStart ? greeting : event instanceof UserSpeak ? Action.speak("Heard") : null);
        return SimulatedCall.to(bot.dispatcher()).over(transport).start();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aRecordingPlaysForItsLength(Transport transport) {
        Action recording = Action.audio(wav(2500));
        SimulatedCall call = call(recording, transport).expect(recording).finishSpeech();
        assertEquals(Duration.ofMillis(2500), call.time());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void ssmlPlaysForItsTextAndItsBreaks(Transport transport) {
        SimulatedCall call = call(Action.speakSsml("<speak>One<break time='2s'/>moment</speak>"), transport);
        call.expectSpeak("One moment").finishSpeech();
        assertEquals(Duration.ofMillis(2600), call.time());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theRestOfAChainFollowsWithoutAnybodyAsking(Transport transport) {
        call(Action.speak("One").then("Two").then("Three").thenHangup(), transport)
                .expectSpeak("One")
                .expectSpeak("Two")
                .expectSpeak("Three")
                .expectHangup()
                .expectNothing();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aTextInPiecesIsHeardSentenceBySentence(Transport transport) {
        call(Reply.streamed(Stream.of("This is one", " sentence. This is", " another.")), transport)
                .expectSpeak("This is one sentence.")
                .expectSpeak("This is another.")
                .expectNothing();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theBotSetsHowMuchSilenceEndsATurn(Transport transport) {
        SimulatedCall call = call(Action.speak("Go on").vad(Vad.endOfTurnSilence(Duration.ofSeconds(2))), transport);
        call.finishSpeech().say("Hello").expectSpeak("Heard");
        assertEquals(Duration.ofMillis(300 + 300 + 2000), call.time());
    }

    /** Silence, 16 kHz, mono, 16 bit. */
    private static Wav wav(int millis) {
        int bytes = millis * 32;
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(tag("RIFF"))
                .putInt(36 + bytes)
                .put(tag("WAVE"))
                .put(tag("fmt "))
                .putInt(16);
        file.putShort((short) 1)
                .putShort((short) 1)
                .putInt(16_000)
                .putInt(32_000)
                .putShort((short) 2);
        file.putShort((short) 16).put(tag("data")).putInt(bytes);
        return Wav.of(file.array());
    }

    private static byte[] tag(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
