package dev.parley.processor.analysis;

import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeMirror;

/** What every handler must be, whatever it takes and returns: a method that a dispatcher can call. */
final class MethodRules {

    private final KnownTypes types;

    MethodRules(KnownTypes types) {
        this.types = types;
    }

    void check(HandlerMethod handler, Consumer<Problem> problems) {
        ExecutableElement method = handler.method();
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            problems.accept(HandlerProblems.privateMethod(handler));
        } else if (handler.isInherited() && !isInherited(handler)) {
            problems.accept(HandlerProblems.hiddenMethod(handler));
        }
        if (modifiers.contains(Modifier.STATIC)) {
            problems.accept(HandlerProblems.staticMethod(handler));
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            problems.accept(HandlerProblems.abstractMethod(handler));
        }
        if (!method.getTypeParameters().isEmpty()) {
            problems.accept(HandlerProblems.genericMethod(handler));
        }
        if (method.isVarArgs()) {
            int last = method.getParameters().size() - 1;
            problems.accept(HandlerProblems.varargsMethod(
                    handler, method.getParameters().get(last)));
        }
        checkThrown(handler, problems);
        HandlerAnnotation.of(method).stream()
                .skip(1)
                .map(second -> HandlerProblems.twoAnnotations(handler, second))
                .forEach(problems);
    }

    private static boolean isInherited(HandlerMethod handler) {
        PackageElement dispatcher = Visibility.packageOf(handler.owner());
        return Visibility.sees(dispatcher, handler.method());
    }

    private void checkThrown(HandlerMethod handler, Consumer<Problem> problems) {
        for (TypeMirror thrown : types.signature(handler).getThrownTypes()) {
            if (!types.isA(thrown, Exception.class) && !types.isA(thrown, Error.class)) {
                problems.accept(HandlerProblems.throwsTooMuch(handler, thrown));
            }
        }
    }
}
