package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Hangup;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What an {@link Episode} knows about one of its calls, and what must hold for it at any time. */
final class EpisodeCall {

    final Session session;
    final List<String> faults = new ArrayList<>(); // Collected, because the engine survives whatever a handler throws.
    final List<Heard> heard = new ArrayList<>();
    Call handle;
    boolean ended;
    private int begun;
    private boolean running;
    private boolean hungUp;
    private int lastWord = -1;
    private int lastWordBegun = -1;
    private int lastInterruption = -1;

    EpisodeCall(String id) {
        session = Session.of(id);
    }

    /** One event of the call. Ticks count whatever happens in the episode. */
    static final class Heard {

        final Event event;
        final int tick;
        final long arrived;
        CompletableFuture<?> stage;
        boolean sent;
        private int readyTick = -1;
        private boolean stale;

        Heard(Event event, int tick, long arrived) {
            this.event = event;
            this.tick = tick;
            this.arrived = arrived;
        }

        boolean isReady() {
            return readyTick >= 0;
        }

        boolean isReport() {
            return new Turn(event, new WebhookLine(null), 0, 0).isReport();
        }

        boolean isWord() {
            return new Turn(event, new WebhookLine(null), 0, 0).isWordOfCaller();
        }
    }

    Heard arrives(Event event, int tick, long now) {
        Heard arriving = new Heard(event, tick, now);
        if (ended) {
            return arriving;
        }
        heard.add(arriving);
        ended = event instanceof SessionEnd;
        if (event instanceof SessionStart) {
            hungUp = false;
        }
        if (arriving.isWord()) {
            lastWord = tick;
        }
        if (event instanceof UserSpeak speak && speak.bargedIn()) {
            lastInterruption = tick;
        }
        return arriving;
    }

    /** The handler of the next event begins, or cannot because there is no bot. */
    Heard begins() {
        check(begun < heard.size(), "a handler runs for an event that was none of the call's");
        check(!running, "two handlers overlap");
        if (begun > 0) {
            Heard before = heard.get(begun - 1);
            check(before.stage == null || before.stage.isDone(), "a handler began while a stage was pending");
        }
        Heard next = heard.get(begun++);
        if (next.isWord()) {
            lastWordBegun = next.tick;
        }
        if (next.event instanceof SessionStart) {
            hungUp = false;
        }
        return next;
    }

    /** What merely told of a hold phrase was none of the bot's business. */
    void skipTo(Event event) {
        while (begun < heard.size()
                && heard.get(begun).event != event
                && heard.get(begun).isReport()) {
            begun++;
        }
        check(begun < heard.size() && heard.get(begun).event == event, "an event that was passed over");
    }

    /** The event whose handler ran last. */
    Heard current() {
        return heard.get(begun - 1);
    }

    /** How many events no handler was called for, that are no reports of hold phrases. */
    int unhandled(boolean holding) {
        return (int) heard.subList(begun, heard.size()).stream()
                .filter(event -> !holding || !event.isReport())
                .count();
    }

    void runs(boolean on) {
        check(!(on && running), "two handlers overlap");
        running = on;
    }

    /** A reply is there; true if it has to be sent, because it came in time and nobody interrupted. */
    boolean isReady(Heard its, int tick, long now, long deadline) {
        boolean late = now - its.arrived >= deadline;
        boolean interrupted = lastInterruption > its.tick;
        its.readyTick = tick;
        its.stale = interrupted || late && lastWord > its.tick;
        return !late && !interrupted && !ended;
    }

    /** An action is on its way. */
    void sends(Action action, Heard replyTo, int ticks, boolean carried) {
        check(!ended, "an action after session_end");
        check(!hungUp, "an action after a hangup");
        if (replyTo != null) {
            check(!replyTo.stale, "a stale reply");
            boolean atOnce = replyTo.readyTick + 1 == ticks;
            check(atOnce || lastWord <= replyTo.tick, "a reply although the caller has spoken since");
            check(lastWordBegun <= replyTo.tick, "a reply after that to a newer word");
            replyTo.sent |= carried;
        }
        hungUp |= carried && action instanceof Hangup;
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
