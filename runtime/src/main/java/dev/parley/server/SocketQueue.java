package dev.parley.server;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * What is on its way to one WebSocket. Bounded, because a client that never reads would otherwise fill the memory: one
 * message too many closes the socket. A single message may be larger than the bound, or a recording could not be
 * played.
 */
final class SocketQueue {

    private final CoreSession session;
    private final Settings.SocketLimits limits;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger bytes = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    SocketQueue(CoreSession session, Settings.SocketLimits limits) {
        this.session = session;
        this.limits = limits;
    }

    /** Sends a text message; false if the socket is closed, or is closed now because it reads too slowly. */
    boolean send(byte[] text) {
        if (closed.get() || !session.isOutputOpen()) {
            return false;
        }
        int waiting = messages.getAndIncrement();
        int size = bytes.addAndGet(text.length);
        if (waiting > 0 && (waiting >= limits.queuedFrames() || size > limits.queuedBytes())) {
            sent(text.length);
            close(CloseStatus.TRY_AGAIN_LATER, "The client does not read what is sent to it.");
            return false;
        }
        frames(text);
        return true;
    }

    void ping() {
        session.sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
    }

    void close(int status, String reason) {
        if (closed.compareAndSet(false, true)) {
            session.close(status, reason, Callback.NOOP);
        }
    }

    /** Nothing is sent any more: the connection is gone. */
    void lost() {
        closed.set(true);
    }

    /** Cuts a message into frames that Jetty takes. Frames of one message must not mix with those of another. */
    private synchronized void frames(byte[] text) {
        int most = limits.messageBytes();
        for (int from = 0; from < text.length; from += most) {
            boolean last = text.length - from <= most;
            ByteBuffer part = ByteBuffer.wrap(text, from, Math.min(most, text.length - from));
            Frame frame = new Frame(from == 0 ? OpCode.TEXT : OpCode.CONTINUATION, last, part);
            Callback whenSent =
                    last ? Callback.from(() -> sent(text.length), failure -> failed(text.length)) : Callback.NOOP;
            session.sendFrame(frame, whenSent, false);
        }
    }

    private void sent(int length) {
        messages.decrementAndGet();
        bytes.addAndGet(-length);
    }

    private void failed(int length) {
        sent(length);
        close(CloseStatus.TRY_AGAIN_LATER, "A message could not be sent.");
    }
}
