package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.model.RuntimeTypes;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a class names types that do not exist yet. Another processor may write them in a later round; if
 * none does, the compiler reports them, and this processor must not add to that.
 */
final class Unresolved {

    private final KnownTypes types;
    private final Predicate<TypeElement> isInSource;

    Unresolved(KnownTypes types, Predicate<TypeElement> isInSource) {
        this.types = types;
        this.isInSource = isInSource;
    }

    boolean isIn(TypeElement type) {
        return types.lineage(type).stream().anyMatch(this::isInDeclaration);
    }

    private boolean isInDeclaration(TypeElement type) {
        return isIn(type.getSuperclass())
                || type.getInterfaces().stream().anyMatch(this::isIn)
                || hasUnknownAnnotation(type)
                || hasUnknownCare(type)
                || ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(this::isInMethod);
    }

    /** A compiled class may have annotations that are on no class path, now or later: nobody minds. */
    private boolean hasUnknownAnnotation(Element element) {
        TypeElement type = (TypeElement) (element instanceof TypeElement ? element : element.getEnclosingElement());
        return isInSource.test(type)
                && element.getAnnotationMirrors().stream().anyMatch(mirror -> isIn(mirror.getAnnotationType()));
    }

    private boolean isInMethod(ExecutableElement method) {
        if (hasUnknownAnnotation(method)) {
            return true;
        }
        List<HandlerAnnotation> annotations = HandlerAnnotation.of(method);
        return !annotations.isEmpty()
                && (annotations.stream().anyMatch(this::isInAnnotation)
                        || hasUnknownCare(method)
                        || signature(method).anyMatch(this::isIn));
    }

    private static Stream<TypeMirror> signature(ExecutableElement method) {
        return Stream.of(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream().map(VariableElement::asType),
                        method.getThrownTypes().stream())
                .flatMap(part -> part);
    }

    private boolean isInAnnotation(HandlerAnnotation annotation) {
        return (annotation.event().isEmpty() && !annotation.isForErrors())
                || annotation.event().filter(event -> isIn(event.asType())).isPresent()
                || hasUnknownValue(annotation.mirror());
    }

    /** What stands beside the annotation of a handler, or on the bot. Foreign annotations are of no interest. */
    private static boolean hasUnknownCare(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror ->
                        ClassName.get(Mirrors.type(mirror)).packageName().equals(RuntimeTypes.ANNOTATIONS))
                .anyMatch(Unresolved::hasUnknownValue);
    }

    private static boolean hasUnknownValue(AnnotationMirror mirror) {
        return mirror.getElementValues().values().stream().anyMatch(Unresolved::isUnknown);
    }

    /** A value that the compiler does not know, such as a constant of a class to come, is shown as a certain text. */
    private static boolean isUnknown(AnnotationValue value) {
        if (value.getValue() instanceof List<?> list) {
            return list.stream().anyMatch(element -> element instanceof AnnotationValue single && isUnknown(single));
        }
        return value.getValue() instanceof AnnotationMirror inner
                ? hasUnknownValue(inner)
                : "<error>".equals(value.getValue());
    }

    private boolean isIn(@Nullable TypeMirror type) {
        if (type == null) {
            return false;
        }
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().anyMatch(this::isIn);
        }
        if (type instanceof ArrayType array) {
            return isIn(array.getComponentType());
        }
        return type instanceof WildcardType wildcard && isIn(wildcard.getExtendsBound());
    }
}
