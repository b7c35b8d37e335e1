package dev.parley.event;

/**
 * An event that this release of Parley does not know.
 *
 * @param session the call
 * @param type the {@code type} on the wire
 * @param json the whole message as it came
 */
public record UnknownEvent(Session session, String type, String json) implements Event {

    /** For logs, and so without the message: it holds phone numbers at places that nobody knows yet. */
    @Override
    public String toString() {
        return "UnknownEvent[session=" + session + ", type=" + type + ", json=" + json.length() + " characters]";
    }
}
