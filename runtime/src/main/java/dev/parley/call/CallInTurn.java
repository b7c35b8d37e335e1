package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.dispatch.Call;
import dev.parley.event.Session;

/**
 * The call as the handler of one turn sees it. Handlers of different turns never share one, so that one that runs on
 * after its time knows that it is the one who was cancelled.
 */
record CallInTurn(LiveCall<?> call, Turn turn) implements Call {

    @Override
    public Session session() {
        return call.session();
    }

    @Override
    public boolean send(Action action) {
        return call.send(action);
    }

    @Override
    public boolean gather(Gather gather) {
        return call.gather(turn, gather);
    }

    @Override
    public boolean isOver() {
        return call.isOver();
    }

    @Override
    public boolean isCancelled() {
        return turn.isCancelled();
    }

    @Override
    public boolean isResumed() {
        return call.isResumed();
    }

    @Override
    public String state() {
        return call.state();
    }

    /** Says whose call it is, for the log of a bot. */
    @Override
    public String toString() {
        return "Call[" + session().id() + "]";
    }
}
