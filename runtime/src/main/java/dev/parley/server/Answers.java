package dev.parley.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes the answers that are no actions: a status with a short JSON reason. No reason repeats what the client sent. */
final class Answers {

    private static final String REASON = Answers.class.getName() + ".reason";
    private static final String JSON = "application/json";

    private Answers() {}

    /** Refuses a request. What is left of its body is not read; Jetty closes the connection if there is any. */
    static void refuse(Request request, Response response, Callback callback, int status, String reason) {
        request.setAttribute(REASON, reason);
        Response.writeError(request, response, callback, status);
    }

    /** Writes every error of the server as JSON, ours and Jetty's own. */
    static boolean writeError(Request request, Response response, Callback callback) {
        if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException failure) {
            response.setStatus(failure.getCode());
        }
        Object reason = request.getAttribute(REASON);
        String text = reason instanceof String ours ? ours : HttpStatus.getMessage(response.getStatus()) + ".";
        write(response, callback, "{\"error\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
        return true;
    }

    /** Writes a JSON text as the whole answer. */
    static void write(Response response, Callback callback, String json) {
        write(response, callback, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a JSON text as the whole answer. */
    static void write(Response response, Callback callback, byte[] json) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
        response.write(true, ByteBuffer.wrap(json), callback);
    }
}
