package dev.parley.processor.analysis;

import dev.parley.processor.model.RuntimeTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * What must hold of dialog states. They are the names that handlers ask for; a bot may list them in its
 * {@code @VoiceBot}, and is then held to the list.
 */
final class StateRules {

    private StateRules() {}

    /** Looks at the states of one handler by itself. */
    static void check(HandlerMethod handler, Consumer<Problem> problems) {
        Set<String> seen = new HashSet<>();
        for (AnnotationValue state : handler.annotation().states()) {
            if (isBlank(state)) {
                problems.accept(StateProblems.blankState(handler, state));
            } else if (!seen.add(Mirrors.asText(state))) {
                problems.accept(StateProblems.stateTwice(handler, state));
            }
        }
    }

    /** Compares the list of a bot, if it has one, with the states that its handlers name, right or wrong as they are. */
    static void check(TypeElement bot, List<HandlerMethod> handlers, Consumer<Problem> problems) {
        List<AnnotationValue> listed = listedBy(bot);
        Set<String> names = listed.stream().map(Mirrors::asText).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (AnnotationValue state : listed) {
            if (Mirrors.asText(state).isBlank()) {
                problems.accept(StateProblems.blankListed(bot, state));
            } else if (!seen.add(Mirrors.asText(state))) {
                problems.accept(StateProblems.listedTwice(bot, state));
            } else if (handlers.stream().noneMatch(handler -> names(handler, Mirrors.asText(state), names))) {
                problems.accept(StateProblems.stateWithoutHandler(bot, state));
            }
        }
        if (!listed.isEmpty()) {
            handlers.forEach(handler -> checkListed(handler, seen, problems));
        }
    }

    /** Misspelt counts: then the handler is there, and what is wrong with it is reported where it stands. */
    private static boolean names(HandlerMethod handler, String state, Set<String> listed) {
        return handler.annotation().states().stream()
                .map(Mirrors::asText)
                .anyMatch(name -> name.equals(state)
                        || !listed.contains(name)
                                && SimilarName.to(name, listed)
                                        .filter(state::equals)
                                        .isPresent());
    }

    private static void checkListed(HandlerMethod handler, Set<String> listed, Consumer<Problem> problems) {
        handler.annotation().states().stream()
                .filter(state -> !Mirrors.asText(state).isEmpty() && !listed.contains(Mirrors.asText(state)))
                .map(state -> StateProblems.unknownState(handler, state, listed))
                .forEach(problems);
    }

    /** The names that a call may move to: those of the list, and those that handlers name. */
    static List<String> statesOf(TypeElement bot, List<Found.ForEvent> handlers) {
        return Stream.concat(
                        listedBy(bot).stream().map(Mirrors::asText),
                        handlers.stream().flatMap(handler -> handler.states().stream()))
                .filter(state -> !state.isEmpty())
                .distinct()
                .toList();
    }

    private static List<AnnotationValue> listedBy(TypeElement bot) {
        return Mirrors.find(bot, RuntimeTypes.VOICE_BOT)
                .map(mirror -> Mirrors.elements(Mirrors.value(mirror, "states")))
                .orElse(List.of());
    }

    /** The empty name is that of the state in which a call begins. */
    private static boolean isBlank(AnnotationValue state) {
        String name = Mirrors.asText(state);
        return name.isBlank() && !name.isEmpty();
    }
}
