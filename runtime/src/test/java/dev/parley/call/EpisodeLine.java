package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Hangup;
import java.util.List;

/** The way back for one event of an {@link Episode}, by webhook or on one of its sockets. */
final class EpisodeLine implements Line {

    private final Episode episode;
    private final EpisodeCall call;
    private final Heard heard;
    private final int socket;
    private long limit;
    private List<Action> answer;
    private boolean done;

    EpisodeLine(Episode episode, EpisodeCall call, Heard heard, int socket) {
        this.episode = episode;
        this.call = call;
        this.heard = heard;
        this.socket = socket;
        limit = heard.arrived + heard.deadline;
    }

    /** What came twice waits for the answer to what came first. */
    private long limit() {
        EpisodeLine first = heard.original == null ? this : heard.original.line;
        return first.staysOpen() ? limit : Math.max(limit, first.limit);
    }

    /** The handler of the event goes by another deadline: if that is past, the event is answered now. */
    void takesOn(long deadline) {
        if (!done) {
            limit = Math.max(heard.arrived + deadline, episode.now());
        }
    }

    @Override
    public boolean staysOpen() {
        return socket >= 0;
    }

    @Override
    public boolean takesArrays() {
        return staysOpen() ? episode.plan.arraysPushed : episode.plan.arraysInAnswers;
    }

    @Override
    public boolean send(Action action, String sessionId) {
        return carry(List.of(action), sessionId);
    }

    @Override
    public boolean send(List<Action> actions, String sessionId) {
        check(takesArrays() && actions.size() > 1, "an array that is none");
        check(
                !actions.subList(0, actions.size() - 1).stream().anyMatch(Hangup.class::isInstance),
                "a hangup in between");
        episode.happens(staysOpen() ? Happening.ARRAY_PUSHED : Happening.ARRAY_IN_ANSWER);
        return carry(actions, sessionId);
    }

    private boolean carry(List<Action> actions, String sessionId) {
        check(call.session.id().equals(sessionId), "an action for another call");
        boolean carried = episode.carries(socket);
        Heard first = heard.original == null ? heard : heard.original;
        if (first != heard && first.answer != null) {
            check(first.answer.equals(actions), "another answer to what came twice");
            check(!call.ended, "an action after session_end");
            episode.happens(Happening.ANSWERED_TWICE);
        } else {
            actions.forEach(action -> call.sends(this, action, carried));
        }
        if (!staysOpen()) {
            check(!done, "an action on a webhook that is done");
            check(answer == null, "two answers on one webhook");
            answer = actions;
        }
        if (carried && !first.line.staysOpen() && !first.line.done) { // Later, each is answered for itself.
            first.answer = actions;
        }
        if (!carried) {
            episode.happens(Happening.LINE_BROKE);
        }
        return carried;
    }

    @Override
    public void done() {
        check(!done, "done twice");
        done = true;
        episode.note(() -> heard.event + " is done");
        check(staysOpen() || episode.now() <= limit(), "answered past the deadline");
    }

    boolean isDone() {
        return done;
    }

    boolean isForReport() {
        return !staysOpen() && heard.isReport();
    }

    void expectDone() {
        assertTrue(done, () -> "never answered: " + heard.event);
    }

    private void check(boolean holds, String fault) {
        call.check(holds, fault);
    }
}
