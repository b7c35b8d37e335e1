package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads annotations without loading them, and without the defaults of their members. */
final class Mirrors {

    private Mirrors() {}

    static Optional<? extends AnnotationMirror> find(Element element, ClassName annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> type(mirror).getQualifiedName().contentEquals(annotation.canonicalName()))
                .findFirst();
    }

    static TypeElement type(AnnotationMirror mirror) {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    static Optional<AnnotationValue> value(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    /** The elements of an array member; a single one may stand without braces. */
    static List<AnnotationValue> elements(Optional<AnnotationValue> member) {
        return member.stream()
                .flatMap(value -> value.getValue() instanceof List<?> list ? list.stream() : Stream.of(value))
                .filter(AnnotationValue.class::isInstance)
                .map(AnnotationValue.class::cast)
                .toList();
    }

    static String asText(AnnotationValue value) {
        return String.valueOf(value.getValue());
    }

    /** A string as it could stand in the source: the compiler's own form hides letters beyond ASCII. */
    static String asWritten(AnnotationValue value) {
        return "\"" + asText(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static Optional<TypeElement> asType(AnnotationValue value) {
        return value.getValue() instanceof DeclaredType type
                ? Optional.of((TypeElement) type.asElement())
                : Optional.empty();
    }
}
