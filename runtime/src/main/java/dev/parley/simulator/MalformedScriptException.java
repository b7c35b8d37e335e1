package dev.parley.simulator;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A text that is no call script. Its message has a line for each thing that is wrong, with file, line and column. */
public final class MalformedScriptException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<ScriptProblem> problems;

    MalformedScriptException(List<ScriptProblem> problems) {
        super(problems.stream().map(ScriptProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * All that is wrong, in the order of the lines.
     *
     * @return at least one problem
     */
    public List<ScriptProblem> problems() {
        return problems;
    }
}
