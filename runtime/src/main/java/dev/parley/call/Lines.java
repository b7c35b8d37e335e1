package dev.parley.call;

import dev.parley.action.Action;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of a call, and what is on its way on them: no newer word holds it up any more. Shares the lock of its
 * owner, which is never held while a line is used: what is taken in goes out with {@link #flush}.
 */
final class Lines {

    private static final Logger log = LoggerFactory.getLogger(Lines.class);

    private final String sessionId;
    private final Object lock;
    private final Consumer<List<Parcel>> onFailure;
    private final ArrayDeque<Parcel> going = new ArrayDeque<>(1);
    private final ArrayDeque<Answer> answers = new ArrayDeque<>(1);
    private @Nullable Line openLine;
    private boolean pushing;

    /**
     * @param onFailure takes back what a line could not carry, the last first; called under the lock
     */
    Lines(String sessionId, Object lock, Consumer<List<Parcel>> onFailure) {
        this.sessionId = sessionId;
        this.lock = lock;
        this.onFailure = onFailure;
    }

    /** Takes in the line to push on from now on. */
    void open(Line line) {
        openLine = line;
    }

    /** Whether there is a line to push on. */
    boolean isOpen() {
        return openLine != null;
    }

    /** Whether the line to push on takes several actions in one message. */
    boolean takesArrays() {
        return openLine != null && openLine.takesArrays();
    }

    void push(Parcel parcel) {
        going.add(parcel);
    }

    /** Answers an event with an action, if there is one, and ends its line. */
    void answer(Turn turn, @Nullable Parcel parcel) {
        answers.add(new Answer(turn.line(), parcel));
    }

    /** Drops what has not gone out. Events are answered all the same, with nothing. */
    void clear() {
        going.clear();
        List<Answer> empty =
                answers.stream().map(answer -> new Answer(answer.line(), null)).toList();
        answers.clear();
        answers.addAll(empty);
    }

    /** Sends what is on its way; what a line could not carry may find another way at once. */
    void flush() {
        List<Line> answered = new ArrayList<>(1);
        boolean goesOn = isWaiting();
        while (goesOn) {
            for (Answer answer = poll(); answer != null; answer = poll()) {
                carry(answer);
                answered.add(answer.line());
            }
            push();
            goesOn = hasAnswers();
        }
        answered.forEach(this::end);
    }

    private boolean isWaiting() {
        synchronized (lock) {
            return !answers.isEmpty() || !going.isEmpty();
        }
    }

    private boolean hasAnswers() {
        synchronized (lock) {
            return !answers.isEmpty();
        }
    }

    private @Nullable Answer poll() {
        synchronized (lock) {
            return answers.poll();
        }
    }

    private void carry(Answer answer) {
        Parcel parcel = answer.parcel();
        if (parcel != null && !isCarried(answer.line(), parcel.actions())) {
            synchronized (lock) {
                onFailure.accept(List.of(parcel));
            }
        }
    }

    /** One thread at a time pushes, for all, so that actions reach the line in order without a lock around it. */
    private void push() {
        synchronized (lock) {
            if (pushing || going.isEmpty()) {
                return;
            }
            pushing = true;
        }
        while (true) {
            Line line;
            Parcel parcel;
            synchronized (lock) {
                line = openLine;
                parcel = line == null ? null : going.poll();
                if (line == null || parcel == null) {
                    pushing = false;
                    return;
                }
            }
            if (!isCarried(line, parcel.actions())) {
                fail(line, parcel);
            }
        }
    }

    /** A line that is gone is not tried again: what was on its way goes out on the next. */
    private void fail(Line line, Parcel parcel) {
        synchronized (lock) {
            if (openLine == line) {
                openLine = null;
            }
            List<Parcel> failed = new ArrayList<>();
            while (!going.isEmpty()) {
                failed.add(going.removeLast());
            }
            failed.add(parcel);
            onFailure.accept(failed);
        }
    }

    private boolean isCarried(Line line, List<Action> actions) {
        try {
            return actions.size() == 1 ? line.send(actions.get(0), sessionId) : line.send(actions, sessionId);
        } catch (RuntimeException e) {
            log.warn("A line could not carry {} in session {}", actions.get(0).type(), sessionId, e);
            return false;
        }
    }

    private void end(Line line) {
        try {
            line.done();
        } catch (RuntimeException e) {
            log.warn("A line could not be ended in session {}", sessionId, e);
        }
    }

    private record Answer(Line line, @Nullable Parcel parcel) {}
}
