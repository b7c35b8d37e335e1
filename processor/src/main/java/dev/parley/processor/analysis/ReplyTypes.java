package dev.parley.processor.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a type can do to a call, as far as the type tells. An {@code Object} can do nothing until it is cast,
 * and that is looked at where it happens.
 */
enum ReplyTypes {
    /** It may move the call to another state. */
    MOVING(Set.of("Action", "Chain", "Hangup", "NoReply", "RawAction", "StreamedReply", "Transfer")),
    /** It may do that, or end the call. */
    LEAVING(Set.of("NoReply"));

    static final String ACTIONS = "dev.parley.action";

    /** Actions that only say or set something. */
    private static final Set<String> STAYING =
            Set.of("Audio", "BargeIn", "ConfigureTranscription", "MixAudio", "SendSms", "Speak", "StopMixAudio");

    private final Set<String> harmless;

    ReplyTypes(Set<String> harmless) {
        this.harmless = harmless;
    }

    /** Whether it is such a reply, and not only something that holds some. */
    boolean are(@Nullable TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !isIn(declared.asElement(), ACTIONS)) {
            return false;
        }
        String name = declared.asElement().getSimpleName().toString();
        return isReply((TypeElement) declared.asElement()) && !STAYING.contains(name) && !harmless.contains(name);
    }

    /** Outcomes are parts of a reply. */
    private static boolean isReply(TypeElement type) {
        return Set.of("Reply", "Outcomes").contains(type.getSimpleName().toString())
                || type.getInterfaces().stream()
                        .anyMatch(above -> above instanceof DeclaredType declared
                                && Set.of("Reply", "Action")
                                        .contains(declared.asElement()
                                                .getSimpleName()
                                                .toString()));
    }

    /** Whether it is such a reply, or something that holds or makes some, by its own type or one above it. */
    boolean mayBeIn(@Nullable TypeMirror type) {
        return type == null || mayBeIn(type, new HashSet<>());
    }

    /** A type may name itself, as {@code Enum<E>} does. */
    private boolean mayBeIn(@Nullable TypeMirror type, Set<String> seen) {
        if (type == null || !seen.add(type.toString())) {
            return false;
        }
        if (type instanceof ArrayType array) {
            return mayBeIn(array.getComponentType(), seen);
        }
        if (type instanceof TypeVariable variable) {
            return mayBeIn(variable.getUpperBound(), seen);
        }
        if (type instanceof WildcardType wildcard) {
            return mayBeIn(wildcard.getExtendsBound(), seen) || mayBeIn(wildcard.getSuperBound(), seen);
        }
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds().stream().anyMatch(bound -> mayBeIn(bound, seen));
        }
        return type.getKind() == TypeKind.ERROR || type instanceof DeclaredType declared && mayBeIn(declared, seen);
    }

    private boolean mayBeIn(DeclaredType type, Set<String> seen) {
        if (isIn(type.asElement(), ACTIONS)) {
            return are(type);
        }
        TypeElement element = (TypeElement) type.asElement();
        return isRaw(type)
                || Stream.of(type.getTypeArguments(), element.getInterfaces(), List.of(element.getSuperclass()))
                        .flatMap(List::stream)
                        .anyMatch(part -> mayBeIn(part, seen));
    }

    /** A raw type does not say what it holds. */
    private static boolean isRaw(DeclaredType type) {
        return type.getTypeArguments().isEmpty()
                && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    }

    /** Whether it belongs to a package, or to one below. */
    static boolean isIn(Element element, String name) {
        Element next = element;
        while (next.getKind() != ElementKind.PACKAGE && next.getEnclosingElement() != null) {
            next = next.getEnclosingElement();
        }
        return next instanceof PackageElement found && (found.getQualifiedName() + ".").startsWith(name + ".");
    }
}
