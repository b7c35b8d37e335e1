package dev.parley.simulator;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** What both real transports share: the client, its patience, and words for what can go wrong. */
final class RealWire {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final String TOKEN_HEADER = "X-API-TOKEN";
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private RealWire() {}

    /** Why there was no answer at all. */
    static String words(URI uri, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ConnectException) {
            return "Nobody listens at " + uri + ". Start the bot, or correct host and port";
        }
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return "The service had given up on " + uri + " after 5 s of real time. Answer sooner: see the deadline of"
                    + " the bot, or its proxy";
        }
        return "The connection to " + uri + " broke (" + cause + "). See the log of the bot";
    }

    /** Why an answer was refused for its status. */
    static String words(URI uri, int status) {
        return uri + " answered " + status + ". "
                + switch (status) {
                    case 401, 403 -> "Give over(uri, token) the secret that the bot expects in " + TOKEN_HEADER;
                    case 404, 405, 426 -> "Correct the path, or the scheme: http for a webhook, ws for a WebSocket";
                    case 301, 302, 307, 308 ->
                        "The service does not follow redirects. Use the address that it leads to";
                    case 502, 503, 504 -> "The bot is not ready, or not reached by its proxy. See whether it runs";
                    default -> "The service takes 200 with an action, or 204. See the log of the bot";
                };
    }
}
