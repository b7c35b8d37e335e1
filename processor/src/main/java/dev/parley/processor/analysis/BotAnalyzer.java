package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.model.Bot;
import dev.parley.processor.model.Care;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Understands one bot: first the class, then each handler by itself, then all of them together. */
final class BotAnalyzer {

    private final KnownTypes types;
    private final Sources sources;
    private final Bodies bodies;
    private final HandlerMethods methods;
    private final HandlerAnalyzer handlers;
    private final DispatcherClasses dispatchers;

    BotAnalyzer(Compiler compiler, Sources sources) {
        this.types = compiler.types();
        this.sources = sources;
        this.bodies = compiler.bodies();
        this.methods = new HandlerMethods(compiler);
        this.handlers = new HandlerAnalyzer(compiler);
        this.dispatchers = new DispatcherClasses(compiler);
    }

    /** The bot, or empty if an error was found, here or in a class that it inherits handlers from. */
    Optional<Bot> analyze(TypeElement bot, Consumer<Problem> problems) {
        Optional<ClassName> missing = types.missing();
        if (missing.isPresent()) {
            problems.accept(BotProblems.runtimeMissing(bot, missing.get().canonicalName()));
            return Optional.empty();
        }
        List<Problem> faults = new ArrayList<>();
        BotRules.check(bot, faults::add);
        // What a type parameter stands for is not known here, so nothing can be said of handlers that use it.
        Optional<List<Found>> found =
                bot.getTypeParameters().isEmpty() ? handlersOf(bot, faults::add) : Optional.empty();
        Care care = CareAnalyzer.analyze(bot, forEvents(found.orElse(List.of())), faults::add);
        faults.stream()
                .filter(this::canBeMended)
                .map(fault -> shownFor(bot, fault))
                .forEach(problems);
        return faults.stream().anyMatch(Problem::isError)
                ? Optional.empty()
                : found.map(all -> botOf(bot, all, care)).filter(this::goesToKnownStates);
    }

    private boolean goesToKnownStates(Bot bot) {
        return !bodies.reportUnknownTargets(bot.element(), bot.states());
    }

    /** A warning of a class that was compiled before was given then, to those who can do something about it. */
    private boolean canBeMended(Problem fault) {
        return fault.isError() || sources.contain(fault.place());
    }

    private Problem shownFor(TypeElement bot, Problem fault) {
        return sources.contain(fault.place()) ? fault : fault.movedTo(bot);
    }

    private Optional<List<Found>> handlersOf(TypeElement bot, Consumer<Problem> problems) {
        List<HandlerMethod> candidates = methods.of(bot, problems);
        if (candidates.stream().allMatch(candidate -> candidate.annotation().isForErrors()) && canHaveHandlers(bot)) {
            problems.accept(BotProblems.botWithoutHandlers(bot));
        }
        List<Found> found = candidates.stream()
                .flatMap(candidate -> analyze(candidate, problems).stream())
                .toList();
        Conflicts conflicts = new Conflicts(problems);
        conflicts.findAmongEvents(forEvents(found));
        StateRules.check(bot, candidates, problems);
        conflicts.findAmongFailures(only(Found.ForFailure.class, found).toList());
        if (found.size() == candidates.size()) {
            Examples.check(forEvents(found), problems);
        }
        return found.size() == candidates.size() ? Optional.of(found) : Optional.empty();
    }

    private static boolean canHaveHandlers(TypeElement bot) {
        return bot.getKind() != ElementKind.ANNOTATION_TYPE;
    }

    /** What is wrong with an inherited handler in any case is reported once: for the class that declares it. */
    private Optional<Found> analyze(HandlerMethod handler, Consumer<Problem> problems) {
        TypeElement declaring = handler.declaredIn();
        if (handler.isInherited()
                && sources.contain(declaring)
                && declaring.getTypeParameters().isEmpty()) {
            HandlerMethod itself = new HandlerMethod(handler.method(), handler.annotation(), declaring);
            if (handlers.analyze(itself, fault -> {}).isEmpty()) {
                return Optional.empty();
            }
        }
        return handlers.analyze(handler, problems);
    }

    private Bot botOf(TypeElement bot, List<Found> found, Care care) {
        return new Bot(
                bot,
                dispatchers.of(bot, found),
                StateRules.statesOf(bot, forEvents(found)),
                Routes.of(forEvents(found)),
                Routes.sequences(forEvents(found)),
                ErrorHandlers.inOrder(only(Found.ForFailure.class, found).toList(), types),
                care);
    }

    private static List<Found.ForEvent> forEvents(List<Found> found) {
        return only(Found.ForEvent.class, found).toList();
    }

    private static <T extends Found> Stream<T> only(Class<T> kind, List<Found> found) {
        return found.stream().filter(kind::isInstance).map(kind::cast);
    }
}
