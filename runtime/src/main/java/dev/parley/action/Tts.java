package dev.parley.action;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The voice that a speak is spoken with. What is not set is taken from the flow. */
public sealed interface Tts {

    /**
     * A voice of Microsoft Azure, the default one of a language.
     *
     * @param language a BCP-47 tag such as {@code en-US}
     * @return the voice
     */
    static Tts azure(String language) {
        return new Azure(language, null);
    }

    /**
     * A voice of Microsoft Azure.
     *
     * @param language a BCP-47 tag such as {@code en-US}
     * @param voice the name, such as {@code en-US-JennyNeural}
     * @return the voice
     */
    static Tts azure(String language, String voice) {
        return new Azure(language, voice);
    }

    /**
     * A voice of ElevenLabs.
     *
     * @param voice its id
     * @return the voice
     */
    static Tts elevenLabs(String voice) {
        return new ElevenLabs(voice);
    }

    /**
     * A voice of a provider that this release of Parley does not know.
     *
     * @param fields the whole object, with {@code provider}: strings, numbers, booleans, and maps and lists of these
     * @return the voice
     * @throws IllegalArgumentException if there is no provider, or a field is of another kind
     */
    static Tts raw(Map<String, ?> fields) {
        return new Raw(new LinkedHashMap<>(fields));
    }

    /**
     * A voice of Microsoft Azure.
     *
     * @param language a BCP-47 tag, or null
     * @param voice the name, or null
     */
    record Azure(@Nullable String language, @Nullable String voice) implements Tts {}

    /**
     * A voice of ElevenLabs.
     *
     * @param voice the id, or null
     */
    record ElevenLabs(@Nullable String voice) implements Tts {}

    /**
     * A voice of another provider.
     *
     * @param fields the object as the service expects it
     */
    record Raw(Map<String, Object> fields) implements Tts {

        /** Refuses an object without a provider, and values that JSON cannot carry. */
        public Raw {
            if (!(fields.get("provider") instanceof String provider) || provider.isBlank()) {
                throw new IllegalArgumentException(
                        "A raw tts must name its provider, but has only " + fields.keySet() + ". Add \"provider\".");
            }
            fields = RawFields.copy(fields, "tts");
        }
    }
}
