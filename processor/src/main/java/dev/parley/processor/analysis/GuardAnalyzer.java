package dev.parley.processor.analysis;

import dev.parley.processor.model.Ending;
import dev.parley.processor.model.Guard;
import dev.parley.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Reads the {@code @Guard}s of a bot. */
final class GuardAnalyzer {

    private static final List<String> BOUNDS = List.of("longestCall", "mostTurns", "mostErrors");

    private final Consumer<Problem> problems;
    private final Set<String> taken = new HashSet<>();

    GuardAnalyzer(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** The guards as they are written; the compiler puts several into one annotation. */
    static List<Written> on(Element place) {
        return Stream.concat(
                        Written.on(place, RuntimeTypes.GUARD_ANNOTATION).stream(),
                        Written.on(place, RuntimeTypes.GUARD_ANNOTATIONS).stream()
                                .flatMap(guards -> guards.allWithin("value").stream()))
                .toList();
    }

    /** The guards of a class; what is wrong with one is reported, and then it is left out. */
    List<Guard> analyze(Element place) {
        List<Guard> guards = new ArrayList<>();
        for (Written guard : on(place)) {
            List<String> bounds = BOUNDS.stream().filter(guard::has).toList();
            Ending then = then(guard);
            if (bounds.isEmpty()) {
                problems.accept(CareProblems.noBound(guard));
            } else if (bounds.size() > 1) {
                problems.accept(CareProblems.severalBounds(guard, bounds));
            } else {
                guard(guard, bounds.get(0), then).ifPresent(guards::add);
            }
        }
        return guards;
    }

    private Ending then(Written guard) {
        Ending then = guard.within("then")
                .map(ending -> EndingAnalyzer.analyze(ending, problems))
                .orElse(Ending.HANGUP);
        if (then.say().isEmpty()) {
            guard.value("then")
                    .map(value -> CareProblems.silentGuard(guard, value))
                    .ifPresent(problems);
        }
        return then;
    }

    private Optional<Guard> guard(Written guard, String bound, Ending then) {
        if (!taken.add(bound)) {
            problems.accept(
                    CareProblems.boundTwice(guard, bound, guard.value(bound).orElseThrow()));
        }
        WrittenValues values = new WrittenValues(guard, problems);
        return switch (bound) {
            case "longestCall" -> values.duration(bound).map(most -> new Guard.LongestCall(most, then));
            case "mostTurns" -> values.number(bound).map(most -> new Guard.MostTurns(most, then));
            default -> values.number(bound).map(most -> new Guard.MostErrors(most, then));
        };
    }
}
