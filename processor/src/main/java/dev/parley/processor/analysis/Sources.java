package dev.parley.processor.analysis;

import dev.parley.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The classes of this compilation, over all its rounds. They are kept by name, because a compiler may make new elements
 * for each round.
 */
final class Sources {

    private final Elements elements;
    private final Unresolved unresolved;
    private final AddedConstructors constructors;
    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> bots = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();

    /** Starts with no class; each round brings its own. */
    Sources(Compiler compiler) {
        this.elements = compiler.elements();
        this.unresolved = new Unresolved(compiler.types(), this::contain);
        this.constructors = new AddedConstructors(elements);
    }

    /**
     * The bots that can be analyzed in a round: those that it brings, and those that waited for it.
     *
     * @param round the round
     * @return bots all of whose types exist
     */
    List<TypeElement> readyBots(RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements()).forEach(this::add);
        List<TypeElement> ready = find(waiting).stream()
                .filter(bot -> !unresolved.isIn(bot))
                .filter(bot -> round.processingOver() || !constructors.areAwaitedIn(bot))
                .toList();
        ready.forEach(bot -> waiting.remove(name(bot)));
        return ready;
    }

    private void add(TypeElement type) {
        all.add(name(type));
        if (isBot(type)) {
            bots.add(name(type));
            waiting.add(name(type));
        } else if (declaresHandlers(type)) {
            others.add(name(type));
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::add);
    }

    /** Whether a class or a method of it stands in a source of this compilation, so that its lines can be shown. */
    boolean contain(Element element) {
        return element instanceof TypeElement type ? all.contains(name(type)) : contain(element.getEnclosingElement());
    }

    List<TypeElement> bots() {
        return find(bots);
    }

    /** All classes of this compilation, all of whose types exist. */
    List<TypeElement> all() {
        return find(all).stream().filter(type -> !unresolved.isIn(type)).toList();
    }

    /** The classes that declare handlers and are no bots, all of whose types exist. */
    List<TypeElement> others() {
        return find(others).stream().filter(type -> !unresolved.isIn(type)).toList();
    }

    private List<TypeElement> find(Set<String> names) {
        return new ArrayList<>(names)
                .stream().map(elements::getTypeElement).filter(Objects::nonNull).toList();
    }

    static boolean isBot(TypeElement type) {
        return Mirrors.find(type, RuntimeTypes.VOICE_BOT).isPresent();
    }

    private static boolean declaresHandlers(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> !HandlerAnnotation.of(method).isEmpty());
    }

    private static String name(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}
