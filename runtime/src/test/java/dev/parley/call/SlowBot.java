package dev.parley.call;

import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A bot whose replies a test completes, by what the caller said or else by the type of the event. */
final class SlowBot implements TestBot {

    /** What was handled, in order. */
    final List<String> handled = new ArrayList<>();

    /** The call as each of them saw it. */
    final List<Call> calls = new ArrayList<>();

    private final Map<String, Patience> patiences = new HashMap<>();
    private final Map<String, CompletableFuture<Reply>> work = new HashMap<>();

    @Override
    public Reply on(Event event, Call call) {
        String name = event instanceof UserSpeak speak ? speak.text() : event.type();
        handled.add(name);
        calls.add(call);
        Patience patience = patiences.get(name);
        return patience == null ? answer(name) : new SlowReply(patience, () -> answer(name));
    }

    private Reply answer(String name) {
        return work.containsKey(name) ? Reply.later(work.get(name), reply -> reply) : null;
    }

    /** The handler of this has a patience of its own. */
    void patience(String name, Patience patience) {
        patiences.put(name, patience);
    }

    /** From now on the reply to this waits for the test. */
    CompletableFuture<Reply> slow(String name) {
        CompletableFuture<Reply> stage = new CompletableFuture<>();
        work.put(name, stage);
        return stage;
    }
}
