package dev.parley.server;

import java.util.Locale;

/**
 * What can be set on a server, each with its default. A value comes from the builder, else from the system property
 * {@link #property()}, else from the environment variable {@link #variable()}, else it is the default.
 *
 * <p>Durations are written like {@code 800ms}, {@code 3s}, {@code 2m} or {@code 4h}. Tokens come from the builder or
 * the environment only: a command line can be read by every user of the machine.
 */
public enum Setting {
    /** The port to listen on; 0 for any free one. */
    PORT("8080"),
    /** The address to listen on. In dev mode always the loopback address. */
    HOST("0.0.0.0"),
    /** Dev mode: no token needed, loopback only. */
    DEV("false"),
    /** The shared secret, at least 16 bytes; two, separated by a comma, while one replaces the other. */
    TOKEN(""),
    /** A file that holds the token, or two, one a line. */
    TOKEN_FILE(""),
    /** The header that carries the token. */
    TOKEN_HEADER("X-API-TOKEN"),
    /** Where events are posted, below the path of the bot. */
    WEBHOOK_PATH("/webhook"),
    /** Where the WebSocket is, below the path of the bot. */
    WEBSOCKET_PATH("/ws"),
    /** How long a webhook waits for its answer. */
    DEADLINE("900ms"),
    /** After how much silence on the wire a call is forgotten. */
    CALL_IDLE("15m"),
    /** How long a call may last. */
    CALL_LONGEST("4h"),
    /** How many calls may be live, per bot. */
    CALLS("100000"),
    /** How long the id of an ended call is remembered, so that late events do not start it anew. */
    CALL_AFTERGLOW("1m"),
    /** Whether chains go on at {@code assistant_speak}, for services that send no {@code assistant_speech_ended}. */
    CHAIN_ON_ASSISTANT_SPEAK("false"),
    /** In which time the same words again are taken for the same event sent twice; 0s for never. */
    DUPLICATES("0s"),
    /** Where chains go out as one array of actions: none, webhook, websocket or both. */
    ACTION_ARRAYS("none"),
    /** How long calls in progress may go on when the server is asked to stop. */
    DRAIN("30s"),
    /** How many threads Jetty may use; handlers run on them while at least half are free. */
    THREADS("200"),
    /** How many further threads handlers may block, on JVMs without virtual threads. */
    WORKERS("1000"),
    /** How many connections may be open. */
    CONNECTIONS("10000"),
    /** How many requests may be in progress; further ones wait for {@link #REQUEST_WAIT}. */
    REQUESTS("4096"),
    /** How long a request waits under overload before it is refused with 503. */
    REQUEST_WAIT("300ms"),
    /** How long a kept-alive connection may be idle. */
    KEEP_ALIVE("60s"),
    /** How long a request header may take, from its first byte. */
    HEADER_TIMEOUT("5s"),
    /** How long a request body may take. */
    BODY_TIMEOUT("3s"),
    /** How long the service may take to read what is sent to it. */
    WRITE_TIMEOUT("5s"),
    /** How many bytes a message may have. */
    MESSAGE_BYTES("65536"),
    /** How long a WebSocket may be without any frame, pongs included. */
    WEBSOCKET_IDLE("5m"),
    /** How often a WebSocket is pinged. */
    WEBSOCKET_PING("20s"),
    /** How long a WebSocket may leave pings unanswered. */
    WEBSOCKET_PONG("60s"),
    /** How many frames may wait for a WebSocket that reads slowly. */
    WEBSOCKET_QUEUE("64"),
    /** How many bytes may wait for a WebSocket that reads slowly. */
    WEBSOCKET_QUEUE_BYTES("1048576"),
    /** Of how many fragments a WebSocket message may consist. */
    WEBSOCKET_FRAGMENTS("256");

    private final String defaultValue;

    Setting(String defaultValue) {
        this.defaultValue = defaultValue;
    }

    /**
     * The value that holds where nothing is set.
     *
     * @return the default
     */
    public String defaultValue() {
        return defaultValue;
    }

    /**
     * The system property, such as {@code parley.token.header}.
     *
     * @return the name
     */
    public String property() {
        return "parley." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /**
     * The environment variable, such as {@code PARLEY_TOKEN_HEADER}.
     *
     * @return the name
     */
    public String variable() {
        return "PARLEY_" + name();
    }

    /** Whether the value is a secret, which must not stand on a command line. */
    boolean isSecret() {
        return this == TOKEN;
    }
}
