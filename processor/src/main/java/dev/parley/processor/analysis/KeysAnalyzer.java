package dev.parley.processor.analysis;

import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.ValueType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds the parameter of one handler that takes the keys of its sequence, as text or as a value made of them. */
final class KeysAnalyzer {

    /** Each can be made of text, but only of one with letters, hyphens or colons, which no keypad has. */
    private static final List<Class<?>> NEVER_OF_KEYS = List.of(Boolean.class, LocalDate.class, LocalTime.class);

    private final HandlerMethod handler;
    private final KnownTypes types;
    private final List<TypeMirror> free;
    private final Consumer<Problem> problems;
    private Optional<VariableElement> taken = Optional.empty();
    private Optional<VariableElement> stranger = Optional.empty();

    KeysAnalyzer(HandlerMethod handler, KnownTypes types, List<TypeMirror> free, Consumer<Problem> problems) {
        this.handler = handler;
        this.types = types;
        this.free = List.copyOf(free);
        this.problems = problems;
    }

    /** Whether a parameter of this type can be meant for the keys: any one, if there is none that fits. */
    boolean mayBind(TypeMirror type) {
        return handler.annotation().gathers()
                && free.contains(type)
                && (isText(type) || free.stream().noneMatch(this::isText));
    }

    private boolean isText(TypeMirror type) {
        return valueOf(type).isPresent();
    }

    /** An Optional would always hold a value: without one, the handler is not called. */
    private Optional<ValueType> valueOf(TypeMirror type) {
        return new ValueTypes(types).ofKeys(type).filter(value -> !value.isOptional());
    }

    /** The parameter with what is made of the keys; empty if there was a problem, which is reported. */
    Optional<Parameter> bind(VariableElement parameter, TypeMirror type) {
        Optional<ValueType> value = valueOf(type);
        if (value.isEmpty()) {
            stranger = Optional.of(parameter);
            problems.accept(new ValueTypes(types)
                    .optionalOf(type)
                    .map(held -> SequenceProblems.optionalKeys(handler, parameter, type, held))
                    .orElseGet(() -> SequenceProblems.keysType(handler, parameter, type)));
            return Optional.empty();
        }
        Optional<Problem> fault = taken.isPresent()
                ? Optional.of(HandlerProblems.parameterTwice(handler, "keys", taken.get(), parameter))
                : faultOf(parameter, type, value.get());
        taken = taken.or(() -> Optional.of(parameter));
        fault.ifPresent(problems);
        return value.filter(known -> fault.isEmpty()).map(Parameter.Keys::new);
    }

    private Optional<Problem> faultOf(VariableElement parameter, TypeMirror type, ValueType value) {
        TypeElement element = types.element(types.boxed(type)).orElseThrow();
        boolean isByName = element.getKind() == ElementKind.ENUM
                && value.equals(new ValueTypes(types).of(type).orElseThrow());
        if (isByName) {
            return Optional.of(SequenceProblems.enumOfKeys(handler, parameter, element));
        }
        if (NEVER_OF_KEYS.stream().anyMatch(known -> types.is(types.boxed(type), known))) {
            return Optional.of(SequenceProblems.neverOfKeys(handler, parameter, type));
        }
        return Visibility.hiddenFrom(Visibility.packageOf(handler.owner()), element)
                .map(hidden -> SequenceProblems.hiddenKeysType(handler, parameter, hidden));
    }

    /** Reports keys that nobody takes. A parameter of a wrong type was meant for them, and varargs have been refused. */
    void finish() {
        boolean isMissing =
                taken.isEmpty() && stranger.isEmpty() && !handler.method().isVarArgs();
        if (handler.annotation().gathers() && isMissing) {
            problems.accept(SequenceProblems.keysNotTaken(handler));
        }
    }
}
