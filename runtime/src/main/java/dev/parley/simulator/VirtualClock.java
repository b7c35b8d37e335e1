package dev.parley.simulator;

import dev.parley.call.CallClock;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until a {@link SimulatedCall} moves it. Make one yourself to let slow work take virtual time:
 *
 * <pre>{@code
 * VirtualClock clock = new VirtualClock();
 * Kitchen kitchen = order -> CompletableFuture.supplyAsync(() -> 20, clock.after(Duration.ofSeconds(3)));
 * SimulatedCall call = SimulatedCall.to(new PizzaBotDispatcher(() -> new PizzaBot(kitchen))).on(clock);
 * }</pre>
 *
 * <p>What is due at the same moment runs in the order in which it was asked for, in the thread of the test.
 */
public final class VirtualClock implements CallClock {

    static final long NEVER = Long.MAX_VALUE;

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    private long now;
    private long made;

    /** Makes a clock that stands at zero. */
    public VirtualClock() {}

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable task) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay must not be negative, but is " + delay + ".");
        }
        Task added = new Task(now + delay.toNanos(), made++, task);
        tasks.add(added);
        return () -> cancel(added);
    }

    /**
     * An executor whose tasks take virtual time: each runs when that much of it has passed.
     *
     * @param delay how long a task takes
     * @return the executor, for {@code CompletableFuture.supplyAsync} and the like
     */
    public Executor after(Duration delay) {
        return task -> after(delay, task);
    }

    /** When the next task is due; {@link #NEVER} if none waits. */
    synchronized long due() {
        Task first = tasks.peek();
        return first == null ? NEVER : first.due();
    }

    /** Moves on to a moment, or stays if that is past. */
    synchronized void moveTo(long time) {
        now = Math.max(now, time);
    }

    /** Runs the first task if it is due; true if so. */
    boolean run() {
        Task task = poll();
        if (task == null) {
            return false;
        }
        task.action().run();
        return true;
    }

    private synchronized @Nullable Task poll() {
        return due() <= now ? tasks.poll() : null;
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    private record Task(long due, long number, Runnable action) {}
}
