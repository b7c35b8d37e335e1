package dev.parley.simulator;

import dev.parley.action.Gather;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The dispatcher of a bot, with a list of what its handlers threw. Nothing else shows that to a test: a handler that
 * throws costs one reply and never the call, and what was cancelled may throw as it likes.
 *
 * @param failures in the order in which they came, from any thread
 */
record WatchedDispatcher<B>(Dispatcher<B> watched, List<Throwable> failures) implements Dispatcher<B> {

    static <B> WatchedDispatcher<B> of(Dispatcher<B> dispatcher) {
        return new WatchedDispatcher<>(dispatcher, new CopyOnWriteArrayList<>());
    }

    @Override
    public B newBot() {
        try {
            return watched.newBot();
        } catch (RuntimeException | Error failure) {
            failures.add(failure);
            throw failure;
        }
    }

    /** The engine asks for this once for each failure, of a handler or of its stage. */
    @Override
    public @Nullable Reply recover(B bot, Event event, Call call, Throwable failure) throws Exception {
        failures.add(failure);
        try {
            return watched.recover(bot, event, call, failure);
        } catch (Exception | Error another) {
            failures.add(another);
            throw another;
        }
    }

    @Override
    public @Nullable Reply dispatch(B bot, Event event, Call call) throws Exception {
        return watched.dispatch(bot, event, call);
    }

    @Override
    public @Nullable Reply dispatchKeys(B bot, DtmfReceived event, String keys, Call call) throws Exception {
        return watched.dispatchKeys(bot, event, keys, call);
    }

    @Override
    public Set<String> states() {
        return watched.states();
    }

    @Override
    public Patience patience() {
        return watched.patience();
    }

    @Override
    public Optional<Reprompts> reprompts() {
        return watched.reprompts();
    }

    @Override
    public List<Guard> guards() {
        return watched.guards();
    }

    @Override
    public Optional<Gather> gather(String state) {
        return watched.gather(state);
    }
}
