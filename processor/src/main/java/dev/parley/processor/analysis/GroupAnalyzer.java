package dev.parley.processor.analysis;

import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Binds the named groups in the pattern of one handler to its parameters. */
final class GroupAnalyzer {

    private final HandlerMethod handler;
    private final KnownTypes types;
    private final PatternGroups groups;
    private final Set<String> unbound;
    private final List<VariableElement> strangers = new ArrayList<>();
    private final Consumer<Problem> problems;

    GroupAnalyzer(HandlerMethod handler, KnownTypes types, Consumer<Problem> problems) {
        this.handler = handler;
        this.types = types;
        this.groups = PatternGroups.of(handler);
        this.unbound = new LinkedHashSet<>(groups.names());
        this.problems = problems;
    }

    /** Whether a group can be meant by a parameter that nothing else fills. */
    boolean mayBind(VariableElement parameter, TypeMirror type) {
        return groups.pattern().isPresent()
                && (groups.isFaulty()
                        || groups.names().contains(ShortNames.of(parameter))
                        || new ValueTypes(types).of(type).isPresent());
    }

    /** The parameter with its group; empty if there was a problem, which is reported now or at the end. */
    Optional<Parameter> bind(VariableElement parameter, TypeMirror type) {
        String name = ShortNames.of(parameter);
        if (groups.isFaulty()) {
            return Optional.empty();
        }
        if (!unbound.remove(name)) {
            strangers.add(parameter);
            return Optional.empty();
        }
        Optional<ValueType> value = new ValueTypes(types).of(type);
        Optional<Problem> fault = value.isEmpty()
                ? Optional.of(GroupProblems.groupType(handler, parameter, type))
                : faultOf(parameter, type, value.get());
        fault.ifPresent(problems);
        return value.filter(known -> fault.isEmpty()).map(known -> new Parameter.Group(name, known));
    }

    private Optional<Problem> faultOf(VariableElement parameter, TypeMirror type, ValueType value) {
        if (!value.isOptional() && !groups.alwaysTakesPart(ShortNames.of(parameter))) {
            return Optional.of(GroupProblems.optionalGroup(handler, parameter, type, types.boxed(type)));
        }
        Optional<TypeElement> element = types.element(types.heldBy(type).orElse(type));
        return element.flatMap(found -> Visibility.hiddenFrom(Visibility.packageOf(handler.owner()), found))
                .map(hidden -> GroupProblems.hiddenGroupType(handler, parameter, hidden));
    }

    /** Reports what is left over on both sides. A parameter that is named almost like a group is one fault, not two. */
    void finish() {
        for (VariableElement parameter : strangers) {
            Optional<String> meant = SimilarName.to(ShortNames.of(parameter), unbound);
            meant.ifPresent(unbound::remove);
            problems.accept(GroupProblems.parameterWithoutGroup(handler, parameter, meant));
        }
        List<String> given = handler.method().getParameters().stream()
                .map(ShortNames::of)
                .filter(name -> !groups.names().contains(name))
                .toList();
        for (String group : unbound) {
            problems.accept(GroupProblems.groupWithoutParameter(
                    handler,
                    groups.pattern().orElseThrow(),
                    group,
                    strangers.isEmpty() ? Optional.empty() : SimilarName.to(group, given)));
        }
    }
}
