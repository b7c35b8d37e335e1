package dev.parley.processor.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Looks at classes that have handlers and are no bots. An abstract class or an interface may be for bots to inherit
 * from, here or in another project; of any other class, a bot must be seen that does.
 */
final class OtherClasses {

    private final KnownTypes types;
    private final HandlerAnalyzer handlers;
    private final Set<TypeElement> inherited;

    /** Takes the bots as they stand: it must be asked when all of them are known. */
    OtherClasses(Compiler compiler, Sources sources) {
        types = compiler.types();
        handlers = new HandlerAnalyzer(compiler);
        inherited = sources.bots().stream()
                .flatMap(bot -> types.lineage(bot).stream())
                .collect(Collectors.toSet());
    }

    void check(TypeElement type, Consumer<Problem> problems) {
        List<HandlerMethod> methods = HandlerMethods.declaredIn(type);
        if (inherited.contains(type) || isMadeToBeInherited(type)) {
            checkEach(type, methods, problems);
        } else {
            methods.stream().map(HandlerProblems::neverCalled).forEach(problems);
        }
    }

    /** Handlers of a generic class are checked with each bot, because only there its types are known. */
    private void checkEach(TypeElement type, List<HandlerMethod> methods, Consumer<Problem> problems) {
        if (type.getTypeParameters().isEmpty() && types.missing().isEmpty()) {
            methods.forEach(method -> handlers.analyze(method, problems));
        }
    }

    private static boolean isMadeToBeInherited(TypeElement type) {
        return type.getModifiers().contains(Modifier.ABSTRACT);
    }
}
