package dev.parley.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that stands still until a test moves it, and runs what is due on the way, in order. */
final class VirtualClock implements CallClock {

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    private long now;
    private long made;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable action) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A task for the past: " + delay);
        }
        Task task = new Task(now + delay.toNanos(), made++, action);
        tasks.add(task);
        return () -> cancel(task);
    }

    /** Moves on, and runs each task that falls due at its own time. */
    void advance(Duration time) {
        long end = nanoTime() + time.toNanos();
        for (Task task = due(end); task != null; task = due(end)) {
            task.action().run();
        }
        synchronized (this) {
            now = end;
        }
    }

    void advanceMillis(long millis) {
        advance(Duration.ofMillis(millis));
    }

    /** How many tasks wait for their time. */
    synchronized int waiting() {
        return tasks.size();
    }

    private synchronized Task due(long end) {
        Task first = tasks.peek();
        if (first == null || first.due() > end) {
            return null;
        }
        now = first.due();
        return tasks.poll();
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    private record Task(long due, long number, Runnable action) {}
}
