package dev.parley.action;

/** Ends the call at once. */
public record Hangup() implements Action {

    @Override
    public String type() {
        return "hangup";
    }
}
