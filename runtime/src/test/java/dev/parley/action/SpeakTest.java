package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakTest {

    private static final Speak FULL = Action.speak("Hi")
            .tts(Tts.elevenLabs("v"))
            .bargeIn(BargeInPolicy.none())
            .inputTimeout(Duration.ofSeconds(8))
            .vad(new Vad(500));

    @Test
    void itHasEitherTextOrSsml() {
        assertEquals(
                "A speak must have either text or ssml, but has both.",
                Refusal.of(() -> new Speak("a", "<speak>a</speak>", null, null, 0, null)));
        assertEquals(
                "The text of a speak must not be blank, but is null.",
                Refusal.of(() -> new Speak(null, null, null, null, 0, null)));
        assertEquals("The text of a speak must not be blank, but is null.", Refusal.of(() -> Action.speak(null)));
        assertEquals("The ssml of a speak must not be blank, but is null.", Refusal.of(() -> Action.speakSsml(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void itIsNotBlank(String blank) {
        assertEquals(
                "The text of a speak must not be blank, but is \"" + blank + "\".",
                Refusal.of(() -> Action.speak(blank)));
        assertEquals(
                "The ssml of a speak must not be blank, but is \"" + blank + "\".",
                Refusal.of(() -> Action.speakSsml(blank)));
    }

    @Test
    void itsInputTimeoutIsWholeSecondsFromZero() {
        Speak speak = Action.speak("Hi");

        assertEquals(0, speak.inputTimeout(Duration.ZERO).userInputTimeoutSeconds());
        assertEquals(86_400, speak.inputTimeout(Duration.ofDays(1)).userInputTimeoutSeconds());
        assertEquals(
                "The input timeout must not be negative, but is -1 s.",
                Refusal.of(() -> speak.inputTimeout(Duration.ofSeconds(-1))));
        assertEquals(
                "The input timeout must be whole seconds, but is PT1.5S.",
                Refusal.of(() -> speak.inputTimeout(Duration.ofMillis(1500))));
    }

    @Test
    void anOptionChangesItsFieldAlone() {
        assertEquals(new Speak("Hi", null, Tts.elevenLabs("v"), BargeInPolicy.none(), 8, new Vad(500)), FULL);
        assertEquals(
                new Speak("Hi", null, Tts.azure("de-DE"), BargeInPolicy.none(), 8, new Vad(500)),
                FULL.tts(Tts.azure("de-DE")));
        assertEquals(
                new Speak("Hi", null, Tts.elevenLabs("v"), BargeInPolicy.manual(), 8, new Vad(500)),
                FULL.bargeIn(BargeInPolicy.manual()));
        assertEquals(
                new Speak("Hi", null, Tts.elevenLabs("v"), BargeInPolicy.none(), 0, new Vad(500)),
                FULL.inputTimeout(Duration.ZERO));
        assertEquals(
                new Speak("Hi", null, Tts.elevenLabs("v"), BargeInPolicy.none(), 8, new Vad(150)),
                FULL.vad(new Vad(150)));
    }

    @Test
    void anOptionLeavesItsOriginalAsItWas() {
        Speak plain = Action.speak("Hi");
        Speak changed = plain.bargeIn(BargeInPolicy.none());

        assertEquals(Action.speak("Hi"), plain);
        assertNotEquals(plain, changed);
    }

    @Test
    void ssmlKeepsItsOptionsToo() {
        assertEquals(
                new Speak(null, "<speak/>", Tts.azure("de-DE", "x"), BargeInPolicy.none(), 1, new Vad(200)),
                Action.speakSsml("<speak/>")
                        .vad(new Vad(200))
                        .inputTimeout(Duration.ofSeconds(1))
                        .bargeIn(BargeInPolicy.none())
                        .tts(Tts.azure("de-DE", "x")));
    }
}
