package dev.parley.processor.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where the methods of a bot move the call, and whether they end it: rather too much than too little. */
final class Departures {

    /** What one method does by itself. */
    private static final class Part {

        private final Set<String> targets = new HashSet<>();
        private final Set<Element> calls = new HashSet<>();
        private boolean ends;
    }

    /**
     * What a handler can do.
     *
     * @param targets the states that it may move the call to
     * @param ends whether it may end the call, or move it to who knows where
     */
    record Reachable(Set<String> targets, boolean ends) {}

    /** What belongs to no method of the bot, and so perhaps to all. */
    private final Part common = new Part();

    private final Map<Element, Part> parts = new HashMap<>();
    private Part current = common;
    private boolean targetsAreKnown = true;
    private boolean endsAreKnown = true;

    /** Reads something that belongs to a method, or to all of them. */
    @Nullable Void within(@Nullable Element method, Supplier<@Nullable Void> reading) {
        Part around = current;
        current = method == null ? common : parts.computeIfAbsent(method, added -> new Part());
        reading.get();
        current = around;
        return null;
    }

    /** Moves to one of several states. */
    void goTo(List<String> targets) {
        current.targets.addAll(targets);
    }

    void goAnywhere() {
        targetsAreKnown = false;
        current.ends = true;
    }

    void end() {
        current.ends = true;
    }

    void call(Element method) {
        current.calls.add(method);
    }

    void endsAreUnknown() {
        endsAreKnown = false;
    }

    void nothingIsKnown() {
        targetsAreKnown = false;
        endsAreKnown = false;
    }

    boolean targetsAreKnown() {
        return targetsAreKnown;
    }

    boolean endsAreKnown() {
        return endsAreKnown;
    }

    /** What a handler can do, itself or by the methods that it calls. */
    Reachable of(Element handler) {
        Set<String> targets = new HashSet<>(common.targets);
        boolean ends = common.ends;
        Set<Element> seen = new HashSet<>(Set.of(handler));
        Deque<Element> open = new ArrayDeque<>(seen);
        common.calls.stream().filter(seen::add).forEach(open::add);
        while (!open.isEmpty()) {
            Part part = parts.getOrDefault(open.remove(), common);
            targets.addAll(part.targets);
            ends |= part.ends;
            part.calls.stream().filter(seen::add).forEach(open::add);
        }
        return new Reachable(targets, ends);
    }
}
