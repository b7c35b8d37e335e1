package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.call.EpisodeCall.Heard;

/** The way back for one event of an {@link Episode}, by webhook or on one of its sockets. */
final class EpisodeLine implements Line {

    private final Episode episode;
    private final EpisodeCall call;
    private final int socket;
    private final long arrived;
    private Action answer;
    private boolean done;

    EpisodeLine(Episode episode, EpisodeCall call, int socket, long arrived) {
        this.episode = episode;
        this.call = call;
        this.socket = socket;
        this.arrived = arrived;
    }

    @Override
    public boolean staysOpen() {
        return socket >= 0;
    }

    @Override
    public boolean send(Action action, String sessionId) {
        assertEquals(call.session.id(), sessionId);
        boolean carried = episode.carries(socket);
        Heard replyTo = episode.replyTo(action);
        if (replyTo != null && !replyTo.isReady()) {
            episode.ready(call, replyTo, false);
        }
        call.sends(action, replyTo, episode.ticks(), carried);
        if (!staysOpen()) {
            assertFalse(done, "an action on a webhook that is done");
            assertNull(answer, "two actions on one webhook");
            answer = action;
        }
        return carried;
    }

    @Override
    public void done() {
        assertFalse(done, "done twice");
        done = true;
        assertTrue(staysOpen() || episode.now() - arrived <= Episode.DEADLINE, "answered past the deadline");
    }

    void expectDone() {
        assertTrue(done, "never answered");
    }
}
