package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import org.jspecify.annotations.Nullable;

/** What is done in a turn that no event brought: it waits for those before it, like any other turn. */
@FunctionalInterface
interface Errand {

    /** An errand was brought by no line, so there is none to answer on; what is said goes out at the next chance. */
    Line NO_LINE = new Line() {
        @Override
        public boolean staysOpen() {
            return true;
        }

        @Override
        public boolean send(Action action, String sessionId) {
            return false;
        }

        @Override
        public void done() {}
    };

    /** Does it; the reply, or null to leave the turn to the handlers of the bot. */
    @Nullable Reply run(Turn turn);
}
