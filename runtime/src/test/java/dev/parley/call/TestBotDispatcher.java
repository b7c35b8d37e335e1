package dev.parley.call;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import java.util.Set;
import java.util.function.Supplier;

/** What the processor would write for a {@link TestBot}. */
record TestBotDispatcher(Supplier<TestBot> bots) implements Dispatcher<TestBot> {

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
