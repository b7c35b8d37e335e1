package dev.parley.event;

import org.jspecify.annotations.Nullable;

/**
 * The service reports an utterance of the assistant. Some releases send it when playback starts, some when it ends,
 * and some not at all; {@link AssistantSpeechEnded} is the safe hook for what comes next.
 *
 * @param session the call
 * @param text what is spoken, or null
 * @param ssml what is spoken as SSML, or null
 * @param durationMs the length of the utterance in milliseconds, or null
 * @param speechStartedAt when playback started, in milliseconds since the epoch, or null
 */
public record AssistantSpeak(
        Session session,
        @Nullable String text,
        @Nullable String ssml,
        @Nullable Long durationMs,
        @Nullable Long speechStartedAt)
        implements Event {

    @Override
    public String type() {
        return "assistant_speak";
    }
}
