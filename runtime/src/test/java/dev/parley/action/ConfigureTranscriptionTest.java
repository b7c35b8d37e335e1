package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigureTranscriptionTest {

    private static final ConfigureTranscription FULL = Action.configureProvider(TranscriptionProvider.AZURE)
            .languages("de-DE")
            .customVocabulary("funghi")
            .vad(new Vad(500));

    @Test
    void itSetsAtLeastOneField() {
        String message =
                "configure_transcription must set at least one of provider, languages, custom_vocabulary and vad.";

        assertEquals(message, Refusal.of(Action::configureLanguages));
        assertEquals(message, Refusal.of(Action::configureVocabulary));
        assertEquals(message, Refusal.of(() -> new ConfigureTranscription(null, List.of(), List.of(), null)));
    }

    @Test
    void itTakes1To4Languages() {
        assertEquals(1, Action.configureLanguages("a").languages().size());
        assertEquals(
                4, Action.configureLanguages("a", "b", "c", "d").languages().size());
        assertEquals(
                "languages must be 1 to 4, but are 5.",
                Refusal.of(() -> Action.configureLanguages("a", "b", "c", "d", "e")));
        assertEquals(
                "A language must not be blank, but is \" \".", Refusal.of(() -> Action.configureLanguages("a", " ")));
    }

    @Test
    void itTakesUpTo100Words() {
        assertEquals(
                100, Action.configureVocabulary(words(100)).customVocabulary().size());
        assertEquals(
                "custom_vocabulary must have at most 100 entries, but has 101.",
                Refusal.of(() -> Action.configureVocabulary(words(101))));
    }

    @Test
    void aWordHas1To200Characters() {
        assertEquals(
                List.of("w".repeat(200)),
                Action.configureVocabulary("w".repeat(200)).customVocabulary());
        assertEquals(
                "The length of an entry of custom_vocabulary must be 1 to 200 characters, but is 201 characters.",
                Refusal.of(() -> Action.configureVocabulary("w".repeat(201))));
        assertEquals(
                "An entry of custom_vocabulary must not be blank, but is \"\".",
                Refusal.of(() -> Action.configureVocabulary("a", "")));
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 151, 2000})
    void aTurnEndsAfter150To2000Milliseconds(int millis) {
        assertEquals(new Vad(millis), Vad.endOfTurnSilence(Duration.ofMillis(millis)));
    }

    @Test
    void aTurnCannotEndSoonerOrLater() {
        assertEquals("end_of_turn_silence_ms must be 150 to 2000 ms, but is 149 ms.", Refusal.of(() -> new Vad(149)));
        assertEquals("end_of_turn_silence_ms must be 150 to 2000 ms, but is 2001 ms.", Refusal.of(() -> new Vad(2001)));
        assertEquals(
                "end_of_turn_silence_ms must be 150 to 2000 ms, but is PT2.001S.",
                Refusal.of(() -> Vad.endOfTurnSilence(Duration.ofMillis(2001))));
        assertEquals(
                "end_of_turn_silence_ms must be 150 to 2000 ms, but is PT0.149S.",
                Refusal.of(() -> Vad.endOfTurnSilence(Duration.ofMillis(149))));
        assertEquals(
                "end_of_turn_silence_ms must be whole milliseconds, but is PT0.1505S.",
                Refusal.of(() -> Vad.endOfTurnSilence(Duration.ofNanos(150_500_000))));
    }

    @Test
    void anOptionChangesItsFieldAlone() {
        List<String> de = List.of("de-DE");
        List<String> funghi = List.of("funghi");

        assertEquals(new ConfigureTranscription(TranscriptionProvider.AZURE, de, funghi, new Vad(500)), FULL);
        assertEquals(
                new ConfigureTranscription(TranscriptionProvider.DEEPGRAM, de, funghi, new Vad(500)),
                FULL.provider(TranscriptionProvider.DEEPGRAM));
        assertEquals(
                new ConfigureTranscription(TranscriptionProvider.AZURE, List.of("a", "b"), funghi, new Vad(500)),
                FULL.languages("a", "b"));
        assertEquals(
                new ConfigureTranscription(TranscriptionProvider.AZURE, de, List.of("x"), new Vad(500)),
                FULL.customVocabulary("x"));
        assertEquals(
                new ConfigureTranscription(TranscriptionProvider.AZURE, de, funghi, new Vad(150)),
                FULL.vad(new Vad(150)));
    }

    @Test
    void itsListsCannotBeChangedAfterwards() {
        List<String> languages = new ArrayList<>(List.of("de-DE"));
        ConfigureTranscription configure = new ConfigureTranscription(null, languages, List.of(), null);
        languages.add("en-US");

        assertEquals(Action.configureLanguages("de-DE"), configure);
        assertThrows(
                UnsupportedOperationException.class, () -> configure.languages().add("en-US"));
    }

    private static String[] words(int count) {
        return Collections.nCopies(count, "word").toArray(String[]::new);
    }
}
