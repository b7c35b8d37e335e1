package dev.parley.server;

import dev.parley.dispatch.Dispatcher;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hosts bots for the voice service: a webhook ({@code POST /webhook}) and a WebSocket ({@code /ws}) on one port, and
 * {@code GET /health}.
 *
 * <p>A main method needs one line, {@link #run run(new PizzaBotDispatcher())}. A test or an application starts one by
 * itself: {@code ParleyServer.builder().bot(new PizzaBotDispatcher()).port(0).token(secret).start()}. What is not set
 * comes from {@link Setting system properties, the environment or the defaults}.
 */
public final class ParleyServer implements AutoCloseable {

    private final Settings settings;
    private final JettyHost host;
    private boolean stopped;

    private ParleyServer(Settings settings, JettyHost host) {
        this.settings = settings;
        this.host = host;
    }

    /**
     * Starts to describe a server.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Hosts one bot until the process is told to stop, and lets the calls in progress come to their end then. This is
     * the body of a main method: what is wrong with the set-up is printed as a sentence, and the process exits with 2.
     *
     * @param dispatcher the dispatcher that the processor wrote for the bot
     * @param args settings such as {@code --port=9090} or {@code --dev}; they win over all other sources
     */
    public static void run(Dispatcher<?> dispatcher, String... args) {
        new CommandLine(System.out, System.err).run(dispatcher, args);
    }

    /**
     * The port that the server listens on.
     *
     * @return the port, also when a free one was asked for
     */
    public int port() {
        return host.port();
    }

    /**
     * Where the server is found on this machine.
     *
     * @return the address, such as {@code http://127.0.0.1:8080}
     */
    public URI uri() {
        return URI.create("http://" + settings.hostOfThisMachine() + ":" + port());
    }

    /**
     * How many calls are live, over all bots.
     *
     * @return the number
     */
    public int callsInProgress() {
        return host.callsInProgress();
    }

    /**
     * Stops as a running service should: new calls are refused at once, calls in progress may go on for
     * {@link Setting#DRAIN}, then WebSockets are closed and the port is given back. Returns when all of that is done;
     * a second call does nothing.
     */
    public void stop() {
        stop(settings.drain());
    }

    /**
     * Stops as a test does: without waiting for calls in progress. What is in flight at this moment is still answered.
     */
    @Override
    public void close() {
        stop(Duration.ZERO);
    }

    private synchronized void stop(Duration drain) {
        if (!stopped) {
            stopped = true;
            host.stop(drain);
        }
    }

    boolean isReady() {
        return host.isReady();
    }

    void join() throws InterruptedException {
        host.join();
    }

    Settings settings() {
        return settings;
    }

    /** Describes a server. Every method returns the builder; {@link #start} checks what was said. */
    public static final class Builder {

        private final Map<String, Dispatcher<?>> bots = new LinkedHashMap<>();
        private final Map<Setting, String> chosen = new EnumMap<>(Setting.class);

        private Builder() {}

        /**
         * Hosts a bot at the root: {@code /webhook} and {@code /ws}.
         *
         * @param dispatcher its dispatcher
         * @return this
         */
        public Builder bot(Dispatcher<?> dispatcher) {
            return put("", dispatcher);
        }

        /**
         * Hosts a bot below a path: {@code bot("/pizza", …)} is found at {@code /pizza/webhook} and {@code /pizza/ws}.
         *
         * @param path where, such as {@code /pizza}
         * @param dispatcher its dispatcher
         * @return this
         * @throws StartException if it is no path
         */
        public Builder bot(String path, Dispatcher<?> dispatcher) {
            if (!Configuration.isPath(path)) {
                throw new StartException("A bot needs a path such as /pizza, but \"" + path + "\" is none.");
            }
            return put(path, dispatcher);
        }

        /**
         * Sets the port.
         *
         * @param port 0 for any free one
         * @return this
         */
        public Builder port(int port) {
            return set(Setting.PORT, Integer.toString(port));
        }

        /**
         * Sets the secret that the service sends with every request.
         *
         * @param token at least 16 bytes of visible ASCII
         * @return this
         */
        public Builder token(String token) {
            return set(Setting.TOKEN, token);
        }

        /**
         * Sets two secrets that hold at once, while one replaces the other.
         *
         * @param current the one
         * @param next the other
         * @return this
         */
        public Builder tokens(String current, String next) {
            return set(Setting.TOKEN, current + "," + next);
        }

        /**
         * Turns dev mode on: no token needed, and only this machine can connect.
         *
         * @return this
         */
        public Builder dev() {
            return set(Setting.DEV, "true");
        }

        /**
         * Sets how long a webhook waits for its answer; 900 ms where nothing is set.
         *
         * @param deadline in whole milliseconds
         * @return this
         */
        public Builder deadline(Duration deadline) {
            return set(Setting.DEADLINE, deadline.toMillis() + "ms");
        }

        /**
         * Sets any setting.
         *
         * @param setting what
         * @param value to what, as it would stand in the environment
         * @return this
         */
        public Builder set(Setting setting, String value) {
            chosen.put(setting, value);
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the running server
         * @throws StartException if a setting is wrong, there is neither a token nor dev mode, or the port is taken
         */
        public ParleyServer start() {
            if (bots.isEmpty()) {
                throw new StartException("A server needs a bot. Add one with bot(new PizzaBotDispatcher()).");
            }
            Settings settings = Settings.of(new Configuration(chosen, Builder::property, System::getenv));
            HostedBots.checkPaths(bots.keySet(), settings);
            JettyHost host = new JettyHost(settings, bots);
            host.start();
            return new ParleyServer(settings, host);
        }

        private Builder put(String path, Dispatcher<?> dispatcher) {
            if (bots.put(path, dispatcher) != null) {
                throw new StartException("Two bots cannot share the path \"" + path + "\". Give one of them another.");
            }
            return this;
        }

        private static @Nullable String property(String name) {
            return System.getProperty(name);
        }
    }
}
