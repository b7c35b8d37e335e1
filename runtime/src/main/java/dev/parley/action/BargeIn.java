package dev.parley.action;

/** Stops the running playback. How a caller may interrupt a speak is a {@link BargeInPolicy}. */
public record BargeIn() implements Action {

    @Override
    public String type() {
        return "barge_in";
    }
}
