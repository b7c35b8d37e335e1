package dev.parley.processor.analysis;

import dev.parley.processor.model.RuntimeTypes;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds annotations that look after callers, but stand where nothing looks for them. */
final class UnusedCare {

    private final Compiler compiler;

    UnusedCare(Compiler compiler) {
        this.compiler = compiler;
    }

    void check(TypeElement type, Consumer<Problem> problems) {
        if (!Sources.isBot(type)) {
            on(type).map(annotation -> CareProblems.noBot(annotation, ShortNames.of(type)))
                    .forEach(problems);
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            List<Written> patience = PatienceAnalyzer.on(method);
            if (!patience.isEmpty() && HandlerAnnotation.of(method).isEmpty() && !overridesHandler(type, method)) {
                patience.stream()
                        .map(annotation -> PatienceProblems.noHandler(annotation, ShortNames.of(method) + "()"))
                        .forEach(problems);
            }
        }
    }

    private static Stream<Written> on(TypeElement type) {
        return Stream.of(
                        PatienceAnalyzer.on(type).stream(),
                        Written.on(type, RuntimeTypes.REPROMPT).stream(),
                        GuardAnalyzer.on(type).stream().limit(1))
                .flatMap(part -> part);
    }

    /** Such a method must be annotated again, and that is what is reported. */
    private boolean overridesHandler(TypeElement type, ExecutableElement method) {
        return compiler.types().lineage(type).stream()
                .skip(1)
                .flatMap(parent -> HandlerMethods.declaredIn(parent).stream())
                .anyMatch(handler -> compiler.elements().overrides(method, handler.method(), type));
    }
}
