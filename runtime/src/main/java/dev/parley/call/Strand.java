package dev.parley.call;

/** What the actions of one reply have in common, for the {@link Outbox}. Guarded as that is. */
final class Strand {

    private final boolean kept;
    private boolean begun;
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
        rest.begun = true;
        return rest;
    }

    boolean isKept() {
        return kept;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Its first action goes out. */
    void begin() {
        begun = true;
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
