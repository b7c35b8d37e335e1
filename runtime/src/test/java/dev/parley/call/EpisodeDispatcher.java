package dev.parley.call;

import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.Event;
import java.util.List;
import java.util.Optional;

/** What the processor would write for an {@link EpisodeBot}. */
record EpisodeDispatcher(EpisodePlan plan, EpisodeBot bot) implements Dispatcher<TestBot> {

    @Override
    public Patience patience() {
        return plan.patience;
    }

    @Override
    public Optional<Reprompts> reprompts() {
        return plan.reprompts;
    }

    @Override
    public List<Guard> guards() {
        return plan.guards;
    }

    @Override
    public TestBot newBot() {
        return bot.make();
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
