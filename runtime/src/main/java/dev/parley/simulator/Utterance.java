package dev.parley.simulator;

import java.time.Duration;
import java.util.Objects;

/**
 * Something that the caller is played.
 *
 * @param action where it comes from: a speak or an audio
 * @param length how long it plays, in nanoseconds
 * @param rule when the caller interrupts it
 * @param timeout after how much silence behind it the bot is told, in nanoseconds; 0 for never
 */
record Utterance(SentAction action, long length, BargeInRule rule, long timeout) {

    static Utterance of(SentAction action) {
        long seconds = action.number("user_input_timeout_seconds", 0);
        return new Utterance(
                action,
                length(action),
                BargeInRule.of(action),
                Duration.ofSeconds(seconds).toNanos());
    }

    private static long length(SentAction action) {
        String ssml = action.text("ssml");
        String text = action.text("text");
        if (ssml != null) {
            return SpeechTime.ofSsml(ssml);
        }
        return text != null
                ? SpeechTime.ofText(text)
                : SpeechTime.ofWav(Objects.requireNonNull(action.text("audio"), "It was checked."));
    }
}
