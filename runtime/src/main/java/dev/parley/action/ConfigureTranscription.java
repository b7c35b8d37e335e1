package dev.parley.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes how speech becomes text, from now on. At least one of its fields is set.
 *
 * @param provider who does it, or null to leave it as it is
 * @param languages 1 to 4 BCP-47 tags, or empty to leave them as they are
 * @param customVocabulary at most 100 entries of at most 200 characters, or empty to leave them as they are
 * @param vad how much silence ends a turn of the caller, or null to leave it as it is
 */
public record ConfigureTranscription(
        @Nullable TranscriptionProvider provider,
        List<String> languages,
        List<String> customVocabulary,
        @Nullable Vad vad)
        implements Action {

    /** Refuses a change that changes nothing, and lists that are too long. */
    public ConfigureTranscription {
        languages = List.copyOf(languages);
        customVocabulary = List.copyOf(customVocabulary);
        if (provider == null && languages.isEmpty() && customVocabulary.isEmpty() && vad == null) {
            throw new IllegalArgumentException(
                    "configure_transcription must set at least one of provider, languages, custom_vocabulary and vad.");
        }
        if (languages.size() > 4) {
            throw new IllegalArgumentException("languages must be 1 to 4, but are " + languages.size() + ".");
        }
        languages.forEach(language -> Rules.notBlank(language, "A language"));
        if (customVocabulary.size() > 100) {
            throw new IllegalArgumentException(
                    "custom_vocabulary must have at most 100 entries, but has " + customVocabulary.size() + ".");
        }
        for (String word : customVocabulary) {
            Rules.notBlank(word, "An entry of custom_vocabulary");
            Rules.within(word.length(), 1, 200, "The length of an entry of custom_vocabulary", " characters");
        }
    }

    /**
     * Chooses who turns speech into text.
     *
     * @param provider the provider
     * @return the changed action
     */
    public ConfigureTranscription provider(TranscriptionProvider provider) {
        return new ConfigureTranscription(provider, languages, customVocabulary, vad);
    }

    /**
     * Names the languages that the caller may speak.
     *
     * @param languages 1 to 4 BCP-47 tags such as {@code de-DE}
     * @return the changed action
     * @throws IllegalArgumentException if there are more than four, or one is blank
     */
    public ConfigureTranscription languages(String... languages) {
        return new ConfigureTranscription(provider, List.of(languages), customVocabulary, vad);
    }

    /**
     * Names words that the caller is likely to use and that are hard to recognise.
     *
     * @param words at most 100 entries of at most 200 characters
     * @return the changed action
     * @throws IllegalArgumentException if there are more than 100, or one is blank or too long
     */
    public ConfigureTranscription customVocabulary(String... words) {
        return new ConfigureTranscription(provider, languages, List.of(words), vad);
    }

    /**
     * Sets how much silence ends a turn of the caller.
     *
     * @param vad the setting
     * @return the changed action
     */
    public ConfigureTranscription vad(Vad vad) {
        return new ConfigureTranscription(provider, languages, customVocabulary, vad);
    }

    @Override
    public String type() {
        return "configure_transcription";
    }
}
