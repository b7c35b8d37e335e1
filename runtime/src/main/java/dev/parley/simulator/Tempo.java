package dev.parley.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the time of a call passes: at once, if the bot is in memory; else as fast as real time or a multiple of that. Then
 * it passes only while the call waits, and stands still while an answer may be on its way that counts as given at once.
 *
 * @param speed times real time; 0 for at once
 */
record Tempo(VirtualClock clock, Inbox inbox, double speed) {

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofMillis(500);

    static Tempo of(Setup setup, Inbox inbox) {
        return new Tempo(setup.clock(), inbox, setup.target() instanceof Target.AtUri bot ? bot.speed() : 0);
    }

    /** Moves the clock to a moment, or to when something comes before it, which is returned. */
    @Nullable Runnable passTo(long moment) {
        if (!isReal()) {
            clock.moveTo(moment);
            return null;
        }
        long from = clock.nanoTime();
        long begun = System.nanoTime();
        Runnable task = inbox.await(Duration.ofNanos((long) ((moment - from) / speed)));
        long passed = (long) ((System.nanoTime() - begun) * speed);
        clock.moveTo(task == null ? moment : Math.min(moment, from + passed));
        return task;
    }

    boolean isReal() {
        return speed > 0;
    }

    /** How long nothing may be heard of either side before nothing more is expected: 5 s, real ones if there are any. */
    long quiet() {
        return isReal() ? (long) (QUIET.toNanos() * Math.max(1, speed)) : QUIET.toNanos();
    }

    /** How long an exchange has taken so far, in nanoseconds as the bot counts them. */
    long taken(Exchange exchange) {
        long passed = clock.nanoTime() - exchange.sentAt();
        return isReal() ? (long) (passed / speed) : passed;
    }

    /** Whether an exchange has taken longer than the way takes. */
    boolean isLate(Exchange exchange) {
        return taken(exchange) > (isReal() ? LATE.toNanos() : 0);
    }
}
