package dev.parley.action;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * A reply that is spoken sentence by sentence while its text is still being written, by a language model for instance.
 * Made by {@link Reply#streamed}.
 *
 * @param tokens the text, in pieces of any size
 * @param rest what follows the text
 */
public record StreamedReply(Flow.Publisher<String> tokens, List<Action> rest) implements Reply {

    /** Keeps its own list. */
    public StreamedReply {
        rest = List.copyOf(rest);
    }

    @Override
    public StreamedReply then(Action next) {
        return new StreamedReply(
                tokens, Stream.concat(rest.stream(), Stream.of(next)).toList());
    }
}
