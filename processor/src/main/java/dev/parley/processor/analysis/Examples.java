package dev.parley.processor.analysis;

import dev.parley.processor.model.Handler;
import dev.parley.processor.model.Route;
import dev.parley.processor.model.RuntimeTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationValue;

/** Runs the examples of all handlers through the whole bot. */
final class Examples {

    private final List<Found.ForEvent> handlers;
    private final Routing routing;
    private final Consumer<Problem> problems;

    private Examples(List<Found.ForEvent> handlers, Route route, Consumer<Problem> problems) {
        this.handlers = handlers;
        this.routing = new Routing(route);
        this.problems = problems;
    }

    static void check(List<Found.ForEvent> handlers, Consumer<Problem> problems) {
        for (Route route : Routes.of(handlers)) {
            if (route.event().equals(RuntimeTypes.USER_SPEAK)) {
                Examples examples = new Examples(handlers, route, problems);
                handlers.stream().filter(handler -> examples.hasRoute(handler)).forEach(examples::check);
            }
        }
    }

    private boolean hasRoute(Found.ForEvent handler) {
        return handler.event().getQualifiedName().contentEquals(RuntimeTypes.USER_SPEAK.canonicalName());
    }

    /** A handler of several states must do what its examples say in each of them. */
    private void check(Found.ForEvent handler) {
        List<String> states = handler.states().isEmpty() ? List.of("") : handler.states();
        for (String state : states) {
            for (AnnotationValue example : handler.source().annotation().elements("examples")) {
                checkExample(handler, example, state);
            }
            for (AnnotationValue example : handler.source().annotation().elements("counterExamples")) {
                if (takerOf(handler, example, state).filter(handler::equals).isPresent()) {
                    problems.accept(ExampleProblems.counterExampleTaken(handler.source(), example));
                }
            }
        }
    }

    private void checkExample(Found.ForEvent handler, AnnotationValue example, String state) {
        Optional<Found.ForEvent> taker = takerOf(handler, example, state);
        if (taker.isEmpty()) {
            problems.accept(ExampleProblems.exampleTakenByNone(handler.source(), example));
        } else if (!taker.get().equals(handler)) {
            problems.accept(ExampleProblems.exampleTakenByOther(
                    handler.source(), example, taker.get().source()));
        }
    }

    private Optional<Found.ForEvent> takerOf(Found.ForEvent handler, AnnotationValue example, String state) {
        boolean isInterruption = handler.source().annotation().isForBargeIns();
        Optional<Handler> taker = routing.takerOf(Mirrors.asText(example), isInterruption, state);
        return taker.flatMap(called -> handlers.stream()
                .filter(candidate -> candidate.handler().equals(called))
                .findFirst());
    }
}
