package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the processor would write for a {@link TestBot}. */
record TestBotDispatcher(Supplier<TestBot> bots, Function<String, Gather> gathers, Patience patience)
        implements Dispatcher<TestBot> {

    TestBotDispatcher(Supplier<TestBot> bots) {
        this(bots, state -> null, Patience.DEFAULT);
    }

    TestBotDispatcher with(Patience other) {
        return new TestBotDispatcher(bots, gathers, other);
    }

    @Override
    public Optional<Gather> gather(String state) {
        return Optional.ofNullable(gathers.apply(state));
    }

    /** Every handler of a sequence repeats it. */
    @Override
    public Reply dispatchKeys(TestBot bot, DtmfReceived event, String keys, Call call) {
        return Action.speak(keys);
    }

    @Override
    public Set<String> states() {
        return Set.of("CONFIRM", "DONE");
    }

    @Override
    public TestBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(TestBot bot, Event event, Call call) throws Exception {
        return bot.on(event, call);
    }

    @Override
    public Reply recover(TestBot bot, Event event, Call call, Throwable failure) throws Exception {
        return bot.onError(event, call, failure);
    }
}
