package dev.parley.action;

/** Who turns the caller's speech into text. */
public enum TranscriptionProvider {
    /** Microsoft Azure. */
    AZURE,
    /** Deepgram. */
    DEEPGRAM,
    /** ElevenLabs. */
    ELEVEN_LABS
}
