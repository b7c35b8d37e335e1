package dev.parley.action;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Speaks a text or SSML to the caller.
 *
 * @param text what to say, or null when {@code ssml} is set
 * @param ssml what to say as SSML, or null when {@code text} is set
 * @param tts the voice, or null for that of the flow
 * @param bargeIn whether and how the caller may interrupt, or null for the default of the flow
 * @param userInputTimeoutSeconds seconds of silence after playback until {@code user_input_timeout} comes; 0 for never
 * @param vad how much silence ends the caller's next turn, or null for the default of the flow
 */
public record Speak(
        @Nullable String text,
        @Nullable String ssml,
        @Nullable Tts tts,
        @Nullable BargeInPolicy bargeIn,
        long userInputTimeoutSeconds,
        @Nullable Vad vad)
        implements Action {

    /** Refuses text and SSML at once, neither, a blank one, and a negative timeout. */
    public Speak {
        if (text != null && ssml != null) {
            throw new IllegalArgumentException("A speak must have either text or ssml, but has both.");
        }
        if (ssml == null) {
            Rules.notBlank(text, "The text of a speak");
        } else {
            Rules.notBlank(ssml, "The ssml of a speak");
        }
        if (userInputTimeoutSeconds < 0) {
            throw new IllegalArgumentException(
                    "The input timeout must not be negative, but is " + userInputTimeoutSeconds + " s.");
        }
    }

    static Speak ofText(String text) {
        return new Speak(text, null, null, null, 0, null);
    }

    static Speak ofSsml(String ssml) {
        return new Speak(null, Rules.notBlank(ssml, "The ssml of a speak"), null, null, 0, null);
    }

    /**
     * Speaks with this voice.
     *
     * @param tts the voice
     * @return the changed action
     */
    public Speak tts(Tts tts) {
        return new Speak(text, ssml, tts, bargeIn, userInputTimeoutSeconds, vad);
    }

    /**
     * Says whether and how the caller may interrupt.
     *
     * @param bargeIn the policy
     * @return the changed action
     */
    public Speak bargeIn(BargeInPolicy bargeIn) {
        return new Speak(text, ssml, tts, bargeIn, userInputTimeoutSeconds, vad);
    }

    /**
     * Asks for {@code user_input_timeout} when the caller stays silent after playback.
     *
     * @param silence how long, in whole seconds; zero for never
     * @return the changed action
     * @throws IllegalArgumentException if it is negative or has a fraction of a second
     */
    public Speak inputTimeout(Duration silence) {
        return new Speak(text, ssml, tts, bargeIn, Rules.wholeSeconds(silence, "The input timeout"), vad);
    }

    /**
     * Sets how much silence ends the caller's next turn.
     *
     * @param vad the setting
     * @return the changed action
     */
    public Speak vad(Vad vad) {
        return new Speak(text, ssml, tts, bargeIn, userInputTimeoutSeconds, vad);
    }

    @Override
    public String type() {
        return "speak";
    }
}
