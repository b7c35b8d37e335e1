package dev.parley.event;

/**
 * A call begins. Sent again with the same session id when a transfer with a timeout failed.
 *
 * @param session the call
 */
public record SessionStart(Session session) implements Event {

    @Override
    public String type() {
        return "session_start";
    }
}
