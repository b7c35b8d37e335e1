package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import dev.parley.processor.model.RuntimeTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Answers questions about types, in the words of the runtime and the JDK. */
final class KnownTypes {

    private final Elements elements;
    private final Types types;

    KnownTypes(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The first type of the runtime that the compiler cannot find, if its jar is missing or of another release. */
    Optional<ClassName> missing() {
        return RuntimeTypes.REQUIRED.stream()
                .filter(name -> elements.getTypeElement(name.canonicalName()) == null)
                .findFirst();
    }

    /** The signature of a method as its owner sees it: with the type arguments that it gave to its superclass. */
    ExecutableType signature(HandlerMethod handler) {
        DeclaredType owner = (DeclaredType) handler.owner().asType();
        return (ExecutableType) types.asMemberOf(owner, handler.method());
    }

    boolean is(TypeMirror type, ClassName name) {
        return is(type, name.canonicalName());
    }

    boolean is(TypeMirror type, Class<?> known) {
        return is(type, known.getCanonicalName());
    }

    boolean is(TypeMirror type, TypeElement element) {
        return type.getKind() == TypeKind.DECLARED && element.equals(types.asElement(type));
    }

    private boolean is(TypeMirror type, String name) {
        return element(type)
                .filter(found -> found.getQualifiedName().contentEquals(name))
                .isPresent();
    }

    boolean isReply(TypeMirror type) {
        return isA(type, RuntimeTypes.REPLY.canonicalName());
    }

    boolean isEvent(TypeMirror type) {
        return isA(type, RuntimeTypes.EVENT.canonicalName());
    }

    boolean isA(TypeMirror type, Class<?> known) {
        return isA(type, known.getCanonicalName());
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement known = Objects.requireNonNull(elements.getTypeElement(name), name);
        return type.getKind() == TypeKind.DECLARED
                && types.isSubtype(types.erasure(type), types.erasure(known.asType()));
    }

    /** What an {@code Optional} holds. Empty if the type is none, or does not say. */
    Optional<TypeMirror> heldBy(TypeMirror type) {
        return is(type, Optional.class) ? argument(type) : Optional.empty();
    }

    /** What a {@code CompletionStage} or a subtype of it completes with. Empty if the type is none, or does not say. */
    Optional<TypeMirror> workedOutBy(TypeMirror type) {
        return as(CompletionStage.class, type).flatMap(KnownTypes::argument);
    }

    /** What a {@code Stream} or a {@code Flow.Publisher}, or a subtype of one, is made of. Empty if the type is none. */
    Optional<TypeMirror> streamedBy(TypeMirror type) {
        return as(Stream.class, type)
                .or(() -> as(Flow.Publisher.class, type))
                .filter(stream -> !isWildcard(stream))
                .flatMap(KnownTypes::argument);
    }

    /** Generated code passes a stream on as one of exactly that. */
    private static boolean isWildcard(TypeMirror type) {
        return ((DeclaredType) type).getTypeArguments().stream().anyMatch(WildcardType.class::isInstance);
    }

    /** A type as one of its supertypes. */
    private Optional<TypeMirror> as(Class<?> known, TypeMirror type) {
        Deque<TypeMirror> supertypes = new ArrayDeque<>(List.of(type));
        while (!supertypes.isEmpty()) {
            TypeMirror next = supertypes.remove();
            if (is(next, known)) {
                return Optional.of(next);
            }
            if (next.getKind() == TypeKind.DECLARED) {
                supertypes.addAll(types.directSupertypes(next));
            }
        }
        return Optional.empty();
    }

    private static Optional<TypeMirror> argument(TypeMirror type) {
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        if (arguments.size() != 1) {
            return Optional.empty();
        }
        return arguments.get(0) instanceof WildcardType wildcard
                ? Optional.ofNullable(wildcard.getExtendsBound())
                : Optional.of(arguments.get(0));
    }

    /** A primitive type as an object; any other type as it is. */
    TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    boolean isGeneric(TypeMirror type) {
        return element(type)
                .filter(found -> !found.getTypeParameters().isEmpty())
                .isPresent();
    }

    Optional<TypeElement> element(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }

    /** A class, its superclasses, and then all their interfaces; each of them once. */
    List<TypeElement> lineage(TypeElement type) {
        Set<TypeElement> lineage = new LinkedHashSet<>();
        for (Optional<TypeElement> next = Optional.of(type); next.isPresent(); ) {
            lineage.add(next.get());
            next = element(next.get().getSuperclass());
        }
        for (TypeElement member : List.copyOf(lineage)) {
            addInterfaces(member, lineage);
        }
        return List.copyOf(lineage);
    }

    private void addInterfaces(TypeElement type, Set<TypeElement> lineage) {
        for (TypeMirror parent : type.getInterfaces()) {
            element(parent).filter(lineage::add).ifPresent(found -> addInterfaces(found, lineage));
        }
    }
}
