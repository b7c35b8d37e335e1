package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The answer to one event over a webhook: one action or none, then done, once. Notes whatever goes against that. */
final class WebhookLine implements Line {

    private final List<String> faults = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CallClock clock;
    private Action answer;
    private boolean done;
    private long doneAt;
    private boolean gone;

    WebhookLine(CallClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean staysOpen() {
        return false;
    }

    @Override
    public synchronized boolean send(Action action, String sessionId) {
        if (answer != null || done) {
            faults.add("sent " + action + " after " + (done ? "done" : answer));
        }
        if (!gone) {
            answer = action;
        }
        return !gone;
    }

    @Override
    public synchronized void done() {
        if (done) {
            faults.add("done twice");
        }
        done = true;
        doneAt = clock.nanoTime();
        ended.countDown();
    }

    /** The client went away: nothing reaches it any more. */
    synchronized void breakOff() {
        gone = true;
    }

    void awaitDone() throws InterruptedException {
        assertTrue(ended.await(20, TimeUnit.SECONDS), "never answered");
    }

    synchronized boolean isDone() {
        return done;
    }

    synchronized long doneAt() {
        return doneAt;
    }

    synchronized Action answer() {
        return answer;
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    void expect(Action action) {
        assertTrue(isDone(), "still waits for its answer");
        assertEquals(action, answer());
        assertEquals(List.of(), faults());
    }

    /** A 204. */
    void expectNothing() {
        expect(null);
    }

    void expectNoAnswerYet() {
        assertEquals(false, isDone(), "answered already, with " + answer());
    }
}
