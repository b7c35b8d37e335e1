package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.BargeInPolicy;
import dev.parley.action.TranscriptionProvider;
import dev.parley.action.Tts;
import dev.parley.action.Vad;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row and every sample of the protocol's actions, full and minimal, and the text that each must become. */
class ActionFixturesTest {

    private final ActionWriter writer = new ActionWriter();

    static Stream<Arguments> actions() {
        return Stream.of(speaks(), recordings(), calls(), transcription()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> speaks() {
        return Stream.of(
                Arguments.of("speak", Action.speak("Hello, how can I help you?")),
                Arguments.of(
                        "speak_voice",
                        Action.speak("Hello in a different voice")
                                .tts(Tts.azure("en-US", "en-US-JennyNeural"))
                                .bargeIn(BargeInPolicy.minimumCharacters(3))),
                Arguments.of(
                        "speak_full",
                        Action.speak("Hi")
                                .tts(Tts.elevenLabs("21m00Tcm4TlvDq8ikWAM"))
                                .bargeIn(BargeInPolicy.minimumCharacters(100).allowAfter(Duration.ofSeconds(10)))
                                .inputTimeout(Duration.ofSeconds(8))
                                .vad(new Vad(500))),
                Arguments.of(
                        "speak_ssml",
                        Action.speakSsml("<speak>Tom &amp; \"Jerry\"</speak>")
                                .tts(Tts.azure("de-DE"))
                                .bargeIn(BargeInPolicy.none())
                                .inputTimeout(Duration.ZERO)),
                Arguments.of("speak_default_voices", Action.speak("Hi").tts(new Tts.Azure(null, null))),
                Arguments.of("speak_eleven_labs_default", Action.speak("Hi").tts(new Tts.ElevenLabs(null))),
                Arguments.of("speak_raw_voice", Action.speak("Hi").tts(Tts.raw(polly()))),
                Arguments.of("speak_manual", Action.speak("Hi").bargeIn(BargeInPolicy.manual())),
                Arguments.of(
                        "speak_immediate",
                        Action.speak("Hi").bargeIn(BargeInPolicy.immediate().allowAfter(Duration.ZERO))),
                Arguments.of(
                        "speak_default_characters",
                        Action.speak("Hi")
                                .bargeIn(new BargeInPolicy(BargeInPolicy.Strategy.MINIMUM_CHARACTERS, null, null))));
    }

    private static Stream<Arguments> recordings() {
        return Stream.of(
                Arguments.of("audio", Action.audio(Wire.wav())),
                Arguments.of(
                        "audio_full",
                        Action.audio(Wire.wav()).bargeIn(BargeInPolicy.manual().allowAfter(Duration.ofMillis(250)))),
                Arguments.of("mix_audio", Action.mixAudio(Wire.wav())),
                Arguments.of("mix_audio_full", Action.mixAudio(Wire.wav()).volume(0.25)),
                Arguments.of("mix_audio_stop", Action.stopMixAudio()));
    }

    private static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of("hangup", Action.hangup()),
                Arguments.of("transfer", Action.transfer("+1234567890", "Sales Department", "+1234567890")),
                Arguments.of(
                        "transfer_full",
                        Action.transfer("4921112345", "Mario's", "4921167890").timeout(Duration.ofSeconds(30))),
                Arguments.of("barge_in", Action.bargeIn()),
                Arguments.of("send_sms", Action.sendSms("+4915112345678", "Your table is booked. \ud83d\ude00")),
                Arguments.of("raw", Action.raw("play_video", video())));
    }

    private static Stream<Arguments> transcription() {
        return Stream.of(
                Arguments.of("configure_transcription_azure", Action.configureProvider(TranscriptionProvider.AZURE)),
                Arguments.of(
                        "configure_transcription_deepgram",
                        Action.configureProvider(TranscriptionProvider.DEEPGRAM).languages("de-DE")),
                Arguments.of(
                        "configure_transcription_full",
                        Action.configureProvider(TranscriptionProvider.ELEVEN_LABS)
                                .languages("de-DE", "en-US")
                                .customVocabulary("funghi", "Mario's")
                                .vad(Vad.endOfTurnSilence(Duration.ofSeconds(2)))),
                Arguments.of(
                        "configure_transcription_languages",
                        Action.configureLanguages("de-DE", "en-US", "fr-FR", "it-IT")),
                Arguments.of("configure_transcription_vocabulary", Action.configureVocabulary("funghi")),
                Arguments.of("configure_transcription_vad", Action.configureVad(new Vad(150))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actions")
    void anActionIsWrittenAsTheServiceExpectsIt(String name, Action action) {
        String expected = new String(Wire.bytes("actions", name), StandardCharsets.UTF_8).strip();

        assertEquals(expected, new String(writer.write(action, Wire.SESSION_ID), StandardCharsets.UTF_8));
    }

    @Test
    void everyFixtureIsInTheTable() {
        assertEquals(
                Wire.names("actions"),
                actions().map(row -> (String) row.get()[0]).collect(Collectors.toSet()));
    }

    @Test
    void everyActionHasAFixture() {
        Set<Class<?>> written = actions().map(row -> row.get()[1].getClass()).collect(Collectors.toSet());

        assertEquals(Set.of(Action.class.getPermittedSubclasses()), written);
    }

    private static Map<String, Object> polly() {
        Map<String, Object> style = new LinkedHashMap<>();
        style.put("name", "calm");
        style.put("tags", List.of("a", 1, true));
        Map<String, Object> polly = new LinkedHashMap<>();
        polly.put("provider", "polly");
        polly.put("speed", 1.25);
        polly.put("style", style);
        return polly;
    }

    private static Map<String, Object> video() {
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("w", 640);
        size.put("h", 360);
        Map<String, Object> video = new LinkedHashMap<>();
        video.put("url", "https://example.com/1.mp4");
        video.put("loop", false);
        video.put("from", 0);
        video.put("marks", List.of(1, List.of(2.5)));
        video.put("size", size);
        return video;
    }
}
