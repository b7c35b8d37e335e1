package dev.parley.call;

import dev.parley.action.PendingReply;
import dev.parley.action.Reply;
import dev.parley.action.StreamedReply;
import dev.parley.action.Tokens;
import dev.parley.event.Event;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of replies that are still being written. The turn of such a reply lasts until its first sentence is
 * there, as if a stage worked it out; from then on the way out of the call has the text.
 */
final class Reading<B> {

    private final Runs<B> runs;
    private final Outgoing outgoing;
    private final BiConsumer<Event, Errand> takeTurn;

    /**
     * @param takeTurn takes a turn of the call for work of this text
     */
    Reading(Runs<B> runs, Outgoing outgoing, BiConsumer<Event, Errand> takeTurn) {
        this.runs = runs;
        this.outgoing = outgoing;
        this.takeTurn = takeTurn;
    }

    /**
     * Begins to read, on another thread, since whoever writes may block.
     *
     * @param reply the text, or the move that holds it
     * @param onReply goes on with the turn
     * @return a reply that waits for the first sentence; null if {@code onReply} is called
     */
    @Nullable Reply begin(Turn turn, Reply reply, BiConsumer<Turn, Reply> onReply) {
        StreamedReply streamed = Objects.requireNonNull(Parts.text(reply));
        Recital recital = new Recital(streamed.rest());
        turn.reads(streamed, recital);
        if (streamed.tokens() instanceof Tokens.Published published) {
            return listen(turn, recital, published.publisher(), reply);
        }
        if (streamed.tokens() instanceof Tokens.Pulled pulled) {
            PulledText text = new PulledText(
                    recital, pulled.stream(), pulling -> takeTurn.accept(turn.event(), mine -> readOn(mine, pulling)));
            recital.writtenBy(text);
            runs.handOver(() -> onReply.accept(turn, readFirst(turn, text, reply)));
        }
        return null;
    }

    /** Closes the text of a reply that came too late to be read. A publisher was not subscribed to. */
    void letGo(Turn turn, @Nullable Reply reply) {
        StreamedReply streamed = Parts.text(reply);
        if (streamed != null && streamed.tokens() instanceof Tokens.Pulled pulled) {
            Recital nobodys = new Recital(List.of());
            nobodys.drop();
            PulledText text = new PulledText(nobodys, pulled.stream(), unwanted -> {});
            takeTurn.accept(turn.event(), mine -> readOn(mine, text));
        }
    }

    private Reply listen(Turn turn, Recital recital, Flow.Publisher<String> publisher, Reply reply) {
        CompletableFuture<Reply> first = new CompletableFuture<>();
        Runnable goOn = () -> {
            if (first.isDone()) {
                outgoing.recite();
            } else if (recital.size() > 0 || recital.hasEnded()) {
                first.complete(reply);
            } else {
                recital.source().more();
            }
        };
        Hesitation hesitation = new Hesitation(runs.clock(), recital, () -> runs.handOver(goOn));
        PublishedText text = new PublishedText(recital, new PublishedText.Listener() {
            @Override
            public void onText() {
                hesitation.written();
                goOn.run();
            }

            @Override
            public void onFailure(Throwable failure) {
                if (!first.completeExceptionally(failure)) {
                    fail(turn.event(), recital, failure);
                }
            }
        });
        recital.writtenBy(text);
        runs.handOver(() -> text.listen(publisher));
        return new PendingReply(first, first);
    }

    private Reply readFirst(Turn turn, PulledText text, Reply reply) {
        try {
            return pull(turn, text, reply);
        } catch (Throwable failure) {
            return runs.recover(turn, failure);
        }
    }

    private @Nullable Reply readOn(Turn turn, PulledText text) {
        try {
            pull(turn, text, Reply.none());
            return null;
        } catch (Throwable failure) {
            return text.recital().breakOff() ? recover(turn, text.recital(), failure) : null;
        }
    }

    private Reply pull(Turn turn, PulledText text, Reply reply) {
        return runs.run(turn, () -> {
            text.pull();
            return reply;
        });
    }

    /** The text breaks off: what there is of it is spoken, and the bot may say something else than what was to follow. */
    private void fail(Event event, Recital recital, Throwable failure) {
        if (recital.breakOff()) {
            takeTurn.accept(event, mine -> recover(mine, recital, failure));
            outgoing.recite();
        }
    }

    private Reply recover(Turn turn, Recital recital, Throwable failure) {
        Reply reply = runs.recover(turn, failure);
        if (reply != Reply.none()) {
            recital.takeRest();
        }
        recital.release();
        return reply;
    }
}
