package dev.parley.server;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import java.util.concurrent.atomic.AtomicInteger;

/** A bot of one function, for tests of what surrounds a bot. Every call counts its events. */
final class TestBot implements Dispatcher<AtomicInteger> {

    /** What the bot does with an event; {@code count} is which event of the call it is, from 1. */
    interface Script {
        Reply on(Event event, Call call, int count) throws Exception;
    }

    static final String TOKEN = "a-token-of-enough-bytes";

    private final Script script;

    TestBot(Script script) {
        this.script = script;
    }

    /** Says which event of the call it is, and what it was. */
    static TestBot counting() {
        return new TestBot((event, call, count) -> Action.speak(count + " " + event.type()));
    }

    static ParleyServer.Builder server(Script script) {
        return server(new TestBot(script));
    }

    static ParleyServer.Builder server(Dispatcher<?> bot) {
        return ParleyServer.builder().bot(bot).port(0).token(TOKEN);
    }

    @Override
    public AtomicInteger newBot() {
        return new AtomicInteger();
    }

    @Override
    public Reply dispatch(AtomicInteger bot, Event event, Call call) throws Exception {
        return script.on(event, call, bot.incrementAndGet());
    }
}
