package dev.parley.call;

import dev.parley.action.Reply;
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

    private final Map<String, CompletableFuture<Reply>> work = new HashMap<>();

    @Override
    public Reply on(Event event, Call call) {
        String name = event instanceof UserSpeak speak ? speak.text() : event.type();
        handled.add(name);
        return work.containsKey(name) ? Reply.later(work.get(name), reply -> reply) : null;
    }

    /** From now on the reply to this waits for the test. */
    CompletableFuture<Reply> slow(String name) {
        CompletableFuture<Reply> stage = new CompletableFuture<>();
        work.put(name, stage);
        return stage;
    }
}
