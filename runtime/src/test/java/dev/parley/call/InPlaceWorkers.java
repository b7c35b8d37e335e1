package dev.parley.call;

import java.util.ArrayDeque;

/**
 * Runs everything in the thread of the test: a task at once, a handed-over one as soon as the task that is on has
 * returned, as another thread could.
 */
final class InPlaceWorkers implements Workers {

    private final ArrayDeque<Runnable> handedOver = new ArrayDeque<>();
    private boolean busy;

    @Override
    public void run(Runnable task) {
        if (busy) {
            task.run();
            return;
        }
        busy = true;
        try {
            task.run();
            for (Runnable next = handedOver.poll(); next != null; next = handedOver.poll()) {
                next.run();
            }
        } finally {
            busy = false;
        }
    }

    @Override
    public void handOver(Runnable task) {
        if (busy) {
            handedOver.add(task);
        } else {
            run(task);
        }
    }
}
