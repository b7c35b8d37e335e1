package dev.parley.server;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Listens for HTTP/1.1 and holds every connection to the deadlines that Jetty does not have. */
final class GuardedConnector extends ServerConnector {

    private static final long SWEEP_MILLIS = 250;

    private final long headerLimit;
    private final long stallLimit;
    private volatile Scheduler.@Nullable Task sweep;

    GuardedConnector(Server server, HttpConfiguration http, Duration headerLimit, Duration stallLimit) {
        super(server, null, null, null, 1, 1, new HttpConnectionFactory(http));
        this.headerLimit = headerLimit.toNanos();
        this.stallLimit = stallLimit.toNanos();
        http.addCustomizer(GuardedConnector::headerCompleted);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        GuardedEndPoint connection = new GuardedEndPoint(channel, selector, key, getScheduler());
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        scheduleSweep();
    }

    @Override
    protected void doStop() throws Exception {
        Scheduler.Task pending = sweep;
        if (pending != null) {
            pending.cancel();
        }
        super.doStop();
    }

    private void scheduleSweep() {
        sweep = getScheduler().schedule(this::sweep, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            for (EndPoint connection : getConnectedEndPoints()) {
                if (connection instanceof GuardedEndPoint guarded) {
                    guarded.check(headerLimit, stallLimit);
                }
            }
        } finally {
            if (isRunning()) {
                scheduleSweep();
            }
        }
    }

    /** Runs when the header of a request is complete, before any handler. */
    private static Request headerCompleted(Request request, HttpFields.Mutable unused) {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        if (connection instanceof GuardedEndPoint guarded) {
            if (!guarded.headerCompleted()) {
                throw new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408);
            }
            request.addHttpStreamWrapper(stream -> new HttpStream.Wrapper(stream) {
                @Override
                public void succeeded() {
                    guarded.requestCompleted(); // First, since the next request may begin within the call.
                    super.succeeded();
                }
            });
        }
        return request;
    }
}
