package dev.parley.call;

import dev.parley.action.PendingReply;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import dev.parley.action.StreamedReply;
import dev.parley.event.SessionEnd;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Waits for the stages of replies that are still being worked out. */
final class Awaiting<B> {

    private final Mailbox mailbox;
    private final Runs<B> runs;
    private final Reading<B> reading;
    private final BiConsumer<Turn, Reply> onReply;

    /**
     * @param onReply goes on with a turn whose stage is complete: on a thread that may run the bot, or, if the reply is
     *     one that can be sent, on whatever thread completed the stage
     */
    Awaiting(Mailbox mailbox, Runs<B> runs, Reading<B> reading, BiConsumer<Turn, Reply> onReply) {
        this.mailbox = mailbox;
        this.reading = reading;
        this.runs = runs;
        this.onReply = onReply;
    }

    /** The reply that can be sent, if it is at hand; null if a stage goes on with the turn, and this thread not. */
    @Nullable Reply outcome(Turn turn, Reply reply) {
        Reply found = reply;
        while (true) {
            if (found instanceof SlowReply slow) {
                found = runs.handle(turn, slow);
            } else if (isUnread(turn, found) && !(turn.event() instanceof SessionEnd)) {
                Reply read = reading.begin(turn, found, onReply);
                if (read == null) {
                    return null;
                }
                found = read;
            } else if (!(found instanceof PendingReply pending)) {
                return found;
            } else if (turn.event() instanceof SessionEnd) {
                reportFailure(turn, pending); // Never sent, so not waited for: the call can be forgotten.
                return Reply.none();
            } else if (isDone(pending)) {
                found = outcome(turn, pending);
            } else {
                await(turn, pending);
                return null;
            }
        }
    }

    private void await(Turn turn, PendingReply pending) {
        synchronized (mailbox) {
            turn.awaits(pending.work());
        }
        pending.reply().whenComplete((reply, failure) -> resume(turn, reply, failure));
    }

    /** Goes on with a turn whose stage is complete, on a thread that is not ours: no code of the bot runs on it. */
    private void resume(Turn turn, @Nullable Reply reply, @Nullable Throwable failure) {
        boolean mine;
        synchronized (mailbox) {
            mine = turn.settle() != null; // If not, the caller's newer word has ended the turn.
        }
        if (!mine) {
            letGo(turn, reply);
        } else if (failure != null) {
            runs.handOver(() -> onReply.accept(turn, runs.recover(turn, failure)));
        } else if (reply instanceof PendingReply || reply instanceof SlowReply || isUnread(turn, reply)) {
            runs.handOver(() -> onReply.accept(turn, reply));
        } else {
            onReply.accept(turn, orNone(reply));
        }
    }

    /** Nobody waits for a reply: what it would have taken its words from is not left open. */
    private void letGo(Turn turn, @Nullable Reply reply) {
        if (reply instanceof PendingReply pending) {
            cancel(pending.work());
        } else {
            reading.letGo(turn, reply);
        }
    }

    private void reportFailure(Turn turn, PendingReply pending) {
        pending.reply().whenComplete((reply, failure) -> {
            if (failure != null) {
                runs.handOver(() -> runs.recover(turn, failure));
            }
        });
    }

    private Reply outcome(Turn turn, PendingReply pending) {
        try {
            return orNone(pending.reply().toCompletableFuture().join());
        } catch (RuntimeException failure) {
            return runs.recover(turn, failure);
        }
    }

    private static boolean isUnread(Turn turn, @Nullable Reply reply) {
        StreamedReply streamed = Parts.text(reply);
        return streamed != null && !turn.isReading(streamed);
    }

    private static Reply orNone(@Nullable Reply reply) {
        return reply == null ? Reply.none() : reply;
    }

    private static boolean isDone(PendingReply pending) {
        try {
            return pending.reply().toCompletableFuture().isDone();
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    /** Cancels a stage. That runs the callbacks of users, which may block. */
    static void cancel(CompletionStage<?> work) {
        try {
            CompletableFuture<?> future = work.toCompletableFuture();
            future.cancel(true);
        } catch (RuntimeException e) {
            // A stage that cannot be cancelled runs on in vain; its reply is dropped all the same.
        }
    }
}
