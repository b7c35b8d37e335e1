package dev.parley.simulator;

import dev.parley.call.Workers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * All that is still to be done in the thread of the test: what the engine hands over, and what it sends, from whichever
 * thread. So a call has one thread, and the order of things in it is that in which they came in here.
 */
final class Inbox implements Workers {

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void run(Runnable task) {
        task.run();
    }

    @Override
    public void handOver(Runnable task) {
        tasks.add(task);
    }

    /** What came first, or null. */
    @Nullable Runnable poll() {
        return tasks.poll();
    }

    /** What comes first from another thread, in real time; null if nothing comes. */
    @Nullable Runnable await(Duration longest) {
        try {
            return tasks.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
