package dev.parley.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Posts each event to a bot. */
final class WebhookLink implements Link {

    private static final long AT_ONCE = Duration.ofMillis(100).toNanos();

    private final Target.AtUri target;
    private long toldAt;

    WebhookLink(Target.AtUri target) {
        this.target = target;
    }

    @Override
    public void tell(byte[] event, Exchange exchange) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.uri())
                .timeout(RealWire.PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(event));
        if (!target.token().isEmpty()) {
            request.header(RealWire.TOKEN_HEADER, target.token());
        }
        toldAt = System.nanoTime();
        CompletableFuture<?> unused = RealWire.CLIENT
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .whenComplete((response, failure) -> take(exchange, response, failure));
    }

    private void take(Exchange exchange, @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
        URI uri = target.uri();
        if (response == null) {
            exchange.fail(failure == null ? "No answer came" : RealWire.words(uri, failure));
        } else if (response.statusCode() == 200) {
            takeAction(exchange, response);
        } else if (response.statusCode() != 204) {
            exchange.fail(RealWire.words(uri, response.statusCode()));
        }
        exchange.done();
    }

    private void takeAction(Exchange exchange, HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.body().length == 0) {
            exchange.fail(target.uri() + " answered 200 with an empty body. Answer 204 when there is nothing to do");
        } else if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            exchange.fail(target.uri() + " answered 200 with Content-Type \"" + type
                    + "\". An action is sent as application/json");
        } else {
            exchange.receive(response.body());
        }
    }

    @Override
    public void disconnect() {
        // Answers to what is on its way are ignored by their exchange.
    }

    @Override
    public void end() {
        // Nothing is kept open for a call.
    }

    @Override
    public long grace(boolean waiting) {
        return waiting ? AT_ONCE - (System.nanoTime() - toldAt) : 0;
    }

    @Override
    public int callsInProgress() {
        return 0;
    }
}
