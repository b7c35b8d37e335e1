package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * An annotation as it is written on a class or a method, with all its places.
 *
 * @param place the class or method
 * @param mirror the annotation, which may stand within another one
 */
record Written(Element place, AnnotationMirror mirror) {

    static Optional<Written> on(Element place, ClassName annotation) {
        return Mirrors.find(place, annotation).map(mirror -> new Written(place, mirror));
    }

    /** The annotation without its values. */
    String name() {
        return "@" + Mirrors.type(mirror).getSimpleName();
    }

    /** The annotation with one of its values. */
    String with(String member, AnnotationValue value) {
        String written = value.getValue() instanceof String ? Mirrors.asWritten(value) : String.valueOf(value);
        return name() + "(" + (member.equals("value") ? "" : member + " = ") + written + ")";
    }

    Optional<AnnotationValue> value(String member) {
        return Mirrors.value(mirror, member);
    }

    boolean has(String member) {
        return value(member).isPresent();
    }

    /** The elements of an array member. */
    List<AnnotationValue> elements(String member) {
        return Mirrors.elements(value(member));
    }

    /** The texts of an array member. */
    List<String> texts(String member) {
        return elements(member).stream().map(Mirrors::asText).toList();
    }

    /** A text that is written and not empty. */
    Optional<String> text(String member) {
        return value(member).map(Mirrors::asText).filter(text -> !text.isEmpty());
    }

    Optional<Integer> number(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    /** An annotation that is the value of a member. */
    Optional<Written> within(String member) {
        return value(member).flatMap(this::asAnnotation);
    }

    /** The annotations that are the value of an array member. */
    List<Written> allWithin(String member) {
        return elements(member).stream()
                .flatMap(element -> asAnnotation(element).stream())
                .toList();
    }

    private Optional<Written> asAnnotation(AnnotationValue value) {
        return value.getValue() instanceof AnnotationMirror inner
                ? Optional.of(new Written(place, inner))
                : Optional.empty();
    }

    Problem problem(String text) {
        return new Problem(text, place, mirror, null);
    }

    Problem problemAt(AnnotationValue value, String text) {
        return new Problem(text, place, mirror, value);
    }
}
