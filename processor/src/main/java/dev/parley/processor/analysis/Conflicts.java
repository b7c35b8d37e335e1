package dev.parley.processor.analysis;

import dev.parley.speech.SpokenWords;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.AnnotationValue;

/** Finds handlers of a bot that want the same, so that one of them could never be called. */
final class Conflicts {

    private final Consumer<Problem> problems;

    Conflicts(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** Looks at each handler and all those that are asked before it. */
    void findAmongEvents(List<Found.ForEvent> handlers) {
        for (int later = 1; later < handlers.size(); later++) {
            Found.ForEvent handler = handlers.get(later);
            List<Found.ForEvent> conditional = handlers.subList(0, later).stream()
                    .filter(handler::competesWith)
                    .filter(earlier -> earlier.condition().isPresent())
                    .toList();
            findGathered(handler, handlers.subList(0, later));
            if (handler.condition().isPresent()) {
                findSharedValue(handler, conditional, Wanted.KEYS);
                findSharedValue(handler, conditional, Wanted.PATTERN);
                findSharedValue(handler, conditional, Wanted.PHRASES);
                new Reach(problems).check(handler, conditional);
            } else {
                findOtherRest(handler, handlers.subList(0, later));
            }
        }
    }

    /** In a state, keys are either single or gathered, and to one sequence only. */
    private void findGathered(Found.ForEvent handler, List<Found.ForEvent> before) {
        before.stream()
                .filter(earlier -> earlier.competesWith(handler) && (earlier.gathers() || handler.gathers()))
                .findFirst()
                .map(earlier -> earlier.gathers() && handler.gathers()
                        ? ConflictProblems.sequenceTaken(Conflict.between(earlier, handler))
                        : ConflictProblems.keysGathered(Conflict.between(earlier, handler)))
                .ifPresent(problems);
    }

    private void findOtherRest(Found.ForEvent handler, List<Found.ForEvent> before) {
        before.stream()
                .filter(earlier -> earlier.condition().isEmpty() && earlier.competesWith(handler))
                .findFirst()
                .map(earlier -> Conflict.between(earlier, handler))
                .map(conflict -> conflict.atFault().annotation().takesCondition()
                        ? ConflictProblems.restTaken(conflict)
                        : ConflictProblems.eventTaken(conflict))
                .ifPresent(problems);
    }

    private void findSharedValue(Found.ForEvent handler, List<Found.ForEvent> before, Wanted wanted) {
        Set<String> seen = new HashSet<>();
        for (AnnotationValue value : handler.source().annotation().elements(wanted.member)) {
            String normal = wanted.normal(value);
            if (seen.add(normal)) {
                before.stream()
                        .filter(earlier -> wanted.in(earlier.source(), normal).isPresent())
                        .findFirst()
                        .map(earlier -> Conflict.between(earlier, handler))
                        .ifPresent(conflict -> problems.accept(wanted.problem.apply(
                                conflict, wanted.in(conflict.atFault(), normal).orElseThrow())));
            }
        }
    }

    /** Looks for two methods that take the same failure. */
    void findAmongFailures(List<Found.ForFailure> handlers) {
        for (int later = 1; later < handlers.size(); later++) {
            Found.ForFailure handler = handlers.get(later);
            handlers.subList(0, later).stream()
                    .filter(earlier -> earlier.failure().equals(handler.failure()))
                    .findFirst()
                    .map(earlier -> Conflict.between(earlier.source(), handler.source()))
                    .ifPresent(conflict -> problems.accept(ConflictProblems.failureTaken(conflict, handler.failure())));
        }
    }

    /** What two annotations can both ask for. */
    private enum Wanted {
        KEYS("value", Function.identity(), ConflictProblems::keyTaken),
        PATTERN("matches", Function.identity(), ConflictProblems::patternTaken),
        PHRASES("phrases", SpokenWords::of, ConflictProblems::phraseTaken);

        private final String member;
        private final Function<String, String> normalize;
        private final BiFunction<Conflict, AnnotationValue, Problem> problem;

        Wanted(
                String member,
                Function<String, String> normalize,
                BiFunction<Conflict, AnnotationValue, Problem> problem) {
            this.member = member;
            this.normalize = normalize;
            this.problem = problem;
        }

        String normal(AnnotationValue value) {
            return normalize.apply(Mirrors.asText(value));
        }

        Optional<AnnotationValue> in(HandlerMethod handler, String normal) {
            return handler.annotation().elements(member).stream()
                    .filter(value -> normal(value).equals(normal))
                    .findFirst();
        }
    }
}
