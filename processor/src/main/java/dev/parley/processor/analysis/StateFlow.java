package dev.parley.processor.analysis;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.parley.processor.model.RuntimeTypes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Finds dialog states that no call comes into, and those that none leaves. Only what the source of the bot alone decides:
 * the class is final, so that no subclass moves the call, inherits no handlers, and gets no replies from elsewhere.
 */
final class StateFlow {

    private final TypeElement bot;
    private final List<HandlerMethod> handlers;
    private final Departures departures;
    private final Map<HandlerMethod, Departures.Reachable> reachable = new HashMap<>();
    private final Consumer<Problem> problems;

    private StateFlow(
            TypeElement bot, List<HandlerMethod> handlers, Departures departures, Consumer<Problem> problems) {
        this.bot = bot;
        this.handlers = List.copyOf(handlers);
        this.departures = departures;
        this.problems = problems;
        handlers.forEach(handler -> reachable.put(handler, departures.of(handler.method())));
    }

    /** Looks at a bot whose names javac has resolved. */
    static void check(Trees trees, TreePath path, List<HandlerMethod> handlers, Consumer<Problem> problems) {
        TypeElement bot = (TypeElement) trees.getElement(path);
        boolean hasStates = handlers.stream()
                .anyMatch(handler -> !handler.annotation().states().isEmpty());
        if (hasStates && isFinal(bot) && handlers.stream().noneMatch(HandlerMethod::isInherited)) {
            new StateFlow(bot, handlers, ReplyFlow.of(trees, bot, path), problems).check();
        }
    }

    private static boolean isFinal(TypeElement bot) {
        String above = bot.getSuperclass().toString();
        return bot.getModifiers().contains(Modifier.FINAL)
                && (bot.getKind() == ElementKind.RECORD || above.equals("java.lang.Object"));
    }

    private void check() {
        Map<String, Named> states = new LinkedHashMap<>();
        for (HandlerMethod handler : handlers) {
            handler.annotation().states().stream()
                    .filter(state -> !Mirrors.asText(state).isEmpty())
                    .forEach(state -> states.putIfAbsent(Mirrors.asText(state), new Named(handler, state)));
        }
        for (Named named : states.values()) {
            if (departures.targetsAreKnown() && !isEntered(named.name())) {
                problems.accept(StateProblems.unreachableState(
                        named.handler(), named.state(), bot, misspelt(named.name(), states.keySet())));
            } else if (departures.endsAreKnown() && !endsByItself() && !isLeft(named.name())) {
                problems.accept(StateProblems.noWayOut(named.handler(), named.state()));
            }
        }
    }

    /** A handler that only applies there cannot be what leads there. */
    private boolean isEntered(String state) {
        return handlers.stream()
                .filter(handler -> !statesOf(handler).equals(Set.of(state)))
                .anyMatch(handler -> departuresOf(handler).targets().contains(state));
    }

    /** A reply that ends the call needs no way out of where it goes, and who cleans up in a state knows of the end. */
    private boolean isLeft(String state) {
        return handlers.stream().anyMatch(handler -> {
            Departures.Reachable reached = departuresOf(handler);
            boolean leads = reached.targets().contains(state);
            boolean applies = statesOf(handler).isEmpty() || statesOf(handler).contains(state);
            boolean leaves = reached.ends() || reached.targets().stream().anyMatch(target -> !target.equals(state));
            return applies && leaves || leads && reached.ends() || isLast(handler, state);
        });
    }

    /** Reprompts and guards end a call in any state. */
    private boolean endsByItself() {
        return bot.getAnnotationMirrors().stream()
                .map(Mirrors::type)
                .anyMatch(type -> ReplyTypes.isIn(type, RuntimeTypes.ANNOTATIONS)
                        && !type.getSimpleName().contentEquals("VoiceBot"));
    }

    private static boolean isLast(HandlerMethod handler, String state) {
        return handler.annotation().name().equals("@OnSessionEnd")
                && statesOf(handler).contains(state);
    }

    private Departures.Reachable departuresOf(HandlerMethod handler) {
        return Optional.ofNullable(reachable.get(handler)).orElseThrow();
    }

    private static Set<String> statesOf(HandlerMethod handler) {
        Set<String> states = new HashSet<>();
        handler.annotation().states().forEach(state -> states.add(Mirrors.asText(state)));
        return states;
    }

    /** A target that is no state, and looks like this one. */
    private Optional<String> misspelt(String state, Collection<String> states) {
        List<String> unknown = reachable.values().stream()
                .flatMap(reached -> reached.targets().stream())
                .filter(target -> !target.isEmpty() && !states.contains(target))
                .sorted()
                .toList();
        return SimilarName.to(state, unknown);
    }

    /** The first handler that names a state, and the place where it does. */
    private record Named(HandlerMethod handler, AnnotationValue state) {

        String name() {
            return Mirrors.asText(state);
        }
    }
}
