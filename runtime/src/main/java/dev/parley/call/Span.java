package dev.parley.call;

import dev.parley.action.Patience;

/**
 * How long a turn may take: until when its event is to be answered, until when a newer word of the caller waits for it,
 * and when it has been overdue for too long. Pure state, guarded like its {@link Turn}.
 */
final class Span {

    private final long arrived;
    private long deadline;
    private long safeUntil;
    private long endsBy;
    private boolean begun;
    private boolean heldOff;
    private Patience patience = Patience.DEFAULT;

    Span(long arrived, long deadlineNanos) {
        this.arrived = arrived;
        deadline = deadlineNanos;
        safeUntil = answerBy();
    }

    long arrived() {
        return arrived;
    }

    /** By when the event is answered, at the latest with nothing. */
    long answerBy() {
        return arrived + deadline;
    }

    /** Whether the reply comes too late to be the answer to its event. */
    boolean isLate(long now) {
        return now - answerBy() >= 0;
    }

    /** Until when a newer word of the caller waits for this turn. */
    long safeUntil() {
        return safeUntil;
    }

    /** Begins. A turn that waited past its deadline has that time anew, or it could not do its work at all. */
    void begin(long now, Patience usual) {
        begun = true;
        patience = usual;
        renew(now);
    }

    boolean hasBegun() {
        return begun;
    }

    /** Takes on another patience; its deadline is from now on if its time is up already. */
    void takeOn(Patience taken, long deadlineNanos, long now) {
        patience = taken;
        deadline = deadlineNanos;
        safeUntil = answerBy();
        renew(now);
    }

    /** How long the caller is let wait for this turn, and what is heard meanwhile. */
    Patience patience() {
        return patience;
    }

    /** The caller was told to wait. */
    void heldOff() {
        heldOff = true;
    }

    /** Whether the caller has waited for this turn for too long to let others wait for it too. */
    boolean isOverdue(long now) {
        return begun && (heldOff || now - safeUntil >= 0);
    }

    /** Sets by when a handler that is cancelled should have ended. */
    void endsBy(long time) {
        endsBy = time;
    }

    long endsBy() {
        return endsBy;
    }

    private void renew(long now) {
        if (now - safeUntil >= 0) {
            safeUntil = now + deadline;
        }
    }
}
