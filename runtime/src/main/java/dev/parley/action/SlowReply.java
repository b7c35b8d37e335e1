package dev.parley.action;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A reply whose handler is still to run, with a patience of its own. A dispatcher returns it in the handler's stead, so
 * that the engine knows what to do meanwhile before the handler begins.
 *
 * @param patience how long the caller is let wait, and what is heard meanwhile
 * @param handler calls the handler; null is no reply
 */
public record SlowReply(Patience patience, Callable<? extends @Nullable Reply> handler) implements Reply {

    @Override
    public SlowReply then(Action next) {
        return new SlowReply(patience, () -> answer().then(next));
    }

    @Override
    public SlowReply goTo(String state) {
        return new SlowReply(patience, () -> answer().goTo(state));
    }

    private Reply answer() throws Exception {
        Reply reply = handler.call();
        return reply == null ? Reply.none() : reply;
    }
}
