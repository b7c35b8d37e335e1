package dev.parley.event;

/**
 * The caller began to speak; there is no text yet. Comes on a WebSocket only, and takes no direct answer.
 *
 * @param session the call
 */
public record UserSpeechStarted(Session session) implements Event {

    @Override
    public String type() {
        return "user_speech_started";
    }
}
