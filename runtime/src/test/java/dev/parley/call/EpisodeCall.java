package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.BargeIn;
import dev.parley.action.Hangup;
import dev.parley.action.Patience;
import dev.parley.action.Speak;
import dev.parley.action.Transfer;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Guard;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What an {@link Episode} knows about one of its calls, and what must hold for it at any time. */
final class EpisodeCall {

    final Session session;
    final List<String> faults = new ArrayList<>(); // Collected, because the engine survives whatever a handler throws.
    final List<Heard> heard = new ArrayList<>();
    final Map<Integer, Integer> prompts = new HashMap<>(); // How often each gather may still prompt.
    private final Set<Integer> prompted = new HashSet<>();
    CompletableFuture<?> stage;
    Call handle;
    boolean ended;
    int endedAt = -1;
    int lastWord = -1;
    int lastInterruption = -1;
    int lastHold = -1;
    int lastGivenUp = -1;
    private Heard lastHolder;
    UserSpeak lastSpeak;
    private final Episode episode;
    private final EpisodePlan plan;
    private Heard first; // What lastSpeak came with.
    private int begun;
    private int botless;
    private boolean running;
    private boolean hungUp;
    private int hungUpAt;
    private boolean ending;
    private boolean gathers;
    private int lastWordBegun = -1;
    private int keys;
    private int bargeIns;
    private int words;
    private int errors;
    private long began;

    EpisodeCall(String id, Episode episode) {
        session = Session.of(id);
        this.episode = episode;
        plan = episode.plan;
    }

    Heard arrives(Event event, int tick, long now) {
        Heard arriving = new Heard(event, tick, now, plan.deadline(plan.patience));
        if (ended) {
            arriving.tooLate = true;
            return arriving;
        }
        if (heard.isEmpty()) {
            began = now;
        }
        arriving.original = repeated(arriving);
        if (arriving.original != null) {
            return arriving;
        }
        heard.add(arriving);
        ended = arriving.isEnd();
        endedAt = ended ? tick : -1;
        if (arriving.isStart()) {
            hungUp = false;
        }
        if (arriving.isWord()) {
            lastWord = tick;
        }
        if (event instanceof UserSpeak speak && speak.bargedIn()) {
            lastInterruption = tick;
        }
        keys += event instanceof DtmfReceived ? 1 : 0;
        return arriving;
    }

    private Heard repeated(Heard arriving) {
        if (arriving.event instanceof DtmfReceived) {
            lastSpeak = null;
        }
        if (!(arriving.event instanceof UserSpeak speak)) {
            return null;
        }
        if (speak.equals(lastSpeak) && arriving.arrived - first.arrived < plan.duplicates.toNanos()) {
            return first;
        }
        lastSpeak = speak;
        first = arriving;
        return null;
    }

    /** The handler of an event begins. */
    Heard begins(Event event) {
        expectNobodyElse();
        while (begun < heard.size() && heard.get(begun).event != event) {
            check(maySkip(heard.get(begun)) || botless-- > 0, "an event that was passed over");
            begun++;
        }
        if (begun == heard.size()) {
            check(false, "a handler runs for an event that was none of the call's, or not in order");
            return new Heard(event, episode.tick(), episode.now(), 0);
        }
        Heard next = heard.get(begun++);
        next.begun = episode.tick();
        episode.note(() -> "handler of " + event + " begins");
        if (next.isStart()) {
            hungUp = false;
            beginsAnew();
        }
        if (next.isWord()) {
            lastWordBegun = next.tick;
            words++;
        }
        if (!next.isEnd()) {
            check(!ending, "a handler runs though the bot has ended the call");
            plan.guards.forEach(this::expectGuarded);
        }
        return next;
    }

    /** There was no bot to handle the next event. */
    void hasNoBot() {
        expectNobodyElse();
        botless++;
        beginsAnew();
    }

    private void beginsAnew() {
        ending = false;
        words = 0;
        errors = 0;
        began = episode.now();
    }

    private void expectNobodyElse() {
        check(!running, "two handlers overlap");
        check(stage == null || stage.isDone(), "a handler began while a stage was pending");
    }

    private void expectGuarded(Guard guard) {
        if (guard instanceof Guard.MostTurns bound) {
            check(words <= bound.most(), "a handler runs for a turn too many");
        } else if (guard instanceof Guard.MostErrors bound) {
            boolean known = !plan.streaming && !plan.gathering; // There, more than handlers may go well or wrong.
            check(!known || errors < bound.most(), "a handler runs after an error too many");
        } else if (guard instanceof Guard.LongestCall bound) {
            check(episode.now() - began < bound.most().toNanos(), "a handler runs though the call has lasted too long");
        }
    }

    /** The keys of a gather, or words in their place, are handed to it. */
    Heard takes() {
        expectNobodyElse();
        return new Heard(null, episode.tick(), episode.now(), Long.MAX_VALUE / 2);
    }

    void asks(int number, int retries) {
        gathers = true;
        prompts.put(number, retries + 1);
    }

    void fails(Event event) {
        for (Heard one : heard) {
            if (one.event == event && !one.failed) {
                one.failed = true;
                errors++;
            }
        }
    }

    Heard find(Event event) {
        return heard.stream().filter(one -> one.event == event).findFirst().orElse(null);
    }

    void wentWell() {
        errors = 0;
    }

    private boolean maySkip(Heard event) {
        if (event.isEnd() || event.isStart()) {
            return false;
        }
        if (!plan.guards.isEmpty() || plan.reprompts.isPresent()) {
            return true;
        }
        return event.isReport() && (plan.holds() || plan.streaming)
                || gathers && (event.isWord() || event.event instanceof UserInputTimeout);
    }

    /** How many events no handler was called for, though one should have been. */
    int unhandled() {
        long left = heard.subList(begun, heard.size()).stream()
                .filter(event -> !maySkip(event))
                .count();
        return (int) Math.max(0, left - botless);
    }

    /** The event whose handler ran last. */
    Heard current() {
        return begun == 0 ? null : heard.get(begun - 1);
    }

    void runs(boolean on) {
        check(!(on && running), "two handlers overlap");
        running = on;
    }

    /** A reply is there; true if it has to be sent, because it came in time and nobody interrupted. */
    boolean isReady(Heard its) {
        its.late = episode.now() - its.arrived >= its.deadline;
        boolean interrupted = lastInterruption > its.tick;
        its.ready = episode.tick();
        its.stale = interrupted || its.late && lastWord > its.tick;
        if (its.stale) {
            episode.happens(Happening.REPLY_DROPPED);
        } else if (!its.late) {
            episode.happens(Happening.REPLIED_IN_TIME);
        }
        if (!its.late
                && episode.now() - its.arrived
                        >= CallSettings.DEFAULT.deadline().toNanos()) {
            episode.happens(Happening.REPLIED_BY_A_LONGER_DEADLINE);
        }
        return !its.late && !interrupted && !ended;
    }

    /** A handler goes by a patience of its own. */
    void takesOn(Heard its, Patience patience) {
        its.deadline = plan.deadline(patience);
        its.line.takesOn(its.deadline);
    }

    /** An action is on its way. */
    void sends(EpisodeLine line, Action action, boolean carried) {
        episode.note(() -> action + (carried ? " goes out" : " is lost"));
        check(!ended, "an action after session_end");
        boolean crosses = plan.isMixed() && hungUpAt == episode.ticks(); // On another connection, at the same moment.
        check(!hungUp || crosses, "an action after a hangup");
        check(!ending || action instanceof Hangup || action instanceof Transfer, "an action after the last words");
        Heard replyTo = episode.replyTo(action);
        if (replyTo != null) {
            if (!replyTo.isReady()) {
                episode.ready(this, replyTo, false);
            }
            replies(replyTo, episode.partOf(action), carried);
        } else if (action instanceof Speak speak) {
            says(line, speak, carried);
        } else if (action instanceof BargeIn) {
            bargeIns += carried ? 1 : 0;
            check(bargeIns <= keys, "a barge_in without a key");
            episode.happens(Happening.STOPPED_THE_PROMPT);
        }
        if (carried && action instanceof Hangup) {
            check(!hungUp, "a hangup after a hangup");
            hungUp = true;
            hungUpAt = episode.ticks();
            episode.happens(Happening.HUNG_UP);
        }
    }

    private void replies(Heard its, int part, boolean carried) {
        check(!its.stale, "a stale reply");
        boolean kept = its.kept && its.sent > 0;
        boolean atOnce = its.ready + 1 == episode.ticks();
        check(kept || atOnce || lastWord <= its.tick, "a reply although the caller has spoken since");
        check(kept || lastWordBegun <= its.tick, "a reply after that to a newer word");
        its.lost |= !carried;
        check(part == its.sent || its.lost, "a chain out of order");
        its.tried++;
        if (carried) {
            its.sent++;
            note(its, part);
        }
    }

    private void note(Heard its, int part) {
        if (part == 0 && its.late) {
            episode.happens(Happening.REPLIED_LATE);
        }
        if (part == 0 && lastHold > its.begun) {
            episode.happens(Happening.REPLIED_DURING_HOLD);
        }
        if (part > 0) {
            episode.happens(Happening.CHAIN_WENT_ON);
        }
        if (part > 0 && lastWord > its.tick) {
            episode.happens(Happening.CHAIN_KEPT);
        }
    }

    private void says(EpisodeLine line, Speak speak, boolean carried) {
        String text = speak.text();
        if (text.startsWith("hold ") || text.startsWith("give up ")) {
            holds(line, text);
        } else if (text.startsWith("prompt ")) {
            prompts(Integer.parseInt(text.substring(7)), carried);
        } else if (text.startsWith(EpisodePlan.ENDING)) {
            ends(text.substring(EpisodePlan.ENDING.length()), carried);
        } else if (text.startsWith("silence ")) {
            episode.happens(Happening.SILENCE_REPROMPTED);
        } else if (text.startsWith("pardon ")) {
            episode.happens(Happening.WORD_REPROMPTED);
        } else if (text.startsWith("otherwise ")) {
            episode.happens(Happening.GATHERING_GIVEN_UP);
        } else if (text.startsWith("Text ")) {
            recites(line, text, carried);
        } else {
            check(text.startsWith("sent ") || text.startsWith("apology "), "words that nobody wrote: " + text);
        }
    }

    private void holds(EpisodeLine line, String text) {
        boolean givesUp = text.startsWith("give up ");
        Heard its = episode.holder(text);
        episode.happens(givesUp ? Happening.GAVE_UP : Happening.HELD);
        if (!givesUp && line.isForReport()) {
            episode.happens(Happening.HELD_AT_A_REPORT);
        }
        if (its == null) {
            its = current();
        } else {
            boolean waits = givesUp ? lastWordBegun <= its.tick : its == current() && !its.isReady();
            boolean goesOn = its == lastHolder && lastHold > Math.min(lastWord, current().tick);
            check(waits || goesOn || lastWordBegun < lastWord, "a hold phrase that nobody waits for");
        }
        check(givesUp || isBusy(), "a hold phrase though nothing is on");
        if (its != null && lastWord > its.tick) {
            episode.happens(Happening.HELD_BEHIND_ONE_THAT_DOES_NOT_END);
        }
        lastHolder = its;
        lastHold = givesUp ? lastHold : episode.ticks();
        lastGivenUp = givesUp ? episode.ticks() : lastGivenUp;
    }

    /** Whether somebody may be at work for the caller. */
    private boolean isBusy() {
        return running || stage != null && !stage.isDone() || episode.isBusy() || episode.isWriting(this);
    }

    private void prompts(int number, boolean carried) {
        int left = prompts.getOrDefault(number, 0);
        check(left > 0, "a prompt too many");
        if (carried) {
            prompts.put(number, left - 1);
            if (!prompted.add(number)) {
                episode.happens(Happening.PROMPTED_AGAIN);
            }
            episode.happens(Happening.PROMPTED);
        }
    }

    private void ends(String why, boolean carried) {
        if (carried) {
            ending = true;
            episode.happens(Happening.valueOf("ENDED_" + why.toUpperCase().replace(' ', '_')));
        }
    }

    private void recites(EpisodeLine line, String text, boolean carried) {
        EpisodeText its = episode.text(text);
        Heard replyTo = its.replyTo;
        boolean inTime = !its.isBegun()
                && episode.now() - replyTo.arrived < replyTo.deadline
                && lastInterruption <= replyTo.tick;
        check(inTime || lastWord <= replyTo.tick, "a sentence although the caller has spoken since");
        check(lastWordBegun <= replyTo.tick, "a sentence after the reply to a newer word");
        if (!carried) {
            return;
        }
        its.recited(text).forEach(fault -> check(false, fault));
        episode.happens(line.staysOpen() ? Happening.SENTENCE_PUSHED : Happening.SENTENCE_ANSWERED);
    }

    void check(boolean holds, String fault) {
        if (!holds) {
            episode.note(() -> "FAULT " + fault);
            faults.add(fault);
        }
    }
}
