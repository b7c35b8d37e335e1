package dev.parley.processor.analysis;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A misuse of Parley, and the place where the user should look.
 *
 * @param text the fault and the remedy
 * @param place the element at fault
 * @param annotation its annotation, if that is at fault
 * @param value the value in the annotation, if that is at fault
 * @param kind an error, or a warning, which leaves the bot its dispatcher
 */
record Problem(
        String text,
        Element place,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value,
        Diagnostic.Kind kind) {

    /** What most problems are: an error. */
    Problem(String text, Element place, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
        this(text, place, annotation, value, Diagnostic.Kind.ERROR);
    }

    static Problem at(Element place, String text) {
        return new Problem(text, place, null, null);
    }

    /** The same problem at another place, for a method that was compiled before and has no lines to show. */
    Problem movedTo(Element other) {
        return new Problem(text, other, null, null, kind);
    }

    boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }

    void printTo(Messager messager) {
        messager.printMessage(kind, text, place, annotation, value);
    }
}
