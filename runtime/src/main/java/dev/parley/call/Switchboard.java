package dev.parley.call;

import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.Session;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All live calls of one bot on this node. Transports hand in the events; each call is found by its session id, made
 * with its first event, and forgotten when it ended, fell silent or lasted too long.
 *
 * @param <B> the bot
 */
public final class Switchboard<B> {

    private static final Logger log = LoggerFactory.getLogger(Switchboard.class);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Engine<B> engine;
    private final Map<String, LiveCall<B>> calls = new ConcurrentHashMap<>();
    private final Map<String, Long> ended = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private volatile boolean draining;

    /**
     * Opens a switchboard.
     *
     * @param dispatcher finds the handlers
     * @param settings the limits of a call
     * @param clock the time that calls go by
     * @param workers where handlers run
     */
    public Switchboard(Dispatcher<B> dispatcher, CallSettings settings, CallClock clock, Workers workers) {
        engine = new Engine<>(new Handlers<>(dispatcher), settings, clock, workers);
        clock.after(ROUND, this::round);
    }

    /**
     * Takes an event in. The line is answered in any case, at once or later, unless this returns false.
     *
     * @param event what came
     * @param line the way back
     * @return false if the event would begin a call and no new ones are taken, because there are too many or the
     *     server is about to stop; nothing has happened then
     */
    public boolean receive(Event event, Line line) {
        String id = event.session().id();
        while (!ended.containsKey(id)) {
            LiveCall<B> call = calls.get(id);
            if (call == null) {
                if (draining || calls.size() >= engine.settings().most()) {
                    return false;
                }
                call = calls.computeIfAbsent(id, unused -> newCall(event.session()));
            }
            if (call.receive(event, line)) {
                return true;
            }
            if (!call.isExpired()) {
                break;
            }
            calls.remove(id, call);
        }
        log.info("{} came after the end of session {} and was ignored", event.type(), id);
        line.done();
        return true;
    }

    /**
     * How many calls are live.
     *
     * @return the number
     */
    public int callsInProgress() {
        return calls.size();
    }

    /**
     * Takes no new calls from now on.
     *
     * @return completes when the last live call is over
     */
    public CompletableFuture<Void> drain() {
        draining = true;
        completeIfDrained();
        return drained;
    }

    private LiveCall<B> newCall(Session session) {
        return new LiveCall<>(engine, session, this::forget);
    }

    private void forget(LiveCall<B> call) {
        String id = call.session().id();
        ended.put(id, engine.clock().nanoTime());
        calls.remove(id, call);
        completeIfDrained();
    }

    private void completeIfDrained() {
        if (draining && calls.isEmpty()) {
            drained.complete(null);
        }
    }

    /** Looks after what time alone brings, for all calls at once: no call has a timer of its own for it. */
    private void round() {
        long now = engine.clock().nanoTime();
        calls.forEach((id, call) -> {
            if (call.expire(now) && calls.remove(id, call)) {
                log.info("Session {} was given up: it fell silent or lasted too long", id);
            }
        });
        long afterglow = engine.settings().afterglow().toNanos();
        ended.values().removeIf(since -> now - since >= afterglow);
        completeIfDrained();
        engine.clock().after(ROUND, this::round);
    }
}
