package dev.parley.call;

import java.time.Duration;

/** The time that calls go by. Real in the server, virtual in tests. */
public interface CallClock {

    /**
     * The time in nanoseconds since an arbitrary moment; it never goes back.
     *
     * @return nanoseconds
     */
    long nanoTime();

    /**
     * Runs a short task later, never before its time and never in the thread that asks for it. The task does not
     * block.
     *
     * @param delay how much later
     * @param task the task
     * @return a handle to call it off
     */
    Timer after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    interface Timer {

        /** Calls the task off, if it has not begun. */
        void cancel();
    }
}
