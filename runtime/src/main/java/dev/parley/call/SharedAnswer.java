package dev.parley.call;

import dev.parley.action.Action;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an event that may come twice: what the first line carries, the others carry too. Safe from any thread;
 * no lock is held while a line is used.
 */
final class SharedAnswer implements Line {

    private final Line line;
    private final ArrayDeque<Repeat> waiting = new ArrayDeque<>(0);
    private @Nullable Message answer;
    private boolean done;

    /** A line that waits for the answer, and what becomes of it if there is none in time. */
    private record Repeat(Line line, Consumer<Line> otherwise) {}

    /** What is sent, on whichever line. */
    private interface Message {
        boolean sendOn(Line line);
    }

    SharedAnswer(Line line) {
        this.line = line;
    }

    @Override
    public boolean staysOpen() {
        return line.staysOpen();
    }

    @Override
    public boolean takesArrays() {
        return line.takesArrays();
    }

    @Override
    public boolean send(Action action, String sessionId) {
        return carry(to -> to.send(action, sessionId));
    }

    @Override
    public boolean send(List<Action> actions, String sessionId) {
        return carry(to -> to.send(actions, sessionId));
    }

    @Override
    public void done() {
        try {
            line.done();
        } finally { // A line that fails is no reason to leave the others without an answer.
            synchronized (this) {
                done = true;
            }
            for (Repeat repeat = poll(); repeat != null; repeat = poll()) {
                repeat(repeat);
            }
        }
    }

    /** Answers a repeat of the event likewise, as soon as the answer is there; hands its line on if there is none. */
    void share(Line repeated, Consumer<Line> otherwise) {
        Repeat repeat = new Repeat(repeated, otherwise);
        synchronized (this) {
            if (!done && !line.staysOpen()) { // What is pushed answers nobody, and may take its time.
                waiting.add(repeat);
                return;
            }
        }
        repeat(repeat);
    }

    private void repeat(Repeat repeat) {
        Message known;
        synchronized (this) {
            known = answer;
        }
        if (known == null) {
            repeat.otherwise().accept(repeat.line());
        } else {
            known.sendOn(repeat.line());
            repeat.line().done();
        }
    }

    /** Sends on the first line that is not gone: a client that asks again has often given up on its first request. */
    private boolean carry(Message message) {
        boolean carried = message.sendOn(line);
        Repeat other = null;
        while (!carried && !staysOpen() && (other = poll()) != null) {
            carried = message.sendOn(other.line());
            other.line().done();
        }
        if (carried && !line.staysOpen()) {
            synchronized (this) {
                answer = message;
            }
        }
        return carried;
    }

    private synchronized @Nullable Repeat poll() {
        return waiting.poll();
    }
}
