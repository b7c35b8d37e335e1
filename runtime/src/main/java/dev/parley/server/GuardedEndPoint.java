package dev.parley.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that knows for how long its client has been writing a request header, and for how long it has not read
 * what was sent to it. Jetty watches neither: a header line every few seconds keeps a connection for as long as it
 * likes. Nothing is scheduled here; {@link GuardedConnector} looks at all connections now and then.
 */
final class GuardedEndPoint extends SocketChannelEndPoint {

    /** No request has begun. Any value above is when the first byte of one came. */
    private static final long IDLE = 0;

    /** The header is complete; what follows has deadlines of its own. */
    private static final long SERVED = -1;

    /** The connection is a WebSocket now. */
    private static final long UPGRADED = -2;

    /** The header took too long. */
    private static final long EXPIRED = -3;

    private static final String REASON = "{\"error\":\"The request header was not complete in time.\"}";

    /** Written by hand, because Jetty has no request to answer yet. */
    private static final byte[] REQUEST_TIMEOUT = String.join(
                    "\r\n",
                    "HTTP/1.1 408 Request Timeout",
                    "Content-Type: application/json",
                    "Connection: close",
                    "Content-Length: " + REASON.length(),
                    "",
                    REASON)
            .getBytes(StandardCharsets.US_ASCII);

    private final long epoch = System.nanoTime();
    private final AtomicLong header = new AtomicLong(IDLE);
    private volatile long stalledSince;

    GuardedEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int filled = super.fill(buffer);
        if (filled > 0 && header.get() == IDLE) {
            header.compareAndSet(IDLE, now());
        }
        return filled;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        long before = BufferUtil.remaining(buffers);
        boolean all = super.flush(buffers);
        if (all) {
            stalledSince = 0;
        } else if (stalledSince == 0 || BufferUtil.remaining(buffers) < before) {
            stalledSince = now(); // A long recording may take its time, as long as it moves.
        }
        return all;
    }

    @Override
    public void upgrade(Connection connection) {
        header.set(UPGRADED);
        super.upgrade(connection);
    }

    /** The header of a request is complete; false if that came too late. */
    boolean headerCompleted() {
        long seen = header.get();
        while (seen != EXPIRED && !header.compareAndSet(seen, SERVED)) {
            seen = header.get();
        }
        return seen != EXPIRED;
    }

    /** The request has its answer; the next byte begins another one. */
    void requestCompleted() {
        header.compareAndSet(SERVED, IDLE);
    }

    /** Closes the connection if one of its limits, in nanoseconds, is passed. */
    void check(long headerLimit, long stallLimit) {
        long stalled = stalledSince;
        if (stalled != 0 && now() - stalled > stallLimit) {
            close(new TimeoutException("The client does not read what is sent to it"));
            return;
        }
        long begun = header.get();
        if (begun > IDLE && now() - begun > headerLimit && header.compareAndSet(begun, EXPIRED)) {
            refuse();
        }
    }

    private void refuse() {
        if (isOutputShutdown()) {
            close();
        } else {
            write(Callback.from(this::close, failure -> close()), ByteBuffer.wrap(REQUEST_TIMEOUT));
        }
    }

    /** Nanoseconds since this connection was opened, never 0, so that 0 and less can mean something else. */
    private long now() {
        return Math.max(1, System.nanoTime() - epoch);
    }
}
