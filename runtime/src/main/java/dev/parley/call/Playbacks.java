package dev.parley.call;

import dev.parley.event.AssistantSpeak;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.Event;
import dev.parley.event.UserInputTimeout;
import java.util.ArrayDeque;

/**
 * What the caller is being played, as far as one can tell: each utterance that went out is one, and each report of an
 * end ends the oldest. Pure state.
 */
final class Playbacks {

    private final boolean assistantSpeakEndsPlayback;
    private final ArrayDeque<Boolean> playing = new ArrayDeque<>(1); // For each, whether it is a hold phrase.
    private boolean endedHold;

    Playbacks(boolean assistantSpeakEndsPlayback) {
        this.assistantSpeakEndsPlayback = assistantSpeakEndsPlayback;
    }

    void begin(boolean hold) {
        playing.add(hold);
    }

    /** The last one never went out. */
    void takeBack() {
        playing.pollLast();
    }

    /** Takes note of an event that may report an end. Silence after a playback is the end of all. */
    void report(Event event) {
        if (event instanceof UserInputTimeout) {
            while (!playing.isEmpty()) {
                endedHold = playing.remove();
            }
        } else if (isEnd(event) && !playing.isEmpty()) {
            endedHold = playing.remove();
        }
    }

    /** The caller's word, or a new beginning, ends all. */
    void endAll() {
        playing.clear();
        endedHold = false;
    }

    int size() {
        return playing.size();
    }

    boolean isSilent() {
        return playing.isEmpty();
    }

    /** Whether nothing plays but hold phrases, which a reply need not wait for. */
    boolean isHolding() {
        return !playing.contains(false);
    }

    /** Whether an event reports the end of a playback. */
    boolean isEnd(Event event) {
        return event instanceof AssistantSpeechEnded
                || event instanceof UserInputTimeout
                || assistantSpeakEndsPlayback && event instanceof AssistantSpeak;
    }

    /** Whether an event that tells of a playback tells of a hold phrase. */
    boolean isAboutHold(Event event) {
        if (playing.isEmpty()) {
            return endedHold;
        }
        return event instanceof UserInputTimeout ? playing.getLast() : playing.getFirst();
    }
}
