package dev.parley.server;

import dev.parley.action.Action;
import dev.parley.call.Line;
import dev.parley.call.Switchboard;
import dev.parley.event.Event;
import dev.parley.json.ActionWriter;
import dev.parley.json.EventReader;
import dev.parley.json.MalformedEventException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.CloseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket of the service, for one call or several. Each message is an event; actions go out whenever a call has
 * one. Reading goes on while handlers work, until too many events wait.
 */
final class WebSocketEndpoint implements FrameHandler, Line {

    private static final Logger log = LoggerFactory.getLogger(WebSocketEndpoint.class);
    private static final EventReader EVENTS = new EventReader();
    private static final ActionWriter ACTIONS = new ActionWriter();
    private static final int MOST_EVENTS_AT_WORK = 32;

    private final Switchboard<?> switchboard;
    private final Settings.SocketLimits limits;
    private final Set<WebSocketEndpoint> open;
    private final MessageAssembly message;
    private final boolean arrays;
    private @Nullable CoreSession session;
    private volatile @Nullable SocketQueue queue;
    private volatile long pongAt = System.nanoTime();
    private volatile boolean receiving;
    private int atWork;
    private boolean paused;

    WebSocketEndpoint(Switchboard<?> switchboard, Settings settings, Set<WebSocketEndpoint> open) {
        this.switchboard = switchboard;
        limits = settings.socket();
        arrays = settings.arrays().webSocket();
        this.open = open;
        message = new MessageAssembly(limits);
    }

    // -- the line back to the service

    @Override
    public boolean staysOpen() {
        return true;
    }

    @Override
    public boolean send(Action action, String sessionId) {
        SocketQueue out = queue;
        log.debug("send {}", action);
        return out != null && out.send(ACTIONS.write(action, sessionId));
    }

    @Override
    public boolean takesArrays() {
        return arrays;
    }

    @Override
    public boolean send(List<Action> actions, String sessionId) {
        SocketQueue out = queue;
        log.debug("send {}", actions);
        return out != null && out.send(ACTIONS.write(actions, sessionId));
    }

    @Override
    public void done() {
        boolean resumes;
        synchronized (message) {
            atWork--;
            resumes = paused && atWork < MOST_EVENTS_AT_WORK;
            paused = paused && !resumes;
        }
        if (resumes) {
            pongAt = System.nanoTime();
            demand();
        }
    }

    // -- what Jetty tells

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        queue = new SocketQueue(opened, limits);
        open.add(this);
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> onData(frame, callback);
            case OpCode.PING -> pong(frame, callback);
            case OpCode.PONG -> {
                pongAt = System.nanoTime();
                callback.succeeded();
                demand();
            }
            default -> {
                callback.succeeded(); // A close: Jetty answers it.
                demand();
            }
        }
    }

    @Override
    public void onError(Throwable failure, Callback callback) {
        log.debug("WebSocket failed", failure);
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        open.remove(this);
        SocketQueue out = queue;
        if (out != null) {
            out.lost();
        }
        log.debug("WebSocket closed: {}", status);
        callback.succeeded();
    }

    // -- what the server asks for

    void ping() {
        SocketQueue out = queue;
        if (out != null) {
            out.ping();
        }
    }

    void close(int status, String reason) {
        SocketQueue out = queue;
        if (out != null) {
            out.close(status, reason);
        }
    }

    /** Ends the connection without a word, because nobody is there to hear it. */
    void abort() {
        CoreSession current = session;
        if (current != null) {
            current.abort();
        }
    }

    /** How long the client has not answered; nothing while we do not read what it answers. */
    long nanosSincePong() {
        synchronized (message) {
            return receiving || paused ? 0 : System.nanoTime() - pongAt;
        }
    }

    // -- a message becomes an event

    private void onData(Frame frame, Callback callback) {
        Event event = null;
        try {
            ByteBuffer complete = message.add(frame);
            event = complete == null ? null : EVENTS.read(complete);
        } catch (CloseException tooMuch) {
            callback.failed(tooMuch);
            return;
        } catch (MalformedEventException malformed) {
            log.warn("Malformed event: {}", malformed.getMessage());
        }
        callback.succeeded();
        if (event == null) {
            demand();
        } else {
            receive(event);
        }
    }

    private void receive(Event event) {
        if (log.isDebugEnabled()) {
            log.debug("received {}", switchboard.forLog(event));
        }
        boolean goesOn;
        synchronized (message) {
            atWork++;
            goesOn = atWork < MOST_EVENTS_AT_WORK;
            paused = !goesOn;
        }
        if (goesOn) {
            demand(); // Within a frame this is but a note: the next one is read when this one is through.
        }
        receiving = true; // A handler may run in this very thread, which then reads nothing.
        try {
            if (!switchboard.receive(event, this)) {
                log.warn(
                        "No new calls are taken: {} of session {} is lost",
                        event.type(),
                        event.session().id());
                done();
            }
        } finally {
            pongAt = System.nanoTime();
            receiving = false;
        }
    }

    private void pong(Frame frame, Callback callback) {
        CoreSession current = session;
        if (current == null) {
            callback.succeeded();
            return;
        }
        // The next frame is read when the pong is out, so that a flood of pings cannot pile up answers.
        Callback next = Callback.from(
                () -> {
                    callback.succeeded();
                    demand();
                },
                callback::failed);
        current.sendFrame(new Frame(OpCode.PONG, true, frame.getPayload()), next, false);
    }

    private void demand() {
        CoreSession current = session;
        if (current != null) {
            current.demand();
        }
    }
}
