package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.model.DispatcherClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Decides what class a dispatcher is, from what the bot looks like from outside. */
final class DispatcherClasses {

    private final Elements elements;
    private final KnownTypes types;

    DispatcherClasses(Compiler compiler) {
        elements = compiler.elements();
        types = compiler.types();
    }

    /** {@code Shop_OrderBotDispatcher} for {@code Shop.OrderBot}. */
    static String nameFor(TypeElement bot) {
        return String.join("_", ClassName.get(bot).simpleNames()) + "Dispatcher";
    }

    DispatcherClass of(TypeElement bot, List<Found> handlers) {
        Optional<ExecutableElement> constructor = constructor(bot);
        return new DispatcherClass(
                ClassName.get(ClassName.get(bot).packageName(), nameFor(bot)),
                Visibility.isPublic(bot),
                constructor.isPresent(),
                seesGenerated(bot),
                suppressed(Stream.of(
                                around(bot),
                                constructor.stream(),
                                handlers.stream().flatMap(DispatcherClasses::used))
                        .<Element>flatMap(part -> part)
                        .toList()));
    }

    /** The constructor without parameters, if the dispatcher can call it and it throws nothing that must be caught. */
    private Optional<ExecutableElement> constructor(TypeElement bot) {
        return ElementFilter.constructorsIn(bot.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .filter(constructor -> constructor.getThrownTypes().stream()
                        .allMatch(
                                thrown -> types.isA(thrown, RuntimeException.class) || types.isA(thrown, Error.class)))
                .findFirst();
    }

    private boolean seesGenerated(TypeElement bot) {
        String generated = "javax.annotation.processing.Generated";
        return elements.getTypeElement(elements.getModuleOf(bot), generated) != null;
    }

    private static Stream<Element> around(Element type) {
        return Stream.iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement);
    }

    private static Stream<Element> used(Found handler) {
        Stream<Element> method = Stream.of(handler.source().method());
        return handler instanceof Found.ForFailure failure ? Stream.concat(method, around(failure.failure())) : method;
    }

    private static List<String> suppressed(List<Element> used) {
        Predicate<Deprecated> forRemoval = Deprecated::forRemoval;
        Set<Deprecated> deprecations = Set.copyOf(used.stream()
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(Deprecated.class)).stream())
                .toList());
        return Stream.of(
                        deprecations.stream().filter(forRemoval.negate()).map(found -> "deprecation"),
                        deprecations.stream().filter(forRemoval).map(found -> "removal"))
                .flatMap(Stream::distinct)
                .toList();
    }
}
