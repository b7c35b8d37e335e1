package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import java.util.ArrayList;
import java.util.List;

/** The application's end of a WebSocket: takes any number of actions until it is closed. */
final class TestSocket {

    private final List<Action> actions = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean closed;
    private int open;

    /** The line of one event on this socket. */
    Line line() {
        synchronized (this) {
            open++;
        }
        return new SocketLine(this);
    }

    synchronized void close() {
        closed = true;
    }

    /** What came since the last look. */
    synchronized List<Action> take() {
        List<Action> taken = List.copyOf(actions);
        actions.clear();
        return taken;
    }

    void expect(Action... expected) {
        assertEquals(List.of(expected), take());
        assertEquals(List.of(), faults());
    }

    void expectNothing() {
        expect();
    }

    /** How many events were not ended by the engine. */
    synchronized int openLines() {
        return open;
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    private synchronized boolean send(Action action) {
        if (!closed) {
            actions.add(action);
        }
        return !closed;
    }

    private synchronized void end(SocketLine line) {
        if (line.done) {
            faults.add("done twice");
        }
        line.done = true;
        open--;
    }

    private static final class SocketLine implements Line {

        private final TestSocket socket;
        private boolean done;

        SocketLine(TestSocket socket) {
            this.socket = socket;
        }

        @Override
        public boolean staysOpen() {
            return true;
        }

        @Override
        public boolean send(Action action, String sessionId) {
            return socket.send(action);
        }

        @Override
        public void done() {
            socket.end(this);
        }
    }
}
