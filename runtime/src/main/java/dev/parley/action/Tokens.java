package dev.parley.action;

import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** A text on its way from whoever writes it, in pieces of any size. */
public sealed interface Tokens {

    /**
     * Pieces that are pushed, on any thread, as many as were asked for.
     *
     * @param publisher where they come from; it is subscribed to once
     */
    record Published(Flow.Publisher<String> publisher) implements Tokens {}

    /**
     * Pieces that are pulled, which may block.
     *
     * @param stream where they come from; it is closed in the end
     */
    record Pulled(Stream<String> stream) implements Tokens {}
}
