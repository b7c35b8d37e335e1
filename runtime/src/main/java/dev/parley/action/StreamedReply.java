package dev.parley.action;

import java.util.List;
import java.util.stream.Stream;

/**
 * A reply that is spoken sentence by sentence while its text is still being written, by a language model for instance.
 * Made by {@link Reply#streamed(java.util.concurrent.Flow.Publisher)} and {@link Reply#streamed(Stream)}.
 *
 * @param tokens the text
 * @param rest what follows the text; only the last may be a hangup or a transfer
 */
public record StreamedReply(Tokens tokens, List<Action> rest) implements Reply {

    /** Refuses a rest that could not be sent to its end. */
    public StreamedReply {
        rest = List.copyOf(rest);
        Rules.nothingAfterTheEnd(rest);
    }

    @Override
    public StreamedReply then(Action next) {
        return new StreamedReply(
                tokens, Stream.concat(rest.stream(), Stream.of(next)).toList());
    }
}
