package dev.parley.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays steps that were made up to a bot and holds the call to the {@link CallRules}. A step that cannot happen is left
 * out; the others are a script that goes the same way.
 */
final class RandomCall {

    private static final Duration AFTERWARDS = Duration.ofSeconds(10);

    private final SimulatedCall call;
    private final List<Throwable> failures;
    private final List<ScriptStep> played = new ArrayList<>();

    /**
     * @param call a call that has not begun
     * @param failures what handlers throw in it, which breaks a rule, too
     */
    RandomCall(SimulatedCall call, List<Throwable> failures) {
        this.call = call;
        this.failures = failures;
    }

    /** The steps that could happen. */
    List<ScriptStep> played() {
        return played;
    }

    String transcript() {
        return call.transcript();
    }

    /** Plays the call to its end; what is wrong with it, if anything. */
    Optional<Finding> play(List<ScriptStep> steps) {
        try {
            call.start();
            check();
            for (ScriptStep step : steps) {
                play(step);
                check();
            }
            end();
            return Optional.empty();
        } catch (AssertionError failure) {
            return Optional.of(new Finding(failure, played));
        } catch (RuntimeException failure) {
            AssertionError broken = log().failure("The call cannot go on: " + failure);
            broken.initCause(failure);
            return Optional.of(new Finding(broken, played));
        }
    }

    private void play(ScriptStep step) {
        if (step instanceof BotStep && !(step instanceof BotStep.FinishSpeaking)) {
            played.add(step);
            step.play(call); // Only a script that is replayed expects anything, and means it.
            return;
        }
        if (service().isOver()) {
            return;
        }
        if (step instanceof CallerStep.Say || step instanceof CallerStep.StaySilent) {
            hearOut(step);
        } else if (canHappen(step)) {
            played.add(step);
            step.play(call);
        }
    }

    /** While the caller listens, the call may leave the bot. Then all that happened is that time passed. */
    private void hearOut(ScriptStep step) {
        Duration began = call.time();
        played.add(step);
        call.simulation().listen();
        if (service().isOn()) {
            step.play(call);
            return;
        }
        played.remove(played.size() - 1);
        Duration listened = call.time().minus(began);
        if (listened.toMillis() > 0) {
            played.add(new CallerStep.Elapse(step.place(), listened));
        }
    }

    private boolean canHappen(ScriptStep step) {
        if (step instanceof CallerStep.Interrupt || step instanceof BotStep.FinishSpeaking) {
            return service().isOn() && service().isPlaying();
        }
        if (step instanceof CallerStep.TransferFails) {
            return service().isTransferred();
        }
        return service().isOn() || !(step instanceof CallerStep.Press);
    }

    /** However the call went, it comes to an end that leaves nothing behind. */
    private void end() {
        if (service().isOn()) {
            call.simulation().listen();
        }
        if (!service().isOver()) {
            call.hangUp();
        }
        call.elapse(AFTERWARDS);
        check();
        Wire wire = call.simulation().wire();
        CallRules.brokenAtTheEnd(wire.record(), log().clock().nanoTime(), wire.callsInProgress())
                .ifPresent(this::fail);
    }

    private void check() {
        if (!failures.isEmpty()) {
            Throwable thrown = failures.get(0);
            AssertionError failure = log().failure("A handler threw " + thrown);
            failure.initCause(thrown);
            throw failure;
        }
        CallRules.broken(call.simulation().wire().record(), log().clock().nanoTime())
                .ifPresent(this::fail);
    }

    private void fail(String rule) {
        throw log().failure(rule);
    }

    private Log log() {
        return call.simulation().log();
    }

    private Service service() {
        return call.simulation().service();
    }
}
