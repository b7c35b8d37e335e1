package dev.parley.processor.model;

/** What a handler returns, and so how its reply is made. */
public sealed interface ReplyKind {

    /** A value that is there at once. */
    enum Plain implements ReplyKind {
        /** {@code void}, or {@code Void} within a stage: no reply. */
        NOTHING,
        /** A {@code String} to speak. */
        TEXT,
        /** A {@code Reply} or any action. */
        REPLY,
        /** A text that is still being written: a {@code Stream<String>} or a {@code Flow.Publisher<String>}. */
        STREAM
    }

    /**
     * An {@code Optional}.
     *
     * @param of what it holds, if anything; never {@code NOTHING}
     */
    record Maybe(Plain of) implements ReplyKind {}

    /**
     * A {@code CompletionStage}.
     *
     * @param of what it completes with; never another stage
     */
    record Later(ReplyKind of) implements ReplyKind {}

    /** Whether a reply can come of it. */
    default boolean canReply() {
        return !equals(Plain.NOTHING) && !equals(new Later(Plain.NOTHING));
    }
}
