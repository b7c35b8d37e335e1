package dev.parley.call;

/** Where handlers run. A task is never refused: a call whose task got lost would be busy for ever. */
public interface Workers {

    /**
     * Runs a task in this very thread while there are threads to spare, and on another one when there are not. A
     * hand-over costs a third of a server's throughput, so it is the exception.
     *
     * @param task the task; it may block
     */
    void run(Runnable task);

    /**
     * Runs a task on another thread, because this one belongs to somebody else.
     *
     * @param task the task; it may block
     */
    void handOver(Runnable task);
}
