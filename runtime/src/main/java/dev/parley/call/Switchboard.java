package dev.parley.call;

import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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
    private static final String MASK = "*";
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Engine<B> engine;
    private final Map<String, LiveCall<B>> calls = new ConcurrentHashMap<>();
    private final AtomicInteger live = new AtomicInteger(); // The map could not refuse the last of two at once.
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
        engine = new Engine<>(new Handlers<>(dispatcher), settings, clock, workers, new Pace());
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
        Session session = event.session();
        while (true) {
            LiveCall<B> known = calls.get(session.id());
            LiveCall<B> call = known != null ? known : calls.computeIfAbsent(session.id(), unused -> begin(session));
            if (call == null && !ended.containsKey(session.id())) {
                completeIfDrained();
                return false;
            }
            if (call != null && call.receive(event, line)) {
                return true;
            }
            if (call == null || !call.isExpired()) {
                log.info("{} came after the end of session {} and was ignored", event.type(), session.id());
                line.done();
                return true;
            }
            forget(call);
        }
    }

    /**
     * An event as it may stand in a log: what the caller presses or says for keys that are masked is {@code *}.
     *
     * @param event what came, before it is handed in
     * @return the event, or one in its stead
     */
    public Event forLog(Event event) {
        LiveCall<B> call = calls.get(event.session().id());
        if (call == null || !call.isMasked()) {
            return event;
        }
        if (event instanceof UserSpeak speak) {
            return new UserSpeak(speak.session(), MASK, speak.bargedIn());
        }
        return event instanceof DtmfReceived key ? new DtmfReceived(key.session(), MASK) : event;
    }

    /**
     * How many calls are live.
     *
     * @return the number
     */
    public int callsInProgress() {
        return live.get();
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

    /**
     * Begins a call, or null if none may begin. Runs where nobody else can begin or forget a call with this id, so that
     * an event which crosses the end of its call does not begin it anew.
     */
    private @Nullable LiveCall<B> begin(Session session) {
        if (ended.containsKey(session.id())) {
            return null;
        }
        if (live.incrementAndGet() > engine.settings().most() || draining) { // Counted first: drain() sees it or we do.
            live.decrementAndGet();
            return null;
        }
        return new LiveCall<>(engine, session, this::end);
    }

    private void end(LiveCall<B> call) {
        ended.put(call.session().id(), engine.clock().nanoTime());
        forget(call);
    }

    private boolean forget(LiveCall<B> call) {
        boolean known = calls.remove(call.session().id(), call);
        if (known) {
            live.decrementAndGet();
            completeIfDrained();
        }
        return known;
    }

    private void completeIfDrained() {
        if (draining && live.get() == 0) {
            drained.complete(null);
        }
    }

    /** Looks after what time alone brings, for all calls at once: no call has a timer of its own for it. */
    private void round() {
        try {
            long now = engine.clock().nanoTime();
            calls.forEach((id, call) -> {
                if (call.expire(now) && forget(call)) {
                    log.info("Session {} was given up: it fell silent or lasted too long", id);
                } else {
                    call.endIfTooLong(now);
                }
            });
            long afterglow = engine.settings().afterglow().toNanos();
            ended.values().removeIf(since -> now - since >= afterglow);
        } finally {
            if (!drained.isDone()) {
                engine.clock().after(ROUND, this::round);
            }
        }
    }
}
