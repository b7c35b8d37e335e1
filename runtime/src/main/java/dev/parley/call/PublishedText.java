package dev.parley.call;

import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to a publisher for a recital. Keeps the rules of Reactive Streams, and does not rely on the publisher to: it
 * may send more than it was asked for, go on after it was stopped, and call from several threads.
 */
final class PublishedText implements TextSource, Flow.Subscriber<String> {

    private static final Logger log = LoggerFactory.getLogger(PublishedText.class);

    /** A sentence has some twenty tokens. */
    private static final int BATCH = 16;

    private final Recital recital;
    private final Listener listener;
    private Flow.@Nullable Subscription subscription;
    private int expected; // How many pieces were asked for and have not come.
    private boolean wanted;
    private boolean asking;
    private boolean over;

    PublishedText(Recital recital, Listener listener) {
        this.recital = recital;
        this.listener = listener;
    }

    void listen(Flow.Publisher<String> publisher) {
        try {
            publisher.subscribe(this);
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        Objects.requireNonNull(given, "A publisher must not hand out null as a subscription.");
        boolean mine;
        synchronized (this) {
            mine = subscription == null && !over;
            if (mine) {
                subscription = given;
            }
        }
        if (mine) {
            more();
        } else {
            cancel(given);
        }
    }

    @Override
    public void onNext(String token) {
        if (token == null) {
            NullPointerException failure = new NullPointerException("A publisher must not publish null.");
            fail(failure);
            throw failure;
        }
        synchronized (this) {
            if (over) {
                return;
            }
            expected = Math.max(0, expected - 1);
        }
        if (recital.add(token)) {
            listener.onText();
        } else {
            fail(new IllegalStateException("A publisher must send no more than it was asked for."));
        }
    }

    @Override
    public void onComplete() {
        if (finish()) {
            recital.end();
            listener.onText();
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (finish()) {
            listener.onFailure(failure);
        }
    }

    /** Asks for pieces, one call at a time: a publisher may send them while it is asked, and so come back here. */
    @Override
    public void more() {
        synchronized (this) {
            wanted = true;
            if (asking) {
                return;
            }
            asking = true;
        }
        while (true) {
            Flow.Subscription asked;
            int pieces;
            synchronized (this) {
                pieces = wanted && !over ? BATCH - expected : 0;
                asked = subscription;
                if (asked == null || pieces < BATCH / 2) {
                    asking = false;
                    return;
                }
                wanted = false;
                expected = BATCH;
            }
            ask(asked, pieces);
        }
    }

    @Override
    public void stop() {
        Flow.Subscription stopped;
        synchronized (this) {
            stopped = over ? null : subscription;
            over = true;
        }
        if (stopped != null) {
            cancel(stopped);
        }
    }

    private void ask(Flow.Subscription asked, int pieces) {
        try {
            asked.request(pieces);
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private void fail(Throwable failure) {
        Flow.Subscription failed;
        synchronized (this) {
            failed = subscription;
        }
        if (!finish()) {
            return;
        }
        if (failed != null) {
            cancel(failed);
        }
        listener.onFailure(failure);
    }

    private synchronized boolean finish() {
        boolean first = !over;
        over = true;
        return first;
    }

    private static void cancel(Flow.Subscription cancelled) {
        try {
            cancelled.cancel();
        } catch (RuntimeException e) {
            log.warn("A publisher could not be cancelled", e);
        }
    }

    /** Who is told about the text. Called on the thread of the publisher, without a lock. */
    interface Listener {

        /** More text came, or its end. */
        void onText();

        /** No more text will come. */
        void onFailure(Throwable failure);
    }
}
