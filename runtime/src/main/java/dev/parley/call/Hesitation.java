package dev.parley.call;

import java.time.Duration;

/**
 * Notices when the writer of a text pauses behind a stop: a model that says "Let me look." and then does may take
 * seconds before the next word tells that the sentence was over. Safe from any thread.
 */
final class Hesitation {

    /** Longer than a slow model takes from one token to the next. */
    static final Duration PAUSE = Duration.ofMillis(500);

    private final CallClock clock;
    private final Recital recital;
    private final Runnable onSentence;
    private long written;
    private boolean timed;

    /**
     * @param onSentence goes on with the sentence that was over; comes on the thread of the clock
     */
    Hesitation(CallClock clock, Recital recital, Runnable onSentence) {
        this.clock = clock;
        this.recital = recital;
        this.onSentence = onSentence;
    }

    /** Takes note that more was written. */
    synchronized void written() {
        written = clock.nanoTime();
        if (!timed && recital.isAtStop()) {
            time(PAUSE);
        }
    }

    private void timeIsUp() {
        synchronized (this) {
            Duration left = PAUSE.minusNanos(clock.nanoTime() - written);
            timed = false;
            if (!recital.isAtStop()) {
                return;
            }
            if (!left.isNegative() && !left.isZero()) {
                time(left);
                return;
            }
            recital.pause();
        }
        onSentence.run();
    }

    private void time(Duration delay) {
        timed = true;
        clock.after(delay, this::timeIsUp);
    }
}
