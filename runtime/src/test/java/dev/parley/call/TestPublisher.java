package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.Flow;

/** A publisher that a test drives by hand. It notes what it is asked for, and heeds it only if the test does. */
final class TestPublisher implements Flow.Publisher<String>, Flow.Subscription {

    private final Object[] locks;
    private Flow.Subscriber<? super String> subscriber;
    private int subscriptions;
    private long requested;
    private int cancelled;

    /**
     * @param locks what must not be held by whoever calls
     */
    TestPublisher(Object... locks) {
        this.locks = locks;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
        this.subscriber = subscriber;
        subscriptions++;
        subscriber.onSubscribe(this);
    }

    @Override
    public void request(long pieces) {
        checkLocks();
        requested += pieces;
    }

    @Override
    public void cancel() {
        checkLocks();
        cancelled++;
    }

    TestPublisher send(String... tokens) {
        for (String token : tokens) {
            requested--;
            subscriber.onNext(token);
        }
        return this;
    }

    void end() {
        subscriber.onComplete();
    }

    void fail(Throwable failure) {
        subscriber.onError(failure);
    }

    Flow.Subscriber<? super String> subscriber() {
        return subscriber;
    }

    /** How many pieces were asked for and not sent. */
    long wanted() {
        return requested;
    }

    boolean isCancelled() {
        return cancelled > 0;
    }

    int subscriptions() {
        return subscriptions;
    }

    private void checkLocks() {
        for (Object lock : locks) {
            assertFalse(Thread.holdsLock(lock), "called with a lock held");
        }
    }
}
