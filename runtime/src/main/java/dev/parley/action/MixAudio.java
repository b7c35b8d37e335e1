package dev.parley.action;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Loops a recording under the speech.
 *
 * @param audio the recording
 * @param volume 0.0 to 1.0, or null for the service's default of 0.5
 */
public record MixAudio(Wav audio, @Nullable Double volume) implements Action {

    /** Refuses an action without a recording, and a volume outside of its range. */
    public MixAudio {
        Objects.requireNonNull(audio, "A mix_audio must have a recording.");
        if (volume != null && !(volume >= 0.0 && volume <= 1.0)) {
            throw new IllegalArgumentException("The volume must be 0.0 to 1.0, but is " + volume + ".");
        }
    }

    /**
     * Sets how loud the recording is.
     *
     * @param volume 0.0 to 1.0
     * @return the changed action
     * @throws IllegalArgumentException if it is outside of that range
     */
    public MixAudio volume(double volume) {
        return new MixAudio(audio, volume);
    }

    @Override
    public String type() {
        return "mix_audio";
    }
}
