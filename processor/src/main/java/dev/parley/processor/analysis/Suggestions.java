package dev.parley.processor.analysis;

import dev.parley.processor.model.RuntimeTypes;
import java.util.Comparator;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds what the user may have meant. */
final class Suggestions {

    private final Elements elements;

    Suggestions(Elements elements) {
        this.elements = elements;
    }

    /** The annotation that takes an event: of several, the one that is named most like it. */
    Optional<TypeElement> annotationFor(TypeElement event) {
        PackageElement annotations = elements.getPackageElement(RuntimeTypes.ANNOTATIONS);
        String name = "On" + event.getSimpleName();
        return ElementFilter.typesIn(annotations.getEnclosedElements()).stream()
                .filter(annotation -> takes(annotation, event))
                .min(Comparator.comparing(
                        annotation -> !annotation.getSimpleName().contentEquals(name)));
    }

    private static boolean takes(TypeElement annotation, TypeElement event) {
        return Mirrors.find(annotation, RuntimeTypes.HANDLES)
                .flatMap(handles -> Mirrors.value(handles, "value"))
                .flatMap(Mirrors::asType)
                .filter(event::equals)
                .isPresent();
    }
}
