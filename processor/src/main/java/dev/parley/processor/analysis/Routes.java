package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.model.Choice;
import dev.parley.processor.model.Condition;
import dev.parley.processor.model.KeySequence;
import dev.parley.processor.model.Option;
import dev.parley.processor.model.Route;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sorts handlers that are free of conflicts by their events. */
final class Routes {

    private Routes() {}

    static List<Route> of(List<Found.ForEvent> handlers) {
        Map<ClassName, List<Found.ForEvent>> byEvent = handlers.stream()
                .filter(handler -> !handler.gathers())
                .collect(Collectors.groupingBy(
                        handler -> ClassName.get(handler.event()), LinkedHashMap::new, Collectors.toList()));
        return byEvent.entrySet().stream()
                .map(entry -> route(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The handlers of sequences: they take no event but what several of them make up. */
    static List<KeySequence> sequences(List<Found.ForEvent> handlers) {
        return handlers.stream()
                .flatMap(handler -> handler
                        .condition()
                        .filter(Condition.Gathers.class::isInstance)
                        .map(Condition.Gathers.class::cast)
                        .map(condition -> new KeySequence(handler.states(), condition, handler.handler()))
                        .stream())
                .toList();
    }

    private static Route route(ClassName event, List<Found.ForEvent> handlers) {
        Predicate<Found.ForEvent> forBargeIns =
                handler -> handler.source().annotation().isForBargeIns();
        return new Route(
                event,
                choice(handlers.stream().filter(forBargeIns).toList()),
                choice(handlers.stream().filter(forBargeIns.negate()).toList()));
    }

    /** The order of choice, as {@link Choice} tells it. A handler without anything to ask for comes last, and alone. */
    private static Choice choice(List<Found.ForEvent> handlers) {
        Comparator<Found.ForEvent> statesFirst =
                Comparator.comparing(handler -> handler.states().isEmpty());
        Comparator<Found.ForEvent> conditionsFirst =
                Comparator.comparing(handler -> handler.condition().isEmpty());
        Map<Boolean, List<Found.ForEvent>> byRest = handlers.stream()
                .sorted(statesFirst.thenComparing(conditionsFirst))
                .collect(Collectors.partitioningBy(Routes::asksForNothing));
        return new Choice(
                byRest.getOrDefault(false, List.of()).stream()
                        .map(Routes::option)
                        .toList(),
                byRest.getOrDefault(true, List.of()).stream()
                        .map(Found.ForEvent::handler)
                        .findFirst());
    }

    private static boolean asksForNothing(Found.ForEvent handler) {
        return handler.states().isEmpty() && handler.condition().isEmpty();
    }

    private static Option option(Found.ForEvent handler) {
        return new Option(handler.states(), handler.condition().orElseGet(Condition.Anything::new), handler.handler());
    }
}
