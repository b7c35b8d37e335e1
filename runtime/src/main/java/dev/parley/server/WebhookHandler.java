package dev.parley.server;

import dev.parley.call.Switchboard;
import dev.parley.event.Event;
import dev.parley.json.EventReader;
import dev.parley.json.MalformedEventException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The webhook of a bot: one POST for each event, answered with one action or with 204. What needs no body (method,
 * token, kind and size of the content) is checked before the body is asked for.
 */
final class WebhookHandler extends Handler.Abstract {

    private static final Logger log = LoggerFactory.getLogger(WebhookHandler.class);
    private static final EventReader EVENTS = new EventReader();

    private final String path;
    private final Switchboard<?> switchboard;
    private final Settings settings;

    WebhookHandler(String path, Switchboard<?> switchboard, Settings settings) {
        this.path = path;
        this.switchboard = switchboard;
        this.settings = settings;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!path.equals(Request.getPathInContext(request))) {
            return false;
        }
        WebhookExchange exchange = new WebhookExchange(
                request, response, callback, settings.arrays().webhook());
        if (isAcceptable(request, response, exchange)) {
            new BodyReader(
                            request,
                            settings.http().body(),
                            body -> receive(body, exchange),
                            failure -> fail(failure, exchange))
                    .run();
        }
        return true;
    }

    private boolean isAcceptable(Request request, Response response, WebhookExchange exchange) {
        HttpFields headers = request.getHeaders();
        if (!HttpMethod.POST.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "POST");
            exchange.refuse(HttpStatus.METHOD_NOT_ALLOWED_405, "Use POST.");
        } else if (!settings.tokenCheck().admits(headers.get(settings.tokenHeader()))) {
            exchange.refuse(
                    HttpStatus.UNAUTHORIZED_401, "The header " + settings.tokenHeader() + " must carry the token.");
        } else if (headers.contains(HttpHeader.CONTENT_ENCODING)) {
            exchange.refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "Send the event without a Content-Encoding.");
        } else if (!isJson(headers.get(HttpHeader.CONTENT_TYPE))) {
            exchange.refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "Send the event as application/json in UTF-8.");
        } else if (request.getLength() > settings.http().body().bytes()) {
            exchange.refuse(HttpStatus.PAYLOAD_TOO_LARGE_413, tooLarge());
        } else {
            return true;
        }
        return false;
    }

    private void receive(ByteBuffer body, WebhookExchange exchange) {
        Event event;
        try {
            event = EVENTS.read(body);
        } catch (MalformedEventException malformed) {
            log.warn("Malformed event: {}", malformed.getMessage());
            exchange.refuse(HttpStatus.BAD_REQUEST_400, malformed.getMessage());
            return;
        }
        if (log.isDebugEnabled()) {
            log.debug("POST {}", switchboard.forLog(event));
        }
        exchange.handling();
        if (!switchboard.receive(event, exchange)) {
            exchange.refuse(HttpStatus.SERVICE_UNAVAILABLE_503, "No new calls are taken.");
        }
        exchange.handled();
    }

    private void fail(Throwable failure, WebhookExchange exchange) {
        int status = failure instanceof HttpException http ? http.getCode() : HttpStatus.BAD_REQUEST_400;
        String reason = status == HttpStatus.PAYLOAD_TOO_LARGE_413 ? tooLarge() : "The body was not complete in time.";
        exchange.refuse(status, reason);
    }

    private String tooLarge() {
        return "An event must have at most " + settings.http().body().bytes() + " bytes.";
    }

    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", 2);
        String parameters = parts.length == 1 ? "" : parts[1].replace(" ", "").replace("\"", "");
        boolean utf8 = !parameters.contains("charset=") || parameters.contains("charset=utf-8");
        return parts[0].strip().equals("application/json") && utf8;
    }
}
