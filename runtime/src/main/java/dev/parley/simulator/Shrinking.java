package dev.parley.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Delta debugging: leaves out steps as long as what is left still fails, large parts first. What remains is minimal:
 * without any single one of its steps it would not fail.
 *
 * @param mostTries how often something may be tried; what was found by then counts
 */
record Shrinking(int mostTries) {

    /** The smallest part of the steps that fails; all of them do. */
    <T> List<T> shrink(List<T> steps, Predicate<List<T>> fails) {
        List<T> smallest = List.copyOf(steps);
        int tries = 0;
        int size = Math.max(1, smallest.size() / 2);
        int from = 0;
        boolean shrunk = false;
        while (!smallest.isEmpty() && tries < mostTries) {
            List<T> candidate = without(smallest, from, size);
            tries++;
            if (fails.test(candidate)) {
                smallest = candidate;
                shrunk = true;
            } else {
                from += size;
            }
            if (from >= smallest.size()) {
                if (size == 1 && !shrunk) {
                    return smallest;
                }
                size = Math.max(1, size / 2);
                from = 0;
                shrunk = false;
            }
        }
        return smallest;
    }

    private static <T> List<T> without(List<T> steps, int from, int size) {
        List<T> rest = new ArrayList<>(steps.subList(0, from));
        rest.addAll(steps.subList(Math.min(steps.size(), from + size), steps.size()));
        return List.copyOf(rest);
    }
}
