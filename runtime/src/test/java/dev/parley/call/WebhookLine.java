package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import java.util.ArrayList;
import java.util.List;

/** The answer to one event over a webhook: one action or none, then done, once. Notes whatever goes against that. */
final class WebhookLine implements Line {

    private final List<String> faults = new ArrayList<>();
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
    }

    /** The client went away: nothing reaches it any more. */
    synchronized void breakOff() {
        gone = true;
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
