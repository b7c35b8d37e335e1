package dev.parley.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the handlers of a class: its own in source order, then those of its superclasses, then of its interfaces. */
final class HandlerMethods {

    private final Elements elements;
    private final KnownTypes types;

    HandlerMethods(Compiler compiler) {
        elements = compiler.elements();
        types = compiler.types();
    }

    /** The handlers of a bot. One that is overridden counts by its override, which must say so. */
    List<HandlerMethod> of(TypeElement bot, Consumer<Problem> problems) {
        List<HandlerMethod> handlers = new ArrayList<>();
        List<ExecutableElement> nearer = new ArrayList<>();
        for (TypeElement type : types.lineage(bot)) {
            for (HandlerMethod inherited : declaredIn(type)) {
                HandlerMethod handler = new HandlerMethod(inherited.method(), inherited.annotation(), bot);
                overrideOf(handler, nearer)
                        .ifPresentOrElse(
                                override -> checkOverride(handler, override, problems), () -> handlers.add(handler));
            }
            nearer.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
        }
        return handlers;
    }

    /** The handlers that a class declares itself. */
    static List<HandlerMethod> declaredIn(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(method -> HandlerAnnotation.of(method).stream()
                        .limit(1)
                        .map(annotation -> new HandlerMethod(method, annotation, type)))
                .toList();
    }

    private Optional<ExecutableElement> overrideOf(HandlerMethod handler, List<ExecutableElement> nearer) {
        return nearer.stream()
                .filter(candidate -> elements.overrides(candidate, handler.method(), handler.owner()))
                .findFirst();
    }

    /** An abstract method is no handler to begin with, and reported as such. */
    private static void checkOverride(
            HandlerMethod overridden, ExecutableElement override, Consumer<Problem> problems) {
        if (HandlerAnnotation.of(override).isEmpty()
                && !overridden.method().getModifiers().contains(Modifier.ABSTRACT)) {
            problems.accept(HandlerProblems.overrideWithoutAnnotation(overridden, override));
        }
    }
}
