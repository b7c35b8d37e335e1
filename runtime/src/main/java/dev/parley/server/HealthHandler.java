package dev.parley.server;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code GET /health}: 200 while new calls are taken, 503 while the server is about to stop. Needs no token. */
final class HealthHandler extends Handler.Abstract.NonBlocking {

    static final String PATH = "/health";

    private final BooleanSupplier ready;
    private final IntSupplier calls;

    HealthHandler(BooleanSupplier ready, IntSupplier calls) {
        this.ready = ready;
        this.calls = calls;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!PATH.equals(Request.getPathInContext(request))) {
            return false;
        }
        if (!HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET");
            Answers.refuse(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "Use GET.");
            return true;
        }
        boolean isReady = ready.getAsBoolean();
        response.setStatus(isReady ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503);
        Answers.write(
                response, callback, "{\"live\":true,\"ready\":" + isReady + ",\"calls\":" + calls.getAsInt() + "}");
        return true;
    }
}
