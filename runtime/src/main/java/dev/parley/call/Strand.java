package dev.parley.call;

/** What the actions of one reply have in common, for the {@link Outbox}. Guarded as that is. */
final class Strand {

    private final boolean kept;
    private int out;
    private boolean text;
    private boolean toBeContinued;

    /**
     * @param kept whether it outlives a newer word of the caller, once it has begun
     */
    Strand(boolean kept) {
        this.kept = kept;
    }

    /** What follows a text: it waits for silence, as the rest of a chain does. */
    static Strand rest() {
        Strand rest = new Strand(false);
        rest.begin();
        return rest;
    }

    boolean isKept() {
        return kept;
    }

    boolean hasBegun() {
        return out > 0;
    }

    /** An action of it goes out. */
    void begin() {
        out++;
    }

    /** That action never went out. A hold phrase does not count. */
    void takeBack() {
        out = Math.max(0, out - 1);
    }

    /** Says that this is a text, and whether more of it is to come. */
    void recites(boolean goesOn) {
        text = true;
        toBeContinued = goesOn;
    }

    /** Whether this is a text, whose sentences need not wait for each other on a line that takes several. */
    boolean isText() {
        return text;
    }

    boolean isToBeContinued() {
        return toBeContinued;
    }
}
