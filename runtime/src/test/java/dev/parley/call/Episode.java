package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.SendSms;
import dev.parley.action.Speak;
import dev.parley.call.EpisodeCall.Heard;
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

/**
 * A few calls in which everything happens that can, as a seed has it: events in any order on any line, time that
 * passes, threads that start late, stages that complete or never do, sockets that break.
 *
 * <p>A plain episode has no chains, no sends, no hangups, no broken lines and no playback: there a reply that is ready
 * in time has to be on its line at once. In some of the others, the caller hears hold phrases.
 */
final class Episode {

    static final long DEADLINE = CallSettings.DEFAULT.deadline().toNanos();

    private static final Patience PATIENCE = Patience.DEFAULT.hold(
            new HoldPhrases(Duration.ofMillis(300), List.of("One moment.", "Still looking."), "Sorry.", 2));

    final Random random;
    final boolean plain;
    final boolean holding;
    final List<EpisodeLine> lines = new ArrayList<>();
    final List<CompletableFuture<?>> stages = new ArrayList<>();
    private final VirtualClock clock = new VirtualClock();
    private final QueuedWorkers workers = new QueuedWorkers();
    private final Switchboard<TestBot> switchboard;
    private final Map<String, EpisodeCall> calls = new LinkedHashMap<>();
    private final Map<String, Heard> replies = new HashMap<>();
    private final List<Heard> due = new ArrayList<>();
    private final boolean[] socketOpen = {true, true};
    private int tick;
    private int depth;
    private boolean closing;

    Episode(long seed) {
        random = new Random(seed);
        plain = random.nextBoolean();
        for (int i = 0; i <= random.nextInt(2); i++) {
            calls.put("call-" + i, new EpisodeCall("call-" + i));
        }
        EpisodeBot bot = new EpisodeBot(this);
        TestBotDispatcher dispatcher = new TestBotDispatcher(bot::make);
        holding = !plain && random.nextBoolean();
        switchboard = new Switchboard<>(
                holding ? dispatcher.with(PATIENCE) : dispatcher, CallSettings.DEFAULT, clock, workers);
    }

    void play() {
        for (int i = 0, steps = 5 + random.nextInt(35); i < steps; i++) {
            step();
            expectDue();
        }
        closing = true;
        if (random.nextInt(4) == 0) {
            fallSilent();
        } else {
            calls.values().forEach(call -> receive(call, new SessionEnd(call.session)));
            settle();
            calls.values().forEach(call -> assertEquals(0, call.unhandled(holding), "events that were never handled"));
        }
        assertEquals(0, switchboard.callsInProgress(), "calls that were not forgotten");
        assertTrue(switchboard.drain().isDone(), "not drained");
        clock.advanceMillis(10_000);
        assertEquals(0, clock.waiting(), "timers that nobody called off");
        lines.forEach(EpisodeLine::expectDone);
    }

    /** Something happens. Within a handler too, since that is what other threads do meanwhile. */
    void step() {
        switch (random.nextInt(8)) {
            case 0, 1 -> receiveAny(anyCall());
            case 2, 3 -> runTask();
            case 4 -> clock.advanceMillis(random.nextInt(3) == 0 ? random.nextInt(1200) : random.nextInt(120));
            case 5 -> complete();
            case 6 -> breakSomething();
            default -> send(anyCall());
        }
    }

    /** What a slow handler leaves time for. */
    void meanwhile() {
        if (!closing && depth < 2) {
            depth++;
            for (int i = random.nextInt(6); i > 0; i--) {
                step();
            }
            depth--;
        }
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

    /** Takes note of a reply that is on its way to the engine. */
    void ready(EpisodeCall call, Heard heard, boolean hasReply) {
        boolean must = call.isReady(heard, tick(), now(), DEADLINE);
        if (must && hasReply && plain && !(heard.event instanceof UserSpeechStarted)) {
            due.add(heard);
        }
    }

    /** The text of a reply to an event, by which it is known again. */
    String text(Heard heard, int number) {
        String text = "reply " + heard.tick + "." + number;
        replies.put(text, heard);
        return text;
    }

    Heard replyTo(Action action) {
        if (action instanceof SendSms sms) {
            return replies.get(sms.message());
        }
        return action instanceof Speak speak ? replies.get(speak.text()) : null;
    }

    private void expectDue() {
        due.forEach(heard -> assertTrue(heard.sent, () -> "a reply to " + heard.event + " that was in time got lost"));
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
            stage.complete(null); // The bot works out what that means.
        }
    }

    private void breakSomething() {
        if (plain) {
            return;
        }
        int socket = random.nextInt(socketOpen.length);
        socketOpen[socket] = !socketOpen[socket];
    }

    private void send(EpisodeCall call) {
        if (!plain && call.handle != null) {
            boolean hangup = random.nextInt(20) == 0;
            boolean taken = call.handle.send(hangup ? Action.hangup() : Action.speak("sent " + tick()));
            assertTrue(!call.ended || !taken, "an action was taken after session_end");
        }
    }

    private void receiveAny(EpisodeCall call) {
        receive(call, anyEvent(call.session));
    }

    private void receive(EpisodeCall call, Event event) {
        Heard heard = call.arrives(event, tick(), now());
        int socket = random.nextInt(3) - 1;
        EpisodeLine line = new EpisodeLine(this, call, socket, now());
        lines.add(line);
        assertTrue(switchboard.receive(event, line), "refused");
        if (!call.heard.contains(heard)) {
            line.expectDone();
        }
    }

    boolean carries(int socket) {
        return socket < 0 ? plain || random.nextInt(20) > 0 : socketOpen[socket];
    }

    /** Time passes, threads run; stages that nobody completed stay so. */
    private void settle() {
        int turns = 3;
        for (EpisodeCall call : calls.values()) {
            turns += call.unhandled(holding);
        }
        for (int i = 0; i < turns; i++) {
            workers.runAll();
            clock.advanceMillis(900);
        }
        workers.runAll();
        expectDue();
    }

    private void fallSilent() {
        clock.advance(CallSettings.DEFAULT.idle().plusSeconds(6));
        workers.runAll();
        settle();
    }

    private EpisodeCall anyCall() {
        return call("call-" + random.nextInt(calls.size()));
    }

    private Event anyEvent(Session session) {
        return switch (random.nextInt(plain ? 10 : 14)) {
            case 0 -> new SessionStart(session);
            case 1, 2, 3 -> new UserSpeak(session, "word " + tick, false);
            case 4 -> new UserSpeak(session, "word " + tick, true);
            case 5, 6 -> new DtmfReceived(session, "1");
            case 7 -> new UserSpeechStarted(session);
            case 8 -> random.nextInt(4) == 0 ? new SessionEnd(session) : new UserSpeak(session, "word", false);
            case 9 -> new SmsFailed(session, null);
            case 10 -> new UserInputTimeout(session);
            default -> new AssistantSpeechEnded(session);
        };
    }
}
