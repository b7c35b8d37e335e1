package dev.parley.server;

import dev.parley.call.Workers;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.ThreadPool;

/**
 * Runs handlers on the thread that read the event, as long as Jetty has threads to spare; from then on each gets a
 * virtual thread, or one of a bounded pool where the JVM has none. So a quick handler costs no hand-over, and any
 * number of blocked ones leave Jetty the threads it needs to go on reading.
 */
final class JettyWorkers implements Workers, AutoCloseable {

    private final ThreadPool jetty;
    private final Executor others;

    JettyWorkers(ThreadPool jetty, int platformThreads) {
        this.jetty = jetty;
        others = VirtualThreads.areSupported()
                ? VirtualThreads.getNamedVirtualThreadsExecutor("parley-call-")
                : platformThreads(platformThreads);
    }

    @Override
    public void run(Runnable task) {
        if (jetty.isLowOnThreads()) {
            handOver(task);
        } else {
            task.run();
        }
    }

    @Override
    public void handOver(Runnable task) {
        others.execute(task);
    }

    @Override
    public void close() {
        if (others instanceof ExecutorService pool) {
            pool.shutdown();
        }
    }

    /** The queue has no bound of its own: a call is in it at most once, and the number of calls is bounded. */
    private static ExecutorService platformThreads(int most) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "parley-call");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
