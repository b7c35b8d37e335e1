package dev.parley.processor.analysis;

import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds out what fills each parameter of a handler. */
final class ParameterAnalyzer {

    private final KnownTypes types;
    private final Suggestions suggestions;

    ParameterAnalyzer(KnownTypes types, Suggestions suggestions) {
        this.types = types;
        this.suggestions = suggestions;
    }

    /** What fills the parameters, in their order; one that nothing can fill is reported and left out. */
    List<Parameter> analyze(HandlerMethod handler, Consumer<Problem> problems) {
        List<? extends VariableElement> parameters = handler.method().getParameters();
        List<? extends TypeMirror> found = types.signature(handler).getParameterTypes();
        Map<String, VariableElement> taken = new HashMap<>();
        List<Parameter> filled = new ArrayList<>();
        GroupAnalyzer groups = new GroupAnalyzer(handler, types, problems);
        KeysAnalyzer keys = keysOf(handler, found, problems);
        // What varargs would hold has been refused already, whatever its type.
        int end = handler.method().isVarArgs() ? parameters.size() - 1 : parameters.size();
        for (int index = 0; index < end; index++) {
            VariableElement parameter = parameters.get(index);
            TypeMirror type = found.get(index);
            Optional<Parameter.Given> kind = kindOf(handler, type);
            if (kind.isPresent()) {
                String thing = thing(kind.get());
                Optional.ofNullable(taken.putIfAbsent(thing, parameter))
                        .map(first -> HandlerProblems.parameterTwice(handler, thing, first, parameter))
                        .ifPresent(problems);
                filled.add(kind.get());
            } else if (isForGroup(groups, parameter, type)) {
                groups.bind(parameter, type).ifPresent(filled::add);
            } else if (keys.mayBind(type)) {
                keys.bind(parameter, type).ifPresent(filled::add);
            } else {
                problems.accept(misfit(handler, parameter, type));
            }
        }
        groups.finish();
        keys.finish();
        return filled;
    }

    /** What keys can be meant for. A Session, too, can be made of text, but it has its own meaning. */
    private KeysAnalyzer keysOf(HandlerMethod handler, List<? extends TypeMirror> found, Consumer<Problem> problems) {
        List<TypeMirror> free = found.stream()
                .filter(type -> kindOf(handler, type).isEmpty() && !types.isEvent(type))
                .<TypeMirror>map(type -> type)
                .toList();
        return new KeysAnalyzer(handler, types, free, problems);
    }

    private boolean isForGroup(GroupAnalyzer groups, VariableElement parameter, TypeMirror type) {
        return !types.isEvent(type) && groups.mayBind(parameter, type);
    }

    private Optional<Parameter.Given> kindOf(HandlerMethod handler, TypeMirror type) {
        if (types.is(type, RuntimeTypes.SESSION)) {
            return Optional.of(Parameter.Given.SESSION);
        }
        if (types.is(type, RuntimeTypes.CALL)) {
            return Optional.of(Parameter.Given.CALL);
        }
        if (types.is(type, RuntimeTypes.EVENT)) {
            return Optional.of(Parameter.Given.ANY_EVENT);
        }
        if (handler.annotation().event().filter(event -> types.is(type, event)).isPresent()) {
            return Optional.of(Parameter.Given.EVENT);
        }
        return handler.annotation().isForErrors() && types.isA(type, Throwable.class)
                ? Optional.of(Parameter.Given.FAILURE)
                : Optional.empty();
    }

    private static String thing(Parameter.Given parameter) {
        return switch (parameter) {
            case EVENT, ANY_EVENT -> "event";
            case SESSION -> "session";
            case CALL -> "call";
            case FAILURE -> "exception";
        };
    }

    private Problem misfit(HandlerMethod handler, VariableElement parameter, TypeMirror found) {
        Optional<TypeElement> otherEvent = types.element(found).filter(type -> types.isEvent(found));
        return otherEvent.isPresent() && handler.annotation().event().isPresent()
                ? HandlerProblems.wrongEvent(
                        handler, parameter, otherEvent.get(), suggestions.annotationFor(otherEvent.get()))
                : HandlerProblems.unknownParameter(handler, parameter, found);
    }
}
