package dev.parley.call;

import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a {@code user_speak} that came twice. Pure state; its owner guards it.
 *
 * <p>The protocol has no event id, so this is a guess: the same words, within a time that was set, and nothing of the
 * caller's between the two. Two equal keys are never one: a caller who presses quickly means both.
 */
final class Repeats {

    private final long window;
    private @Nullable UserSpeak last;
    private @Nullable SharedAnswer answer;
    private long since;

    Repeats(long windowNanos) {
        window = windowNanos;
    }

    /** The answer that the same event gets which came before; null if there was none. */
    @Nullable SharedAnswer find(Event event, long now) {
        boolean same = event instanceof UserSpeak speak
                && last != null
                && speak.text().equals(last.text())
                && speak.bargedIn() == last.bargedIn()
                && now - since < window;
        return same ? answer : null;
    }

    /** Takes note of an event that is no repeat; the line on which it is to be answered. */
    Line remember(Event event, Line line, long now) {
        if (window == 0) {
            return line;
        }
        if (event instanceof DtmfReceived) {
            last = null; // What the caller said before is old by now, and so is the answer to it.
        }
        if (!(event instanceof UserSpeak speak)) {
            return line;
        }
        last = speak;
        since = now;
        answer = new SharedAnswer(line);
        return answer;
    }
}
