package dev.parley.event;

/**
 * The playback of a speak or an audio is over.
 *
 * @param session the call
 */
public record AssistantSpeechEnded(Session session) implements Event {

    @Override
    public String type() {
        return "assistant_speech_ended";
    }
}
