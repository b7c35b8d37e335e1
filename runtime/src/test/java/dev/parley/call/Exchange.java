package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Gather;
import dev.parley.action.Patience;
import dev.parley.dispatch.Dispatcher;
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
import java.util.function.Function;
import java.util.function.Supplier;

/** A switchboard under test, and the events of a call {@code "A"} to hand it. */
final class Exchange {

    static final Session A = Session.of("A");

    final VirtualClock clock = new VirtualClock();
    final Switchboard<TestBot> switchboard;

    private Exchange(Supplier<TestBot> bots, CallSettings settings, Workers workers) {
        this(new TestBotDispatcher(bots), settings, workers);
    }

    private Exchange(Dispatcher<TestBot> dispatcher, CallSettings settings, Workers workers) {
        switchboard = new Switchboard<>(dispatcher, settings, clock, workers);
    }

    /** A bot that gathers keys in some states. */
    static Exchange gathering(TestBot bot, Function<String, Gather> gathers) {
        return new Exchange(
                new TestBotDispatcher(() -> bot, gathers, Patience.DEFAULT),
                CallSettings.DEFAULT,
                new InPlaceWorkers());
    }

    /** A bot whose callers are let wait as it says. */
    static Exchange of(TestBot bot, Patience patience) {
        return of(bot, patience, new InPlaceWorkers());
    }

    static Exchange of(TestBot bot, Patience patience, Workers workers) {
        return new Exchange(new TestBotDispatcher(() -> bot).with(patience), CallSettings.DEFAULT, workers);
    }

    /** What a dispatcher says of itself matters. */
    static Exchange of(Dispatcher<TestBot> dispatcher) {
        return new Exchange(dispatcher, CallSettings.DEFAULT, new InPlaceWorkers());
    }

    /** One bot for every call, and everything in the thread of the test. */
    static Exchange of(TestBot bot) {
        return of(bot, CallSettings.DEFAULT);
    }

    static Exchange of(TestBot bot, CallSettings settings) {
        return new Exchange(() -> bot, settings, new InPlaceWorkers());
    }

    static Exchange of(TestBot bot, CallSettings settings, Workers workers) {
        return new Exchange(() -> bot, settings, workers);
    }

    static Exchange of(TestBot bot, Workers workers) {
        return new Exchange(() -> bot, CallSettings.DEFAULT, workers);
    }

    static Exchange ofBots(Supplier<TestBot> bots) {
        return new Exchange(bots, CallSettings.DEFAULT, new InPlaceWorkers());
    }

    /** Hands in an event over a webhook. */
    WebhookLine post(Event event) {
        WebhookLine line = new WebhookLine(clock);
        assertTrue(switchboard.receive(event, line), "refused");
        return line;
    }

    /** Hands in an event over a WebSocket. */
    void frame(TestSocket socket, Event event) {
        assertTrue(switchboard.receive(event, socket.line()), "refused");
    }

    static Event start() {
        return new SessionStart(A);
    }

    static Event end() {
        return new SessionEnd(A);
    }

    static Event says(String text) {
        return new UserSpeak(A, text, false);
    }

    static Event interrupts(String text) {
        return new UserSpeak(A, text, true);
    }

    static Event presses(String key) {
        return new DtmfReceived(A, key);
    }

    /** {@code assistant_speech_ended}. */
    static Event played() {
        return new AssistantSpeechEnded(A);
    }

    /** {@code assistant_speak}. */
    static Event reported() {
        return new AssistantSpeak(A, null, null, null, null);
    }

    static Event silence() {
        return new UserInputTimeout(A);
    }

    static Event smsFailed() {
        return new SmsFailed(A, null);
    }

    static Event beginsToSpeak() {
        return new UserSpeechStarted(A);
    }
}
