package dev.parley.call;

import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pulls a stream for a recital, a sentence at a time, in turns of the call: its code is that of the bot, and no two of
 * these run at once.
 */
final class PulledText implements TextSource {

    private final Recital recital;
    private final Stream<String> stream;
    private final Consumer<PulledText> onWanted;
    private @Nullable Iterator<String> tokens; // Used, as the stream is, by the one thread that has the turn.
    private boolean closed;
    private boolean turnTaken = true; // For the first pull. Guarded by the monitor of this.

    /**
     * @param onWanted takes a turn for {@link #pull}
     */
    PulledText(Recital recital, Stream<String> stream, Consumer<PulledText> onWanted) {
        this.recital = recital;
        this.stream = stream;
        this.onWanted = onWanted;
    }

    Recital recital() {
        return recital;
    }

    @Override
    public void more() {
        if (!recital.hasEnded()) {
            takeTurn();
        }
    }

    /** Closes the stream in a turn of its own, unless one is taken that will. */
    @Override
    public void stop() {
        takeTurn();
    }

    /**
     * Pulls the next sentence, and closes the stream where it ends. May throw what the stream throws; that ends it too.
     */
    void pull() {
        try {
            int before = recital.size();
            while (!recital.hasEnded()
                    && recital.size() == before
                    && !Thread.currentThread().isInterrupted()) {
                pullToken();
            }
        } catch (Throwable failure) {
            close();
            throw failure;
        } finally {
            synchronized (this) {
                turnTaken = false;
            }
        }
        if (recital.hasEnded()) {
            close();
        }
    }

    /** Lets go of the stream. May throw what the stream throws. */
    void close() {
        if (!closed) {
            closed = true;
            stream.close();
        }
    }

    private void pullToken() {
        if (tokens == null) {
            tokens = stream.iterator();
        }
        if (tokens.hasNext()) {
            recital.add(Objects.requireNonNull(tokens.next(), "A stream of text must not hold null."));
        } else {
            recital.end();
        }
    }

    private void takeTurn() {
        synchronized (this) {
            if (turnTaken) {
                return;
            }
            turnTaken = true;
        }
        onWanted.accept(this);
    }
}
