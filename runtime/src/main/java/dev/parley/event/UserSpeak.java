package dev.parley.event;

/**
 * The caller said something, and speech-to-text is done with it.
 *
 * <p>The older wire name {@code user_barge_in} arrives as this event too, with {@code bargedIn} set.
 *
 * @param session the call
 * @param text the transcript as it came; empty when the service sent none
 * @param bargedIn whether the caller interrupted the assistant
 */
public record UserSpeak(Session session, String text, boolean bargedIn) implements Event {

    @Override
    public String type() {
        return "user_speak";
    }
}
