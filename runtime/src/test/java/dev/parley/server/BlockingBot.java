package dev.parley.server;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Blocks in every call whose id begins with {@code blocked}, until it is released; answers all others at once. */
final class BlockingBot implements TestBot.Script {

    /** One permit for each handler that has begun to block. */
    final Semaphore began = new Semaphore(0);

    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public Reply on(Event event, Call call, int count) throws InterruptedException {
        if (event.session().id().startsWith("blocked")) {
            began.release();
            released.await();
        }
        return Action.speak("" + count);
    }

    void release() {
        released.countDown();
    }
}
