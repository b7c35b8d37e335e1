package dev.parley.action;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is still being worked out. Made by {@link Reply#later}.
 *
 * @param work the stage that the handler returned
 * @param reply completes with the reply, or with null for none, or with the failure of the work
 */
public record PendingReply(CompletionStage<?> work, CompletionStage<? extends @Nullable Reply> reply) implements Reply {

    @Override
    public PendingReply then(Action next) {
        return new PendingReply(
                work,
                reply.thenApply(
                        first -> Objects.requireNonNullElse(first, NoReply.NONE).then(next)));
    }

    @Override
    public PendingReply goTo(String state) {
        return new PendingReply(
                work,
                reply.thenApply(
                        first -> Objects.requireNonNullElse(first, NoReply.NONE).goTo(state)));
    }
}
