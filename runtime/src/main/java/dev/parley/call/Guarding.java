package dev.parley.call;

import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Guard.LongestCall;
import dev.parley.dispatch.Guard.MostErrors;
import dev.parley.dispatch.Guard.MostTurns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the guards of a bot bound. Pure state: it knows no clock and no thread. Each question is answered with
 * the end of the call once a bound is reached, and with null until then.
 */
final class Guarding {

    private final List<Guard> guards;
    private long began;
    private int turns;
    private int errors;

    Guarding(List<Guard> guards, long now) {
        this.guards = List.copyOf(guards);
        began = now;
    }

    /** The call is with the bot again, after a transfer that failed: all counts begin anew, or it would go at once. */
    void beginAnew(long now) {
        began = now;
        turns = 0;
        errors = 0;
    }

    /** Takes note that the caller has a turn. */
    @Nullable Outcome turn() {
        turns++;
        for (Guard guard : guards) {
            if (guard instanceof MostTurns bound && turns > bound.most()) {
                return Outcome.ending(bound.then(), "the caller has had " + bound.most() + " turns");
            }
        }
        return null;
    }

    /** Takes note that a handler failed. */
    @Nullable Outcome failed() {
        errors++;
        for (Guard guard : guards) {
            if (guard instanceof MostErrors bound && errors >= bound.most()) {
                return Outcome.ending(bound.then(), bound.most() + " handlers in a row have failed");
            }
        }
        return null;
    }

    /** Takes note that a handler did not fail. */
    void wentWell() {
        errors = 0;
    }

    /** Whether the call has lasted too long. */
    @Nullable Outcome lasted(long now) {
        for (Guard guard : guards) {
            if (guard instanceof LongestCall bound
                    && now - began >= bound.most().toNanos()) {
                return Outcome.ending(
                        bound.then(), "it has lasted " + bound.most().toSeconds() + " s");
            }
        }
        return null;
    }
}
