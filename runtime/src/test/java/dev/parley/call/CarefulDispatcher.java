package dev.parley.call;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.Event;
import java.util.List;
import java.util.Optional;

/** What the processor would write for a {@link TestBot} with reprompts or guards. */
record CarefulDispatcher(TestBot bot, Optional<Reprompts> reprompts, List<Guard> guards)
        implements Dispatcher<TestBot> {

    CarefulDispatcher(TestBot bot, Reprompts reprompts) {
        this(bot, Optional.of(reprompts), List.of());
    }

    CarefulDispatcher(TestBot bot, Guard... guards) {
        this(bot, Optional.empty(), List.of(guards));
    }

    @Override
    public TestBot newBot() {
        return bot;
    }

    @Override
    public Reply dispatch(TestBot mine, Event event, Call call) throws Exception {
        return mine.on(event, call);
    }

    @Override
    public Reply recover(TestBot mine, Event event, Call call, Throwable failure) throws Exception {
        return mine.onError(event, call, failure);
    }
}
