package dev.parley.simulator;

import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.AssistantSpeak;
import dev.parley.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A bot of a few lines, and what it was told. */
final class ScriptBot {

    final List<String> told = new ArrayList<>();
    private final Function<Event, Reply> script;

    private final Patience patience;

    ScriptBot(Function<Event, Reply> script) {
        this(script, Patience.DEFAULT);
    }

    ScriptBot(Function<Event, Reply> script, Patience patience) {
        this.script = script;
        this.patience = patience;
    }

    /** What the processor would write. */
    Dispatcher<ScriptBot> dispatcher() {
        return new ScriptDispatcher(this);
    }

    private record ScriptDispatcher(ScriptBot bot) implements Dispatcher<ScriptBot> {

        @Override
        public ScriptBot newBot() {
            return bot;
        }

        @Override
        public Patience patience() {
            return bot.patience;
        }

        @Override
        public Reply dispatch(ScriptBot bot, Event event, Call call) {
            if (!(event instanceof AssistantSpeak)) {
                bot.told.add(event.type());
            }
            Reply reply = bot.script.apply(event);
            return reply == null ? Reply.notTaken() : reply;
        }
    }
}
