package dev.parley.call;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The events that are kept for whatever is to be said before their time is up, the oldest first. Guarded by the lock of
 * its owner.
 */
final class Chances {

    private final Lines lines;
    private final ArrayDeque<Turn> kept = new ArrayDeque<>(1);

    Chances(Lines lines) {
        this.lines = lines;
    }

    void keep(Turn turn) {
        kept.add(turn);
    }

    @Nullable Turn oldest() {
        return kept.peek();
    }

    /** Answers an event, kept or not, unless somebody has. */
    void claim(Turn turn, @Nullable Parcel parcel) {
        kept.remove(turn);
        if (turn.claim()) {
            lines.answer(turn, parcel);
        }
    }

    /** Answers all with nothing: what was to be said on them is of no interest any more. */
    void forgo() {
        for (Turn turn = kept.peek(); turn != null; turn = kept.peek()) {
            claim(turn, null);
        }
    }
}
