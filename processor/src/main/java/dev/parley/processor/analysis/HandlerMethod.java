package dev.parley.processor.analysis;

import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * A method with a handler annotation, as a class sees it that declares or inherits it.
 *
 * @param method the method
 * @param annotation its handler annotation
 * @param owner the class that declares or inherits it
 */
record HandlerMethod(ExecutableElement method, HandlerAnnotation annotation, TypeElement owner) {

    boolean isInherited() {
        return !declaredIn().equals(owner);
    }

    TypeElement declaredIn() {
        return (TypeElement) method.getEnclosingElement();
    }

    /** {@code order()}, or {@code BaseBot.order()} if it is inherited. */
    String name() {
        String name = method.getSimpleName() + "()";
        return isInherited() ? declaredIn().getSimpleName() + "." + name : name;
    }

    /** How a problem of this method begins. */
    String subject() {
        return annotation.name() + " method " + name();
    }

    Problem problem(String text) {
        return Problem.at(method, text);
    }

    Problem problemAt(Element parameter, String text) {
        return Problem.at(parameter, text);
    }

    Problem problemAt(AnnotationValue value, String text) {
        return new Problem(text, method, annotation.mirror(), value);
    }

    Problem warningAt(AnnotationValue value, String text) {
        return new Problem(text, method, annotation.mirror(), value, Diagnostic.Kind.WARNING);
    }

    Problem problemAt(Optional<AnnotationValue> value, String text) {
        return new Problem(text, method, annotation.mirror(), value.orElse(null));
    }
}
