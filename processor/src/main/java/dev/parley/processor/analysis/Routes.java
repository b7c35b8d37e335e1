package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.model.Choice;
import dev.parley.processor.model.Option;
import dev.parley.processor.model.Route;
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
                .collect(Collectors.groupingBy(
                        handler -> ClassName.get(handler.event()), LinkedHashMap::new, Collectors.toList()));
        return byEvent.entrySet().stream()
                .map(entry -> route(entry.getKey(), entry.getValue()))
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

    private static Choice choice(List<Found.ForEvent> handlers) {
        List<Option> options = handlers.stream()
                .flatMap(handler ->
                        handler.condition().map(condition -> new Option(condition, handler.handler())).stream())
                .toList();
        return new Choice(
                options,
                handlers.stream()
                        .filter(handler -> handler.condition().isEmpty())
                        .map(Found.ForEvent::handler)
                        .findFirst());
    }
}
