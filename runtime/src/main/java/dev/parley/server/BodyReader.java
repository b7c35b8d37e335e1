package dev.parley.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body that is small and comes soon, or gives up. A body that came along with its header is handed on within
 * the first {@link #run}; only one that is still on its way costs a timer.
 */
final class BodyReader implements Runnable {

    private final Request request;
    private final int most;
    private final Duration limit;
    private final Consumer<ByteBuffer> onBody;
    private final Consumer<Throwable> onFailure;
    private byte[] body = new byte[0];
    private int length;
    private Scheduler.@Nullable Task timer;

    /** The limits of a body. */
    record Limits(int bytes, Duration time) {}

    BodyReader(Request request, Limits limits, Consumer<ByteBuffer> onBody, Consumer<Throwable> onFailure) {
        this.request = request;
        this.most = limits.bytes();
        this.limit = limits.time();
        this.onBody = onBody;
        this.onFailure = onFailure;
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                startTimer();
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                stopTimer();
                request.fail(chunk.getFailure());
                onFailure.accept(chunk.getFailure());
                return;
            }
            if (take(chunk)) {
                return;
            }
        }
    }

    /** Takes a piece of the body; true if it was the last, or one too many. */
    private boolean take(Content.Chunk chunk) {
        boolean last = chunk.isLast();
        boolean fits = length + chunk.remaining() <= most;
        if (fits) {
            append(chunk);
        }
        chunk.release();
        if (last || !fits) {
            stopTimer();
        }
        if (!fits) {
            onFailure.accept(new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413));
        } else if (last) {
            onBody.accept(ByteBuffer.wrap(body, 0, length));
        }
        return last || !fits;
    }

    private void append(Content.Chunk chunk) {
        int more = chunk.remaining();
        if (more == 0) {
            return;
        }
        if (body.length < length + more) {
            body = Arrays.copyOf(body, length == 0 ? more : Math.max(length + more, 2 * length));
        }
        chunk.get(body, length, more);
        length += more;
    }

    private void startTimer() {
        if (timer == null) {
            timer = request.getComponents()
                    .getScheduler()
                    .schedule(
                            () -> request.fail(new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408)),
                            limit.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
