package dev.parley.processor.analysis;

import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Handler;
import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.ReplyKind;
import dev.parley.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Understands one handler by itself, whatever else its bot has. */
final class HandlerAnalyzer {

    private final Elements elements;
    private final KnownTypes types;
    private final Bodies bodies;
    private final MethodRules rules;
    private final ParameterAnalyzer parameters;
    private final ReplyAnalyzer replies;
    private final ConditionAnalyzer conditions = new ConditionAnalyzer();

    HandlerAnalyzer(Compiler compiler) {
        elements = compiler.elements();
        types = compiler.types();
        bodies = compiler.bodies();
        rules = new MethodRules(types);
        parameters = new ParameterAnalyzer(types, new Suggestions(elements));
        replies = new ReplyAnalyzer(types);
    }

    /** The handler, or empty if an error was reported. */
    Optional<Found> analyze(HandlerMethod method, Consumer<Problem> problems) {
        List<Problem> faults = new ArrayList<>();
        rules.check(method, faults::add);
        List<Parameter> taken = parameters.analyze(method, faults::add);
        ReplyKind reply = replies.analyze(method, faults::add);
        Handler handler = new Handler(
                method.method().getSimpleName().toString(),
                taken,
                reply,
                PatienceAnalyzer.analyze(method, faults::add),
                bodies.originOf(method.method()));
        Found found = method.annotation()
                .event()
                .map(event -> forEvent(method, event, handler, faults::add))
                .orElseGet(() -> forFailure(method, handler, faults::add));
        faults.forEach(problems);
        return faults.stream().anyMatch(Problem::isError) ? Optional.empty() : Optional.of(found);
    }

    private Found forEvent(HandlerMethod method, TypeElement event, Handler handler, Consumer<Problem> problems) {
        if (event.getQualifiedName().contentEquals(RuntimeTypes.EVENT.canonicalName())) {
            problems.accept(HandlerProblems.noSingleEvent(method));
        }
        StateRules.check(method, problems);
        Optional<Condition> condition = conditions.analyze(method, event, problems);
        List<String> states =
                method.annotation().states().stream().map(Mirrors::asText).toList();
        return new Found.ForEvent(method, event, states, condition, handler);
    }

    private Found forFailure(HandlerMethod method, Handler handler, Consumer<Problem> problems) {
        TypeElement failure = types.signature(method).getParameterTypes().stream()
                .filter(type -> types.isA(type, Throwable.class))
                .findFirst()
                .flatMap((TypeMirror type) -> types.element(type))
                .orElseGet(() -> Objects.requireNonNull(elements.getTypeElement("java.lang.Exception")));
        Visibility.hiddenFrom(Visibility.packageOf(method.owner()), failure)
                .map(hidden -> HandlerProblems.hiddenFailure(method, hidden))
                .ifPresent(problems);
        return new Found.ForFailure(method, failure, handler);
    }
}
