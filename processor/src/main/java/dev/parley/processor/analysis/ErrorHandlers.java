package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.model.ErrorHandler;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Sorts error handlers, so that a subclass is asked for before its superclass. */
final class ErrorHandlers {

    private ErrorHandlers() {}

    static List<ErrorHandler> inOrder(List<Found.ForFailure> handlers, KnownTypes types) {
        Comparator<Found.ForFailure> byDepth = Comparator.comparingInt(handler -> depth(handler.failure(), types));
        return handlers.stream()
                .sorted(byDepth.reversed())
                .map(handler -> new ErrorHandler(ClassName.get(handler.failure()), handler.handler()))
                .toList();
    }

    private static int depth(TypeElement failure, KnownTypes types) {
        return types.element(failure.getSuperclass())
                .map(parent -> 1 + depth(parent, types))
                .orElse(0);
    }
}
