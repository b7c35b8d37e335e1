package dev.parley.simulator;

import dev.parley.action.Action;
import dev.parley.call.CallSettings;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.simulator.FaultPlan.Fault;
import dev.parley.simulator.FaultPlan.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone call to a bot, for tests: in memory and on a virtual clock, or over a real wire ({@link #over(URI, String)}).
 * It plays the service's side, real messages in between, and refuses what the service would refuse:
 *
 * <pre>{@code
 * SimulatedCall call = SimulatedCall.to(new PizzaBotDispatcher());
 * call.start().expectSpeak("Welcome to Mario's. What can I get you?");
 * call.say("Goodbye.").expectSpeak("Thank you. Goodbye!");
 * call.finishSpeech().expectHangup();
 * }</pre>
 *
 * <p><b>Time.</b> Speech takes 60 ms a character, and 500 ms of silence end what the caller says, unless the bot sets
 * another {@code vad}. Breaks in SSML and recordings take their time. All of it is virtual, deadlines, hold phrases and
 * input timeouts too: ten minutes run in milliseconds, and every run is the same to the last byte of its
 * {@link #transcript()}.
 *
 * <p><b>Slow work.</b> Handlers run in the thread of the test and take no virtual time; one that sleeps makes the test
 * sleep. What runs elsewhere is under control in one of three ways: the test completes the stage itself, whenever it
 * likes; the work runs on a {@link VirtualClock} given to both the bot and {@link #on}, and takes virtual time; or the
 * test waits for the other thread with {@link #awaitReply()}, while the clock stands still. Without any of these the
 * moment of such a reply is chance.
 *
 * <p><b>Interruptions.</b> A voice interrupts by the policy of what plays, or else when three characters were said. What
 * does not interrupt is not heard if the playback outlasts it, except that with {@code manual} the bot is told. A
 * playback that the caller interrupts is reported by {@code user_speak} alone; one that the bot stops, by
 * {@code assistant_speech_ended}.
 *
 * <p>A call belongs to the thread of its test.
 */
public final class SimulatedCall implements Options, Caller, Expectations, Faults {

    private Setup setup;
    private @Nullable Simulation simulation;

    private SimulatedCall(Setup setup) {
        this.setup = setup;
    }

    /**
     * A call to a bot, over the webhook unless told otherwise.
     *
     * @param dispatcher the generated dispatcher of the bot
     * @return the call, which has not begun
     */
    public static SimulatedCall to(Dispatcher<?> dispatcher) {
        return new SimulatedCall(Setup.of(dispatcher));
    }

    /**
     * A call to a bot that runs somewhere, over a real wire and by default on the real clock. What the bot answers within
     * 100 ms, over a WebSocket 50 ms, counts as given at once: the clock of the call stands still for so long. An
     * expectation waits up to 5 s of real time in which nothing is heard.
     *
     * @param uri where: {@code http://…/webhook}, {@code ws://…/ws}, or the same with TLS
     * @param token the shared secret, sent as {@code X-API-TOKEN}; empty for none
     * @return the call, which has not begun, with an id of its own
     * @throws IllegalArgumentException if the URI is of another scheme
     */
    public static SimulatedCall over(URI uri, String token) {
        return new SimulatedCall(Setup.of(new Target.AtUri(uri, token, 1)));
    }

    @Override
    public SimulatedCall atSpeed(double factor) {
        return with(setup.at(factor));
    }

    @Override
    public SimulatedCall over(Transport transport) {
        return with(setup.with(transport));
    }

    @Override
    public SimulatedCall session(Session session) {
        return with(setup.with(session));
    }

    @Override
    public SimulatedCall settings(CallSettings settings) {
        return with(setup.with(settings));
    }

    @Override
    public SimulatedCall on(VirtualClock clock) {
        return with(setup.with(clock));
    }

    /**
     * Begins the call.
     *
     * @return this call
     */
    public SimulatedCall start() {
        simulation = new Simulation(with(setup).setup);
        return go(Simulation::start);
    }

    @Override
    public SimulatedCall say(String text) {
        return go(call -> call.say(text));
    }

    @Override
    public SimulatedCall bargeIn(String text) {
        return go(call -> call.bargeIn(text));
    }

    @Override
    public SimulatedCall press(String keys) {
        return go(call -> call.press(keys));
    }

    @Override
    public SimulatedCall staySilent(Duration time) {
        return go(call -> call.staySilent(time));
    }

    /**
     * Lets the speech or recording that plays come to its end.
     *
     * @return this call
     */
    public SimulatedCall finishSpeech() {
        return go(call -> call.finishSpeech());
    }

    /**
     * Lets time pass, whatever happens meanwhile.
     *
     * @param time how long
     * @return this call
     */
    public SimulatedCall elapse(Duration time) {
        return go(call -> call.pass(time));
    }

    @Override
    public SimulatedCall hangUp() {
        return go(call -> call.hangUp());
    }

    /**
     * A transfer with a timeout fails, and the call is back at the bot with another {@code session_start}.
     *
     * @return this call
     */
    public SimulatedCall failTransfer() {
        return go(call -> call.failTransfer());
    }

    /**
     * Waits in real time, for at most 10 s, until the bot has acted because of another thread. No virtual time passes.
     *
     * @return this call
     */
    public SimulatedCall awaitReply() {
        return go(call -> call.awaitReply());
    }

    /**
     * How long the call has lasted.
     *
     * @return virtual time since {@link #start}
     */
    public Duration time() {
        return Duration.ofNanos(simulation().log().time());
    }

    /**
     * All that happened, a line each: when, who, what.
     *
     * @return the transcript, which ends with a line break
     */
    public String transcript() {
        return simulation().log().transcript().toString();
    }

    @Override
    public SimulatedCall expectSpeak(String words) {
        return expecting(bot -> bot.speak("\"" + words + "\"", words::equals));
    }

    @Override
    public SimulatedCall expectSpeak(Pattern words) {
        return expecting(bot -> bot.speak("/" + words + "/", words.asMatchPredicate()));
    }

    @Override
    public SimulatedCall expectSpeak(Predicate<String> words) {
        return expecting(bot -> bot.speak("that the predicate takes", words));
    }

    @Override
    public SimulatedCall expectHangup() {
        return expecting(bot -> bot.next("hangup", action -> action.type().equals("hangup")));
    }

    @Override
    public SimulatedCall expectTransfer(String number) {
        return expecting(
                bot -> bot.next("transfer to " + number, action -> number.equals(action.text("target_phone_number"))));
    }

    @Override
    public SimulatedCall expect(Action action) {
        return expecting(bot -> bot.same(action));
    }

    @Override
    public SimulatedCall expectNothing() {
        return expecting(bot -> bot.nothing());
    }

    @Override
    public SimulatedCall expectNothingFor(Duration time) {
        return expecting(bot -> bot.nothingFor(time));
    }

    @Override
    public SimulatedCall deliverTwice(Class<? extends Event> type) {
        return plan(Kind.TWICE, type, Duration.ZERO);
    }

    @Override
    public SimulatedCall dropEvent(Class<? extends Event> type) {
        return plan(Kind.DROPPED, type, Duration.ZERO);
    }

    @Override
    public SimulatedCall reorder(Class<? extends Event> type) {
        return plan(Kind.OVERTAKEN, type, Duration.ZERO);
    }

    @Override
    public SimulatedCall delay(Class<? extends Event> type, Duration by) {
        return plan(Kind.LATE, type, by);
    }

    @Override
    public SimulatedCall disconnect() {
        return go(call -> call.wire().disconnect());
    }

    @Override
    public SimulatedCall tell(Function<Session, Event> event) {
        return go(call -> call.tell(event));
    }

    private SimulatedCall plan(Kind kind, Class<? extends Event> type, Duration by) {
        setup.faults().plan(new Fault(kind, type, by));
        return this;
    }

    private SimulatedCall with(Setup changed) {
        if (simulation != null) {
            throw new IllegalStateException("The call has begun already. Set options before start().");
        }
        setup = changed;
        return this;
    }

    Simulation simulation() {
        if (simulation == null) {
            throw new IllegalStateException("The call has not begun. Call start() first.");
        }
        return simulation;
    }

    private SimulatedCall go(Consumer<Simulation> on) {
        on.accept(simulation());
        return this;
    }

    /** For the lines of a call script that no method of their own expects, too. */
    SimulatedCall expecting(Consumer<Expecting> what) {
        what.accept(new Expecting(simulation(), setup.session().id()));
        return this;
    }
}
