package dev.parley.server;

import dev.parley.action.Action;
import dev.parley.call.Line;
import dev.parley.json.ActionWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request of the service and its one answer: 200 with an action (or an array of them), or 204 without a body. Whoever answers first
 * wins; nobody touches the request after that.
 */
final class WebhookExchange implements Line {

    private static final Logger log = LoggerFactory.getLogger(WebhookExchange.class);
    private static final ActionWriter ACTIONS = new ActionWriter();

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final boolean arrays;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile @Nullable Thread occupied;

    WebhookExchange(Request request, Response response, Callback callback, boolean arrays) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.arrays = arrays;
    }

    @Override
    public boolean staysOpen() {
        return false;
    }

    @Override
    public boolean send(Action action, String sessionId) {
        return answer(action, () -> ACTIONS.write(action, sessionId));
    }

    @Override
    public boolean takesArrays() {
        return arrays;
    }

    @Override
    public boolean send(List<Action> actions, String sessionId) {
        return answer(actions, () -> ACTIONS.write(actions, sessionId));
    }

    @Override
    public void done() {
        if (answered.compareAndSet(false, true)) {
            freeConnection();
            response.setStatus(HttpStatus.NO_CONTENT_204);
            callback.succeeded();
        }
    }

    private boolean answer(Object said, Supplier<byte[]> json) {
        if (!answered.compareAndSet(false, true)) {
            return false;
        }
        log.debug("200 {}", said);
        byte[] body = json.get();
        freeConnection();
        response.setStatus(HttpStatus.OK_200);
        Answers.write(response, callback, body);
        return true;
    }

    void refuse(int status, String reason) {
        if (answered.compareAndSet(false, true)) {
            Answers.refuse(request, response, callback, status, reason);
        }
    }

    /** From now on a handler may occupy the thread that reads the connection: this one. */
    void handling() {
        occupied = Thread.currentThread();
    }

    /** The thread of the connection is free again. */
    void handled() {
        occupied = null;
    }

    /**
     * An answer given while the handler still occupies the thread of the connection, because its deadline passed,
     * leaves a connection that reads nothing until the handler returns. The service must not use it for its next
     * event.
     */
    private void freeConnection() {
        Thread connectionThread = occupied;
        if (connectionThread != null && Thread.currentThread() != connectionThread) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
    }
}
