package dev.parley.simulator;

import dev.parley.action.Action;
import dev.parley.json.ActionReader;
import dev.parley.json.ActionWriter;
import dev.parley.simulator.Transcript.Who;
import java.time.Duration;
import java.util.function.Predicate;

/** Holds what the bot does against what the test expects. */
record Expecting(Simulation simulation, String sessionId) {

    /** Takes the next action, which must be as described. */
    void next(String expected, Predicate<SentAction> holds) {
        boolean came =
                simulation.passUntil(() -> !simulation.wire().unexpected().isEmpty());
        SentAction action = simulation.wire().unexpected().poll();
        if (!came || action == null) {
            throw simulation.log().failure("Expected " + expected + ", but nothing came" + hint());
        }
        if (!holds.test(action)) {
            throw simulation.log().failure("Expected " + expected + ", but was " + action);
        }
        simulation.log().add(Who.TEST, "expected " + expected);
    }

    void speak(String expected, Predicate<String> words) {
        next("speak " + expected, action -> {
            String heard = action.heard();
            return heard != null && words.test(heard);
        });
    }

    void same(Action action) {
        byte[] json = new ActionWriter().write(action, sessionId);
        SentAction wanted = new SentAction(json, new ActionReader().read(json));
        next(wanted.toString(), sent -> sent.fields().equals(wanted.fields()));
    }

    void nothing() {
        simulation.settle();
        SentAction action = simulation.wire().unexpected().peek();
        if (action != null) {
            throw simulation.log().failure("Expected nothing, but was " + action);
        }
    }

    void nothingFor(Duration time) {
        nothing();
        simulation.pass(time);
        nothing();
        simulation.log().add(Who.TEST, "expected nothing for " + Simulation.words(time));
    }

    /** A bot that is still at it is the usual reason. */
    private String hint() {
        String working = simulation.wire().inProgress();
        return working.isEmpty()
                ? ""
                : ", and the bot had no answer in time to " + working
                        + ". If it works on one, complete its stage in the"
                        + " test, let it take virtual time (VirtualClock), or wait for its thread with awaitReply()";
    }
}
