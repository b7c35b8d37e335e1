package dev.parley.event;

/**
 * The call is over. Nothing can be sent any more; clean up.
 *
 * @param session the call
 */
public record SessionEnd(Session session) implements Event {

    @Override
    public String type() {
        return "session_end";
    }
}
