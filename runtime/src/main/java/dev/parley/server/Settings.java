package dev.parley.server;

import dev.parley.call.CallSettings;
import java.time.Duration;

/** The settings of a server, read and checked: whoever holds one can start it. */
record Settings(
        int port,
        String host,
        boolean dev,
        TokenCheck tokenCheck,
        String tokenHeader,
        String webhookPath,
        String webSocketPath,
        Duration drain,
        CallSettings call,
        ActionArrays arrays,
        HttpLimits http,
        SocketLimits socket) {

    private static final int MIB = 1 << 20;

    /** What bounds the work of the server as a whole, and each HTTP request. */
    record HttpLimits(
            int threads,
            int workers,
            int connections,
            int requests,
            Duration requestWait,
            Duration keepAlive,
            Duration header,
            BodyReader.Limits body,
            Duration write) {}

    /** What bounds each WebSocket. */
    record SocketLimits(
            int messageBytes,
            int fragments,
            int queuedFrames,
            int queuedBytes,
            Duration idle,
            Duration ping,
            Duration pong) {}

    /** On which transports a chain goes out as one array. */
    record ActionArrays(boolean webhook, boolean webSocket) {

        private static final String WEBHOOK = "webhook";
        private static final String WEBSOCKET = "websocket";
        private static final String BOTH = "both";

        private static ActionArrays of(Configuration configuration) {
            String where = configuration.word(Setting.ACTION_ARRAYS, "none", WEBHOOK, WEBSOCKET, BOTH);
            return new ActionArrays(
                    where.equals(WEBHOOK) || where.equals(BOTH), where.equals(WEBSOCKET) || where.equals(BOTH));
        }
    }

    static Settings of(Configuration configuration) {
        boolean dev = configuration.flag(Setting.DEV);
        return new Settings(
                configuration.number(Setting.PORT, 0, 65_535),
                host(configuration, dev),
                dev,
                TokenCheck.of(configuration),
                header(configuration),
                configuration.path(Setting.WEBHOOK_PATH),
                configuration.path(Setting.WEBSOCKET_PATH),
                configuration.duration(Setting.DRAIN),
                call(configuration),
                ActionArrays.of(configuration),
                http(configuration),
                socket(configuration));
    }

    /** The address in a URI that leads here from this machine. */
    String hostOfThisMachine() {
        return switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

    private static String host(Configuration configuration, boolean dev) {
        String host = configuration.text(Setting.HOST);
        if (!dev) {
            return host;
        }
        if (configuration.isSet(Setting.HOST) && !host.equals("127.0.0.1") && !host.equals("localhost")) {
            throw new StartException("Dev mode listens on this machine only, but HOST is \"" + host
                    + "\". Remove HOST, or set a token and leave dev mode.");
        }
        return "127.0.0.1";
    }

    private static String header(Configuration configuration) {
        String name = configuration.text(Setting.TOKEN_HEADER);
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw new StartException("TOKEN_HEADER must be the name of a header, but is \"" + name
                    + "\". Use letters, digits and hyphens, such as X-API-TOKEN.");
        }
        return name;
    }

    private static CallSettings call(Configuration configuration) {
        return new CallSettings(
                configuration.duration(Setting.DEADLINE),
                configuration.duration(Setting.CALL_IDLE),
                configuration.duration(Setting.CALL_LONGEST),
                configuration.number(Setting.CALLS, 1, 10_000_000),
                configuration.duration(Setting.CALL_AFTERGLOW),
                configuration.flag(Setting.CHAIN_ON_ASSISTANT_SPEAK),
                configuration.durationOrZero(Setting.DUPLICATES));
    }

    private static HttpLimits http(Configuration configuration) {
        return new HttpLimits(
                configuration.number(Setting.THREADS, 8, 10_000),
                configuration.number(Setting.WORKERS, 1, 100_000),
                configuration.number(Setting.CONNECTIONS, 1, 1_000_000),
                configuration.number(Setting.REQUESTS, 1, 1_000_000),
                configuration.duration(Setting.REQUEST_WAIT),
                configuration.duration(Setting.KEEP_ALIVE),
                configuration.duration(Setting.HEADER_TIMEOUT),
                new BodyReader.Limits(messageBytes(configuration), configuration.duration(Setting.BODY_TIMEOUT)),
                configuration.duration(Setting.WRITE_TIMEOUT));
    }

    private static SocketLimits socket(Configuration configuration) {
        return new SocketLimits(
                messageBytes(configuration),
                configuration.number(Setting.WEBSOCKET_FRAGMENTS, 1, 100_000),
                configuration.number(Setting.WEBSOCKET_QUEUE, 1, 100_000),
                configuration.number(Setting.WEBSOCKET_QUEUE_BYTES, 1, 1024 * MIB),
                configuration.duration(Setting.WEBSOCKET_IDLE),
                configuration.duration(Setting.WEBSOCKET_PING),
                configuration.duration(Setting.WEBSOCKET_PONG));
    }

    private static int messageBytes(Configuration configuration) {
        return configuration.number(Setting.MESSAGE_BYTES, 1024, MIB);
    }
}
