package dev.parley.processor.analysis;

import dev.parley.processor.model.RuntimeTypes;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** Of several names, the one that a slip of the finger turned into this one; empty if none is that near. */
    static Optional<String> nearest(String name, Collection<String> known) {
        int tolerance = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= tolerance)
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be changed, added or removed, whatever their case. */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = IntStream.rangeClosed(0, right.length()).toArray();
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }

    private static boolean takes(TypeElement annotation, TypeElement event) {
        return Mirrors.find(annotation, RuntimeTypes.HANDLES)
                .flatMap(handles -> Mirrors.value(handles, "value"))
                .flatMap(Mirrors::asType)
                .filter(event::equals)
                .isPresent();
    }
}
