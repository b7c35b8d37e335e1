package dev.parley.simulator;

import java.io.Serial;

/** Leaves a line that cannot be read; the reader collects what was wrong with it and goes on with the next. */
final class ScriptFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ScriptProblem problem;

    ScriptFault(Place place, String text) {
        super(text, null, false, false);
        problem = new ScriptProblem(place, text);
    }

    ScriptProblem problem() {
        return problem;
    }
}
