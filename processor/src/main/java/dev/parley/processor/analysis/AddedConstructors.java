package dev.parley.processor.analysis;

import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Knows whether Lombok is about to give a class its constructor. Lombok changes classes instead of writing new ones, so
 * that no missing type announces it; and where this processor comes first in a round, it still sees the constructor
 * without parameters that the compiler would add to a class without any.
 */
final class AddedConstructors {

    private static final Set<String> MAKE_ONE = Set.of(
            "lombok.AllArgsConstructor",
            "lombok.NoArgsConstructor",
            "lombok.RequiredArgsConstructor",
            "lombok.Builder",
            "lombok.Data",
            "lombok.Value",
            "lombok.experimental.SuperBuilder");

    private final Elements elements;

    AddedConstructors(Elements elements) {
        this.elements = elements;
    }

    /** Whether the constructor is still the compiler's. Afterwards, and where Lombok runs inside the compiler, it is not. */
    boolean areAwaitedIn(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                        .anyMatch(mirror ->
                                MAKE_ONE.contains(mirror.getAnnotationType().toString()))
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(constructor -> elements.getOrigin(constructor) == Elements.Origin.MANDATED);
    }
}
