package dev.parley.server;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * played; and what is said over it must not cost the socket either.
 */
final class SocketQueue {

    private final CoreSession session;
    private final Settings.SocketLimits limits;
    private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger bytes = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    SocketQueue(CoreSession session, Settings.SocketLimits limits) {
        this.session = session;
        this.limits = limits;
    }

    /** Sends a text message; false if the socket is closed, or is closed now because it reads too slowly. */
    synchronized boolean send(byte[] text) {
        if (closed.get() || !session.isOutputOpen()) {
            return false;
        }
        if (!hasRoom(text.length)) {
            close(CloseStatus.TRY_AGAIN_LATER, "The client does not read what is sent to it.");
            return false;
        }
        sizes.add(text.length);
        messages.incrementAndGet();
        bytes.addAndGet(text.length);
        Sending sending = new Sending();
        frames(text, sending);
        return !sending.failed;
    }

    /** The message on its way and the first one behind it may have any size; what follows must fit the bound. */
    private boolean hasRoom(int length) {
        Integer onItsWay = sizes.peek();
        int behind = onItsWay == null ? 0 : bytes.get() - onItsWay;
        return messages.get() < limits.queuedFrames() && (behind <= 0 || behind + length <= limits.queuedBytes());
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
    private void frames(byte[] text, Callback whenSent) {
        int most = limits.messageBytes();
        for (int from = 0; from < text.length; from += most) {
            boolean last = text.length - from <= most;
            ByteBuffer part = ByteBuffer.wrap(text, from, Math.min(most, text.length - from));
            Frame frame = new Frame(from == 0 ? OpCode.TEXT : OpCode.CONTINUATION, last, part);
            session.sendFrame(frame, last ? whenSent : Callback.NOOP, false);
        }
    }

    /** A message on its way. One that fails at once is not lost: its call keeps it for the next socket. */
    private final class Sending implements Callback {

        private volatile boolean failed;

        @Override
        public void succeeded() {
            sent();
        }

        @Override
        public void failed(Throwable failure) {
            failed = true;
            sent();
            close(CloseStatus.TRY_AGAIN_LATER, "A message could not be sent.");
        }
    }

    /** Messages leave in the order they came. */
    private void sent() {
        Integer size = sizes.poll();
        if (size != null) {
            messages.decrementAndGet();
            bytes.addAndGet(-size);
        }
    }
}
