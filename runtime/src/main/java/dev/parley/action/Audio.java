package dev.parley.action;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plays a recording to the caller.
 *
 * @param audio the recording
 * @param bargeIn whether and how the caller may interrupt, or null for the default of the flow
 */
public record Audio(Wav audio, @Nullable BargeInPolicy bargeIn) implements Action {

    /** Refuses an action without a recording. */
    public Audio {
        Objects.requireNonNull(audio, "An audio must have a recording.");
    }

    /**
     * Says whether and how the caller may interrupt.
     *
     * @param bargeIn the policy
     * @return the changed action
     */
    public Audio bargeIn(BargeInPolicy bargeIn) {
        return new Audio(audio, bargeIn);
    }

    @Override
    public String type() {
        return "audio";
    }
}
