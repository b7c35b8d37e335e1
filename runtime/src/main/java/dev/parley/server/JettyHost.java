package dev.parley.server;

import dev.parley.dispatch.Dispatcher;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Jetty that runs: one port, the bots on it, and every limit set. */
final class JettyHost {

    private static final Logger log = LoggerFactory.getLogger(JettyHost.class);

    /** Long enough for what is in flight; a handler that takes longer has had the time of the drain too. */
    private static final long STOP_MILLIS = 3_000;

    /** The JDK's 50 make a burst of calls wait: the caller's system tries again after a whole second only. */
    private static final int BACKLOG = 1024;

    private static final int FIRST_FREE_PORT = 1024;

    /** How long an idle connection is spared when nobody wants to wait. */
    private static final long AT_ONCE_MILLIS = 20;

    private final Settings settings;
    private final RealClock clock = new RealClock();
    private final JettyWorkers workers;
    private final Server server;
    private final GuardedConnector connector;
    private final HostedBots bots;
    private volatile boolean ready;
    private volatile int port;

    JettyHost(Settings settings, Map<String, Dispatcher<?>> dispatchers) {
        this.settings = settings;
        QueuedThreadPool threads = new QueuedThreadPool(settings.http().threads());
        threads.setName("parley");
        threads.setLowThreadsThreshold(settings.http().threads() / 2);
        server = new Server(threads);
        workers = new JettyWorkers(threads, settings.http().workers());
        bots = new HostedBots(dispatchers, settings, clock, workers, () -> ready);
        connector = connector();
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(settings.http().connections(), server));
        server.setHandler(handlers());
        server.setErrorHandler(Answers::writeError);
        server.setStopTimeout(STOP_MILLIS);
    }

    void start() {
        try {
            server.start();
        } catch (Exception failure) {
            stopNow();
            throw cannotStart(failure);
        }
        port = connector.getLocalPort();
        new Keepalive(clock, settings.socket(), bots.sockets()).start();
        ready = true;
    }

    int port() {
        return port; // Jetty forgets it when it stops.
    }

    /** Whether new calls are taken. */
    boolean isReady() {
        return ready;
    }

    int callsInProgress() {
        return bots.callsInProgress();
    }

    /** Lets calls in progress come to their end, up to the limit, and then stops. */
    void stop(Duration drain) {
        ready = false;
        if (drain.isZero()) {
            connector.setShutdownIdleTimeout(AT_ONCE_MILLIS);
        }
        try {
            bots.drain().get(drain.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            log.info("Stopping with {} calls in progress", callsInProgress());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        bots.closeSockets(CloseStatus.SHUTDOWN, "The server stops.");
        stopNow();
    }

    void join() throws InterruptedException {
        server.join();
    }

    private void stopNow() {
        try {
            server.stop();
        } catch (Exception failure) {
            log.warn("The server did not stop cleanly", failure);
        }
        workers.close();
        clock.close();
    }

    private GuardedConnector connector() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        GuardedConnector guarded = new GuardedConnector(
                server, http, settings.http().header(), settings.http().write());
        guarded.setHost(settings.host());
        guarded.setPort(settings.port());
        guarded.setAcceptQueueSize(BACKLOG);
        guarded.setIdleTimeout(settings.http().keepAlive().toMillis());
        return guarded;
    }

    private Handler handlers() {
        QoSHandler overload = new QoSHandler(bots.handler());
        overload.setMaxRequestCount(settings.http().requests());
        overload.setMaxSuspendedRequestCount(settings.http().requests());
        overload.setMaxSuspend(settings.http().requestWait());
        return new Handler.Sequence(new HealthHandler(() -> ready, bots::callsInProgress), overload);
    }

    private StartException cannotStart(Exception failure) {
        if (!isOfThisMachine(settings.host())) {
            return new StartException(
                    "HOST must be an address of this machine, but is \"" + settings.host()
                            + "\". Remove it to listen on all of them.",
                    failure);
        }
        if (failure.getCause() instanceof BindException) {
            // The system tells the reasons apart in its own language only.
            String reserved = settings.port() < FIRST_FREE_PORT ? ", or reserved for the administrator" : "";
            return new StartException(
                    "Port " + settings.port() + " is already in use" + reserved
                            + ". Stop the other process or choose another port with PARLEY_PORT.",
                    failure);
        }
        return new StartException("The server cannot start: " + failure.getMessage(), failure);
    }

    private static boolean isOfThisMachine(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException unknown) {
            return false;
        }
    }
}
