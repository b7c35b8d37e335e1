package dev.parley.call;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Keeps every task until the test lets it run, in any order: a machine whose threads are slow to start. */
final class QueuedWorkers implements Workers {

    private final List<Runnable> tasks = new ArrayList<>();

    @Override
    public void run(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void handOver(Runnable task) {
        tasks.add(task);
    }

    int waiting() {
        return tasks.size();
    }

    /** Runs the task that has waited longest. */
    void runNext() {
        tasks.remove(0).run();
    }

    void runAny(RandomGenerator random) {
        tasks.remove(random.nextInt(tasks.size())).run();
    }

    void runAll() {
        while (!tasks.isEmpty()) {
            runNext();
        }
    }
}
