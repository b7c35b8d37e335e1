package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs every task on a thread of its own. */
final class ThreadWorkers implements Workers, AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Override
    public void run(Runnable task) {
        threads.execute(task);
    }

    @Override
    public void handOver(Runnable task) {
        threads.execute(task);
    }

    /** Waits until all is done; a thread that hangs fails the test. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS), "a worker never came to an end");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
