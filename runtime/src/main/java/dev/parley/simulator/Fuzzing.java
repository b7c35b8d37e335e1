package dev.parley.simulator;

import dev.parley.call.CallSettings;
import dev.parley.dispatch.Dispatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Random callers, who say and press anything at any time, over both transports, while events get lost, late, doubled and
 * out of order:
 *
 * <pre>{@code
 * SimulatedCalls.fuzz(new PizzaBotDispatcher()).words("2 funghi, please.", "Goodbye.").calls(10_000).play();
 * }</pre>
 *
 * <p>In every call each action must be valid; none may come behind a hangup or {@code session_end}; each webhook request
 * must have one answer, within 5 s; no handler may throw; the bot must stop speaking at some time; and nothing may be left
 * when the call is over. A call that breaks a rule fails the test with its seed, its transcript, and the few steps that it
 * takes as a {@linkplain CallScript call script}.
 *
 * <p>The same seed makes the same calls, if the bot keeps to the virtual clock and is new for each call. An object of this
 * class stays as it is: what sets something returns another one.
 */
public final class Fuzzing {

    private static final int USUAL = 1_000;
    private static final Shrinking SHRINKING = new Shrinking(1_000);
    private static final Pattern KEYS = Pattern.compile("[0-9*#]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Function<VirtualClock, Dispatcher<?>> dispatcher;
    private final FuzzPlan plan;
    private final int calls;
    private final long seed;

    private Fuzzing(Function<VirtualClock, Dispatcher<?>> dispatcher, FuzzPlan plan, int calls, long seed) {
        this.dispatcher = dispatcher;
        this.plan = plan;
        this.calls = calls;
        this.seed = seed;
    }

    static Fuzzing of(Function<VirtualClock, Dispatcher<?>> dispatcher) {
        return new Fuzzing(dispatcher, FuzzPlan.USUAL, USUAL, 1);
    }

    /**
     * Sets how many calls there are: 1,000 if nothing is set.
     *
     * @param number at least one
     * @return these callers
     */
    public Fuzzing calls(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("There must be a call at least, but there are " + number + ".");
        }
        return new Fuzzing(dispatcher, plan, number, seed);
    }

    /**
     * Sets what the first call is made from; each further call is made from the next number. It is 1 if nothing is set.
     *
     * @param first any number, such as the one that a failure names
     * @return these callers
     */
    public Fuzzing seed(long first) {
        return new Fuzzing(dispatcher, plan, calls, first);
    }

    /**
     * Adds what callers of this bot say, to what callers of any bot may say. All of the former together is about as
     * frequent as all of the latter.
     *
     * @param more words that lead somewhere in the bot
     * @return these callers
     */
    public Fuzzing words(String... more) {
        List<String> own = new ArrayList<>(plan.caller().own());
        for (String each : more) {
            own.add(BLANKS.matcher(each.strip()).replaceAll(" "));
        }
        if (own.contains("")) {
            throw new IllegalArgumentException("What a caller says must not be blank.");
        }
        return with(plan.with(plan.caller().saying(own)));
    }

    /**
     * Sets the keys that are pressed: all of them if nothing is set.
     *
     * @param some of {@code 0123456789*#}; one that stands there twice is pressed twice as often
     * @return these callers
     */
    public Fuzzing keys(String some) {
        if (!KEYS.matcher(some).matches()) {
            throw new IllegalArgumentException("Keys must be of 0123456789*#, but are \"" + some + "\".");
        }
        return with(plan.with(plan.caller().pressing(some)));
    }

    /**
     * Has all calls come over one transport; else each has one of the two.
     *
     * @param transport the transport
     * @return these callers
     */
    public Fuzzing over(Transport transport) {
        return with(plan.with(transport));
    }

    /**
     * Sets the limits of each call.
     *
     * @param settings the limits
     * @return these callers
     */
    public Fuzzing settings(CallSettings settings) {
        return with(plan.with(settings));
    }

    /**
     * Has all events arrive once and in order, and no connection break.
     *
     * @return these callers
     */
    public Fuzzing withoutFaults() {
        return with(plan.with(plan.caller().withoutFaults()));
    }

    /**
     * Takes a handler that throws for no failure, as the engine does.
     *
     * @return these callers
     */
    public Fuzzing allowFailures() {
        return with(plan.allowingFailures());
    }

    /**
     * Plays all calls, until one breaks a rule.
     *
     * @throws AssertionError if one does
     */
    public void play() {
        for (int call = 0; call < calls; call++) {
            long each = seed + call;
            SplittableRandom random = new SplittableRandom(each);
            Transport transport = transport(random);
            List<ScriptStep> steps = plan.caller().steps(random);
            Optional<Finding> finding = call(transport).play(steps);
            if (finding.isPresent()) {
                throw shrunk(finding.get(), transport).report("Random call " + each, ".seed(" + each + ")", transport);
            }
        }
    }

    /**
     * Plays one call by the steps of a script, such as those that a failure has shown, and holds it to the same rules.
     * Steps of the caller that cannot happen are left out, and the call is played to its end.
     *
     * @param script the steps
     * @throws AssertionError if it breaks a rule
     */
    public void replay(CallScript script) {
        for (Transport transport : plan.onlyTransport().map(List::of).orElse(List.of(Transport.values()))) {
            Optional<Finding> finding = call(transport).play(script.steps());
            if (finding.isPresent()) {
                throw finding.get().report("Call script " + script.name(), ".replay(script)", transport);
            }
        }
    }

    /** The transcript of the call that a seed makes. */
    String transcript(long of) {
        SplittableRandom random = new SplittableRandom(of);
        RandomCall call = call(transport(random));
        call.play(plan.caller().steps(random));
        return call.transcript();
    }

    /** The same fault in fewer steps; where it does not come again, as it was. */
    private Finding shrunk(Finding found, Transport transport) {
        List<ScriptStep> fewest = SHRINKING.shrink(found.played(), steps -> isLike(found, steps, transport));
        return call(transport).play(fewest).filter(found::isLike).orElse(found);
    }

    private boolean isLike(Finding found, List<ScriptStep> steps, Transport transport) {
        return call(transport).play(steps).filter(found::isLike).isPresent();
    }

    private RandomCall call(Transport transport) {
        VirtualClock clock = new VirtualClock();
        WatchedDispatcher<?> watched = WatchedDispatcher.of(dispatcher.apply(clock));
        SimulatedCall call = SimulatedCall.to(watched)
                .over(transport)
                .settings(plan.settings())
                .on(clock);
        return new RandomCall(call, plan.failuresAllowed() ? List.of() : watched.failures());
    }

    private Transport transport(SplittableRandom random) {
        Transport any = random.nextBoolean() ? Transport.WEBHOOK : Transport.WEBSOCKET;
        return plan.onlyTransport().orElse(any);
    }

    private Fuzzing with(FuzzPlan other) {
        return new Fuzzing(dispatcher, other, calls, seed);
    }
}
