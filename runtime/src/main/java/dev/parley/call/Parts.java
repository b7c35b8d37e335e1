package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Chain;
import dev.parley.action.Move;
import dev.parley.action.Reply;
import dev.parley.action.StreamedReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reply consists of, apart from where the dialog goes on. */
final class Parts {

    private Parts() {}

    /** What is to be sent, in order; nothing for a text that is still being written. */
    static List<Action> actions(Reply reply) {
        if (reply instanceof Action action) {
            return List.of(action);
        }
        if (reply instanceof Move move) {
            return actions(move.reply());
        }
        return reply instanceof Chain chain ? chain.actions() : List.of();
    }

    /** Whether it outlives a newer word of the caller, once it has begun. */
    static boolean areKept(Reply reply) {
        return reply instanceof Move move
                ? areKept(move.reply())
                : reply instanceof Chain chain && chain.keptOnBargeIn();
    }

    /** The text that is still being written, if that is what is replied. */
    static @Nullable StreamedReply text(@Nullable Reply reply) {
        return reply instanceof Move move
                ? text(move.reply())
                : reply instanceof StreamedReply streamed ? streamed : null;
    }
}
