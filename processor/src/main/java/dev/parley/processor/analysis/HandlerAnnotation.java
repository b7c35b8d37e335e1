package dev.parley.processor.analysis;

import dev.parley.processor.model.RuntimeTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * An annotation that makes a method a handler: one that {@code @Handles} ties to an event, or {@code @OnError}.
 *
 * @param mirror the annotation as it stands on the method
 * @param event the event, or empty for {@code @OnError}
 * @param noReplyBecause why such a handler cannot answer; empty if it can
 */
record HandlerAnnotation(AnnotationMirror mirror, Optional<TypeElement> event, String noReplyBecause) {

    /** Reads the handler annotations of a method. More than one is a problem, but not of this class. */
    static List<HandlerAnnotation> of(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .flatMap(mirror -> read(mirror).stream())
                .toList();
    }

    private static Optional<HandlerAnnotation> read(AnnotationMirror mirror) {
        TypeElement type = Mirrors.type(mirror);
        if (type.getQualifiedName().contentEquals(RuntimeTypes.ON_ERROR.canonicalName())) {
            return Optional.of(new HandlerAnnotation(mirror, Optional.empty(), ""));
        }
        return Mirrors.find(type, RuntimeTypes.HANDLES)
                .map(handles -> new HandlerAnnotation(
                        mirror,
                        Mirrors.value(handles, "value").flatMap(Mirrors::asType),
                        Mirrors.value(handles, "noReplyBecause")
                                .map(Mirrors::asText)
                                .orElse("")));
    }

    /** The annotation as written, without its values. */
    String name() {
        return "@" + type().getSimpleName();
    }

    TypeElement type() {
        return Mirrors.type(mirror);
    }

    boolean isForErrors() {
        return is(RuntimeTypes.ON_ERROR.canonicalName());
    }

    /** Whether it takes only a {@code user_speak} that interrupted. */
    boolean isForBargeIns() {
        return is(RuntimeTypes.ON_BARGE_IN.canonicalName());
    }

    /** Whether a condition can be written into it. */
    boolean takesCondition() {
        return ElementFilter.methodsIn(type().getEnclosedElements()).stream()
                .anyMatch(member -> !member.getSimpleName().contentEquals("in"));
    }

    /** The value of a member as written in the source, if it is. */
    Optional<AnnotationValue> written(String member) {
        return Mirrors.value(mirror, member);
    }

    /** The elements of an array member, each with its place in the source. */
    List<AnnotationValue> elements(String member) {
        return Mirrors.elements(written(member));
    }

    /** Whether it asks for a sequence of keys. */
    boolean gathers() {
        return event.filter(type -> type.getQualifiedName().contentEquals(RuntimeTypes.DTMF_RECEIVED.canonicalName()))
                        .isPresent()
                && SequenceAnalyzer.MEMBERS.stream()
                        .anyMatch(member -> written(member).isPresent());
    }

    /** The dialog states in which the method applies, each with its place in the source. */
    List<AnnotationValue> states() {
        return elements("in");
    }

    private boolean is(String name) {
        return type().getQualifiedName().contentEquals(name);
    }
}
