package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.SendSms;
import dev.parley.action.Speak;
import dev.parley.event.AssistantSpeak;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.SmsFailed;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import dev.parley.event.UserSpeechStarted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A few calls in which everything happens that can, as a seed has it: events in any order on any line, time that
 * passes, threads that start late, stages and texts that go on or never do, sockets that break. What the bot, the
 * server and the service are like is up to an {@link EpisodePlan}.
 */
final class Episode {

    private static final boolean TELLS = System.getProperty("parley.seed") != null;

    final Random random;
    final EpisodePlan plan;
    final List<CompletableFuture<?>> stages = new ArrayList<>();
    private final int[] happenings;
    private final List<EpisodeLine> lines = new ArrayList<>();
    private final VirtualClock clock = new VirtualClock();
    private final QueuedWorkers workers = new QueuedWorkers();
    private final Switchboard<TestBot> switchboard;
    private final EpisodeBot bot;
    private final Map<String, EpisodeCall> calls = new LinkedHashMap<>();
    private final Map<String, Heard> replies = new HashMap<>();
    private final Map<String, Heard> holders = new HashMap<>();
    private final Map<Integer, EpisodeText> texts = new LinkedHashMap<>();
    private final List<Heard> due = new ArrayList<>();
    private final boolean[] socketOpen = {true, true};
    private int tick;
    private int depth;
    private int lastLine;
    private boolean closing;
    private Throwable failure;

    Episode(long seed, int[] happenings) {
        this.happenings = happenings;
        random = new Random(seed);
        plan = new EpisodePlan(random);
        for (int i = 0; i <= random.nextInt(2); i++) {
            calls.put("call-" + i, new EpisodeCall("call-" + i, this));
        }
        bot = new EpisodeBot(this);
        switchboard = new Switchboard<>(new EpisodeDispatcher(plan, bot), plan.settings(), clock, workers);
    }

    /** Plays; how many calls there were. */
    int play() throws Throwable {
        for (int i = 0, steps = 5 + random.nextInt(35); i < steps; i++) {
            step();
            expectDue();
        }
        closing = true;
        int begun = (int)
                calls.values().stream().filter(call -> !call.heard.isEmpty()).count();
        if (random.nextInt(4) == 0) {
            fallSilent();
        } else {
            calls.values().forEach(call -> receive(call, new SessionEnd(call.session)));
            begun = calls.size();
            settle();
            calls.values().forEach(call -> assertEquals(0, call.unhandled(), "events that were never handled"));
        }
        assertEquals(0, switchboard.callsInProgress(), "calls that were not forgotten");
        assertTrue(switchboard.drain().isDone(), "not drained");
        clock.advanceMillis(10_000);
        assertEquals(0, clock.waiting(), "timers that nobody called off");
        lines.forEach(EpisodeLine::expectDone);
        texts.values()
                .forEach(text -> assertTrue(text.isLetGo(), "a text that nobody reads to its end, and nobody closed"));
        List.copyOf(stages).forEach(late -> late.complete(null));
        workers.runAll();
        expectDue();
        return begun;
    }

    /** Something happens. Within a handler too, since that is what other threads do meanwhile. */
    private void step() {
        switch (random.nextInt(plan.streaming ? 12 : 8)) {
            case 0, 1 -> receiveAny(anyCall());
            case 2, 3 -> runTask();
            case 4 -> clock.advanceMillis(random.nextInt(3) == 0 ? random.nextInt(1200) : random.nextInt(120));
            case 5 -> complete();
            case 6 -> breakSomething();
            case 7 -> send(anyCall());
            default -> write();
        }
    }

    /** What a slow handler leaves time for. */
    void meanwhile() {
        if (!closing && depth < 2) {
            depth++;
            for (int i = random.nextInt(6); i > 0; i--) {
                stepMeanwhile();
            }
            depth--;
        }
    }

    /** The engine survives whatever a handler throws, so that what another thread would throw must not come out. */
    private void stepMeanwhile() {
        try {
            step();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Tells what goes on, where one seed is played alone. */
    void note(Supplier<String> what) {
        if (TELLS) {
            System.out.println(now() / 1_000_000 + " ms: " + what.get());
        }
    }

    void happens(Happening happening) {
        happenings[happening.ordinal()]++;
    }

    boolean isClosing() {
        return closing;
    }

    EpisodeCall call(String id) {
        return calls.get(id);
    }

    int tick() {
        return tick++;
    }

    int ticks() {
        return tick;
    }

    long now() {
        return clock.nanoTime();
    }

    /** Whether a thread is still to start. */
    boolean isBusy() {
        return workers.waiting() > 0;
    }

    boolean isWriting(EpisodeCall call) {
        return texts.values().stream().anyMatch(text -> text.isOf(call) && !text.isBegun());
    }

    /** Takes note of a reply that is on its way to the engine. */
    void ready(EpisodeCall call, Heard heard, boolean hasReply) {
        boolean must = call.isReady(heard);
        boolean answered = heard.line != null && !heard.line.staysOpen() && heard.line.isDone();
        if (must && hasReply && plan.plain && !answered && !(heard.event instanceof UserSpeechStarted)) {
            due.add(heard);
        }
    }

    /** The text of a part of a reply, by which it is known again. */
    String text(Heard heard, int part) {
        String text = "reply " + heard.tick + "." + part;
        replies.put(text, heard);
        return text;
    }

    Heard replyTo(Action action) {
        return replies.get(textOf(action));
    }

    int partOf(Action action) {
        String text = textOf(action);
        return Integer.parseInt(text.substring(text.indexOf('.') + 1));
    }

    private static String textOf(Action action) {
        if (action instanceof SendSms sms) {
            return sms.message();
        }
        return action instanceof Speak speak ? speak.text() : "";
    }

    /** Takes note of whose hold phrases are known by a number. */
    void holds(Heard heard, int number) {
        holders.put("hold " + number, heard);
        holders.put("give up " + number, heard);
    }

    Heard holder(String text) {
        return holders.get(text);
    }

    EpisodeText writes(EpisodeCall call, Heard heard) {
        int number = tick();
        EpisodeText text = new EpisodeText(this, call, heard, number);
        texts.put(number, text);
        return text;
    }

    EpisodeText text(String sentence) {
        return texts.get(Integer.parseInt(sentence.split(" ")[1]));
    }

    private void expectDue() throws Throwable {
        if (failure != null) {
            throw failure;
        }
        due.forEach(
                heard -> assertTrue(heard.tried > 0, () -> "a reply to " + heard.event + " that was in time got lost"));
        due.clear();
        calls.values().forEach(call -> assertEquals(List.of(), call.faults));
    }

    private void runTask() {
        if (workers.waiting() > 0) {
            workers.runAny(random);
        }
    }

    private void complete() {
        if (!stages.isEmpty()) {
            CompletableFuture<?> stage = stages.remove(random.nextInt(stages.size()));
            if (stage.isCancelled()) {
                happens(Happening.STAGE_CANCELLED);
            }
            note(() -> "a stage is completed");
            stage.complete(null); // The bot works out what that means.
        }
    }

    private void write() {
        List<EpisodeText> going =
                texts.values().stream().filter(text -> !text.isOver()).toList();
        if (!going.isEmpty()) {
            going.get(random.nextInt(going.size())).write();
        }
    }

    private void breakSomething() {
        if (plan.breaks) {
            int socket = random.nextInt(socketOpen.length);
            socketOpen[socket] = !socketOpen[socket];
        }
    }

    private void send(EpisodeCall call) {
        if (plan.plain || call.handle == null) {
            return;
        }
        if (plan.gathering && random.nextBoolean()) {
            call.handle.gather(bot.gather(call));
            return;
        }
        boolean hangup = random.nextInt(20) == 0;
        boolean taken = call.handle.send(hangup ? Action.hangup() : Action.speak("sent " + tick()));
        call.check(!call.ended || !taken, "an action was taken after session_end");
    }

    private void receiveAny(EpisodeCall call) {
        receive(call, anyEvent(call, call.session));
    }

    private void receive(EpisodeCall call, Event event) {
        Heard heard = call.arrives(event, tick(), now());
        int socket = plan.firstLine + random.nextInt(plan.lastLine - plan.firstLine + 1);
        EpisodeLine line = new EpisodeLine(this, call, heard, socket);
        heard.line = line;
        lines.add(line);
        if (socket != lastLine) {
            happens(Happening.TRANSPORT_CHANGED);
        }
        lastLine = socket;
        note(() -> event + " comes on line " + socket + (heard.original == null ? "" : " again"));
        if (heard.original != null) {
            happens(Happening.CAME_TWICE);
        }
        assertTrue(switchboard.receive(event, line), "refused");
        if (heard.tooLate) {
            happens(Happening.CAME_TOO_LATE);
            line.expectDone();
        }
    }

    boolean carries(int socket) {
        return socket < 0 ? !plan.breaks || random.nextInt(20) > 0 : socketOpen[socket];
    }

    /** Time passes, threads run; stages that nobody completed stay so. */
    private void settle() throws Throwable {
        int turns = 3;
        for (EpisodeCall call : calls.values()) {
            turns += call.heard.size();
        }
        for (int i = 0; i < turns && (i < 3 || clock.waiting() > 1 || workers.waiting() > 0); i++) {
            workers.runAll();
            clock.advanceMillis(3000);
        }
        workers.runAll();
        expectDue();
    }

    private void fallSilent() throws Throwable {
        clock.advance(CallSettings.DEFAULT.idle().plus(Duration.ofSeconds(6)));
        workers.runAll();
        settle();
        happens(Happening.FORGOTTEN_IN_SILENCE);
    }

    private EpisodeCall anyCall() {
        return call("call-" + random.nextInt(calls.size()));
    }

    private Event anyEvent(EpisodeCall call, Session session) {
        return switch (anyKind()) {
            case 0 -> start(call, session);
            case 1, 2, 3 -> new UserSpeak(session, "word " + tick, false);
            case 4 -> new UserSpeak(session, "word " + tick, true);
            case 5, 6 -> new DtmfReceived(session, random.nextInt(5) == 0 ? "#" : random.nextBoolean() ? "1" : "2");
            case 7 -> new UserSpeechStarted(session);
            case 8 -> endOrAgain(call);
            case 9 -> new SmsFailed(session, null);
            case 10 -> new UserInputTimeout(session);
            case 11 -> new AssistantSpeak(session, null, null, null, null);
            default -> new AssistantSpeechEnded(session);
        };
    }

    private int anyKind() {
        if (plan.plain) {
            return random.nextInt(10);
        }
        if (plan.gathering && random.nextInt(4) == 0) {
            return 5;
        }
        return plan.calm && random.nextInt(3) > 0 ? 7 + random.nextInt(8) : random.nextInt(15);
    }

    private Event start(EpisodeCall call, Session session) {
        if (!call.heard.isEmpty()) {
            happens(Happening.BEGAN_AGAIN);
        }
        return new SessionStart(session);
    }

    private Event endOrAgain(EpisodeCall call) {
        if (random.nextInt(plan.calm ? 20 : 4) == 0) {
            return new SessionEnd(call.session);
        }
        return plan.calm && random.nextInt(3) > 0 ? new UserInputTimeout(call.session) : again(call);
    }

    private Event again(EpisodeCall call) {
        UserSpeak last = call.lastSpeak;
        return last == null
                ? new UserSpeak(call.session, "word", false)
                : new UserSpeak(call.session, last.text(), last.bargedIn());
    }
}
