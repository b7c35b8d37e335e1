package dev.parley.action;

/** Ends what a {@link MixAudio} began; on the wire a {@code mix_audio} with {@code stop}. */
public record StopMixAudio() implements Action {

    @Override
    public String type() {
        return "mix_audio";
    }
}
