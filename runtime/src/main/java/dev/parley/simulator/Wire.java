package dev.parley.simulator;

import dev.parley.call.CallClock;
import dev.parley.event.AssistantSpeak;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.SessionEnd;
import dev.parley.event.UserSpeak;
import dev.parley.event.UserSpeechStarted;
import dev.parley.json.ActionReader;
import dev.parley.json.EventWriter;
import dev.parley.simulator.FaultPlan.Fault;
import dev.parley.simulator.Transcript.Who;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries the events of the service to the engine and the actions back, as text both ways, with the faults that are
 * planned. What the bot sends is checked by the rules of the protocol before the service does it.
 */
final class Wire implements Exchange.Receiver {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final EventWriter EVENTS = new EventWriter();
    private static final ActionReader ACTIONS = new ActionReader();

    private final CallClock clock;
    private final Inbox inbox;
    private final Service service;
    private final Log log;
    private final String sessionId;
    private final Link link;
    private final Tempo tempo;
    private final FaultPlan faults;
    private final List<Exchange> waiting = new ArrayList<>();
    private final List<Exchange> unanswered = new ArrayList<>();
    private final ArrayDeque<SentAction> unexpected = new ArrayDeque<>();
    private final CallRecord record = new CallRecord();
    private Exchange.Connection connection;
    private boolean ended;

    Wire(Setup setup, Inbox inbox, Service service, Log log) {
        this.inbox = inbox;
        this.service = service;
        this.log = log;
        clock = setup.clock();
        faults = setup.faults();
        sessionId = setup.session().id();
        link = setup.link(inbox);
        tempo = Tempo.of(setup, inbox);
        connection = new Exchange.Connection(setup.transport(), new AtomicBoolean(true), inbox, this);
    }

    /** All that went over the wire so far. */
    CallRecord record() {
        return record;
    }

    /** How many calls the engine has in mind: one, or none when this one is forgotten or is somewhere else. */
    int callsInProgress() {
        return link.callsInProgress();
    }

    /** What the bot did and no expectation has asked for yet. */
    ArrayDeque<SentAction> unexpected() {
        return unexpected;
    }

    /** What is to be done next; null if nothing is. Waits for an answer that counts as given at once. */
    @Nullable Runnable poll() {
        Runnable task = inbox.poll();
        long grace = task == null ? link.grace(!waiting.isEmpty()) : 0;
        return grace > 0 ? inbox.await(Duration.ofNanos(grace)) : task;
    }

    /** What is on its way back is lost, and the next event goes over a new connection. */
    void disconnect() {
        connection.open().set(false);
        connection = connection.next();
        link.disconnect();
        log.add(Who.SERVICE, "is disconnected");
    }

    /** What the bot did so far is past. */
    void forget() {
        unexpected.clear();
        unanswered.clear();
    }

    /** The events that the bot still works on, or was too late for; empty if there are none. */
    String inProgress() {
        return Stream.concat(waiting.stream(), unanswered.stream())
                .map(each -> words(each.event()))
                .collect(Collectors.joining(", "));
    }

    /** Tells the bot an event, unless something is to go wrong with it. */
    void tell(Event event) {
        if (connection.transport() == Transport.WEBHOOK && event instanceof UserSpeechStarted) {
            return;
        }
        Fault fault = faults.of(event).orElse(null);
        if (fault == null) {
            deliver(event, null);
            Event overtaken = faults.release();
            if (overtaken != null) {
                deliver(overtaken, null);
            }
        } else {
            mishandle(event, fault);
        }
    }

    private void mishandle(Event event, Fault fault) {
        switch (fault.kind()) {
            case DROPPED -> log.add(Who.SERVICE, words(event) + " is lost");
            case TWICE -> deliver(event, deliver(event, null));
            case OVERTAKEN -> {
                log.add(Who.SERVICE, words(event) + " waits to be overtaken");
                faults.hold(event);
            }
            case LATE -> {
                log.add(Who.SERVICE, words(event) + " is delayed");
                clock.after(fault.by(), () -> inbox.handOver(() -> deliver(event, null)));
            }
        }
    }

    private Exchange deliver(Event event, @Nullable Exchange first) {
        log.add(Who.SERVICE, words(event) + (first == null ? "" : " once more"));
        Exchange exchange = new Exchange(event, connection, clock.nanoTime());
        if (first != null) {
            exchange.repeating(first);
        }
        waiting.add(exchange);
        record.told(exchange);
        ended |= event instanceof SessionEnd;
        link.tell(EVENTS.write(event), exchange);
        if (ended) {
            link.end();
        }
        return exchange;
    }

    @Override
    public void take(Exchange exchange, byte[] json) {
        SentAction action = read(json);
        log.add(Who.BOT, action.toString());
        checkTime(exchange);
        boolean isNew = exchange.answer(action.json());
        if (isNew) {
            record.acted(action.type());
        }
        if (ended) {
            throw log.failure("Nothing may be sent when the call is over");
        }
        if (!service.isOn()) {
            log.add(Who.SERVICE, "ignores it, because the call has left the bot");
        } else if (!isNew) {
            log.add(Who.SERVICE, "ignores it, because it is the answer that it has");
        } else {
            unexpected.add(action);
            service.take(action, clock.nanoTime());
        }
    }

    @Override
    public void done(Exchange exchange) {
        exchange.end();
        checkTime(exchange);
        if (!exchange.staysOpen() && !exchange.isAnswered() && tempo.isLate(exchange)) {
            log.add(Who.SERVICE, "gets no answer to " + words(exchange.event()));
            unanswered.add(exchange);
        }
        waiting.remove(exchange);
    }

    @Override
    public void fail(String words) {
        throw log.failure(words);
    }

    @Override
    public void lose(String words) {
        if (!ended) {
            throw log.failure(words);
        }
    }

    private SentAction read(byte[] json) {
        String shown = SentAction.excerpt(json);
        try {
            SentAction action = new SentAction(json, ACTIONS.read(json));
            shown = action.toString();
            ActionRules.check(action, sessionId);
            return action;
        } catch (IllegalArgumentException refused) {
            log.add(Who.BOT, shown);
            throw log.failure("The service refuses this action. " + refused.getMessage());
        }
    }

    /** The hard limit of the service is not documented; five seconds is the longest that was ever reported. */
    private void checkTime(Exchange exchange) {
        if (!exchange.staysOpen() && tempo.taken(exchange) > PATIENCE.toNanos()) {
            throw log.failure("The service had given up on " + words(exchange.event()) + " after 5 s");
        }
    }

    static String words(Event event) {
        if (event instanceof UserSpeak speak) {
            return "user_speak \"" + speak.text() + "\"" + (speak.bargedIn() ? " (barged in)" : "");
        }
        if (event instanceof AssistantSpeak speak) {
            return "assistant_speak (" + speak.durationMs() + " ms)";
        }
        return event instanceof DtmfReceived key ? "dtmf_received " + key.digit() : event.type();
    }
}
