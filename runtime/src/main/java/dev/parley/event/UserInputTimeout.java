package dev.parley.event;

/**
 * A speak with an input timeout was played, and that time passed in silence.
 *
 * @param session the call
 */
public record UserInputTimeout(Session session) implements Event {

    @Override
    public String type() {
        return "user_input_timeout";
    }
}
