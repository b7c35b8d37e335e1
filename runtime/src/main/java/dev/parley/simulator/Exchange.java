package dev.parley.simulator;

import dev.parley.action.Action;
import dev.parley.call.Line;
import dev.parley.event.Event;
import dev.parley.json.ActionWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One event on its way to the bot, and the way back. The engine may use it from any thread; what it sends is taken in
 * the thread of the test.
 */
final class Exchange implements Line {

    private static final ActionWriter ACTIONS = new ActionWriter();

    private final Event event;
    private final boolean staysOpen;
    private final AtomicBoolean connected;
    private final long sentAt;
    private final Inbox inbox;
    private final Receiver receiver;
    private Set<String> answers = new HashSet<>();
    private int actions;
    private int ends;

    /** The service's end. */
    interface Receiver {

        /** Takes an action in. */
        void take(Exchange exchange, byte[] json);

        /** The bot is done with an event. */
        void done(Exchange exchange);

        /** The bot was not reached, or answered what is no answer. */
        void fail(String words);

        /** The bot gave the connection up. */
        void lose(String words);
    }

    /** What all events of a connection share. */
    record Connection(Transport transport, AtomicBoolean open, Inbox inbox, Receiver receiver) {

        /** The connection that is made when this one is gone. */
        Connection next() {
            return new Connection(transport, new AtomicBoolean(true), inbox, receiver);
        }
    }

    Exchange(Event event, Connection connection, long now) {
        this.event = event;
        sentAt = now;
        staysOpen = connection.transport() == Transport.WEBSOCKET;
        connected = connection.open();
        inbox = connection.inbox();
        receiver = connection.receiver();
    }

    Event event() {
        return event;
    }

    /** When the service sent it, in nanoseconds. */
    long sentAt() {
        return sentAt;
    }

    /** Whether an action came back. */
    boolean isAnswered() {
        return actions > 0;
    }

    /** How many actions came back. */
    int actions() {
        return actions;
    }

    /** How often the engine said that no more comes back. */
    int ends() {
        return ends;
    }

    /** Takes note that no more comes back. */
    void end() {
        ends++;
    }

    /** Makes this the repeat of another request: the same answer to both is one answer. */
    Exchange repeating(Exchange first) {
        answers = first.answers;
        return this;
    }

    /** Takes note of an action; false if it is an answer that was there already. Over a WebSocket each one counts. */
    boolean answer(String json) {
        actions++;
        return staysOpen || answers.add(json);
    }

    @Override
    public boolean staysOpen() {
        return staysOpen;
    }

    @Override
    public boolean send(Action action, String sessionId) {
        if (!connected.get()) {
            return false;
        }
        receive(ACTIONS.write(action, sessionId));
        return true;
    }

    /** Takes what came back. */
    void receive(byte[] json) {
        whileConnected(() -> receiver.take(this, json));
    }

    /** Nothing can come back. */
    void fail(String words) {
        whileConnected(() -> receiver.fail(words));
    }

    /** Nothing more can come back, which is a failure as long as the call is on. */
    void lose(String words) {
        whileConnected(() -> receiver.lose(words));
    }

    private void whileConnected(Runnable task) {
        if (connected.get()) {
            inbox.handOver(task);
        }
    }

    @Override
    public void done() {
        inbox.handOver(() -> receiver.done(this));
    }
}
