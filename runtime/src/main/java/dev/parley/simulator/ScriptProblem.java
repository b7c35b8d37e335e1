package dev.parley.simulator;

/**
 * What is wrong with a line of a call script.
 *
 * @param place where
 * @param text the fault, and what to do about it
 */
public record ScriptProblem(Place place, String text) {

    /**
     * One line, as compilers write it.
     *
     * @return such as {@code orders.call:3:1: A line must be …}
     */
    @Override
    public String toString() {
        return place + ": " + text;
    }
}
