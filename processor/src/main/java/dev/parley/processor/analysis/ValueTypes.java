package dev.parley.processor.analysis;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.parley.processor.model.RuntimeTypes;
import dev.parley.processor.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds out how a value of a type is made of text. */
final class ValueTypes {

    private static final List<String> FACTORIES = List.of("valueOf", "of", "parse");

    private final KnownTypes types;

    ValueTypes(KnownTypes types) {
        this.types = types;
    }

    /** The type with its conversion, if text can be made into it. */
    Optional<ValueType> of(TypeMirror type) {
        Optional<TypeMirror> held = types.heldBy(type);
        return held.isPresent() ? held.flatMap(this::plain).map(ValueType::optional) : plain(type);
    }

    /** The same for keys. They spell no constant of an enum, but it may have a method that knows them. */
    Optional<ValueType> ofKeys(TypeMirror type) {
        return types.element(type)
                .filter(element -> element.getKind() == ElementKind.ENUM)
                .flatMap(element -> factory(element, List.of("of", "parse")))
                .map(factory -> new ValueType(TypeName.get(type), Optional.of(factory), false))
                .or(() -> of(type));
    }

    /** What an Optional holds, if text can be made into that. */
    Optional<TypeMirror> optionalOf(TypeMirror type) {
        return types.heldBy(type).filter(held -> plain(held).isPresent());
    }

    private Optional<ValueType> plain(TypeMirror type) {
        if (types.is(type, String.class)) {
            return Optional.of(ValueType.TEXT);
        }
        if (type.getKind().isPrimitive()) {
            return types.element(types.boxed(type)).flatMap(box -> of(type, box));
        }
        return types.isGeneric(type) ? Optional.empty() : types.element(type).flatMap(element -> of(type, element));
    }

    private Optional<ValueType> of(TypeMirror type, TypeElement element) {
        return conversion(element).map(conversion -> new ValueType(TypeName.get(type), Optional.of(conversion), false));
    }

    private Optional<CodeBlock> conversion(TypeElement type) {
        ClassName name = ClassName.get(type);
        if (is(type, Boolean.class)) {
            return reference(RuntimeTypes.CONVERSION, "toBoolean");
        }
        if (is(type, Character.class)) {
            return reference(RuntimeTypes.CONVERSION, "toCharacter");
        }
        if (is(type, BigDecimal.class) || is(type, BigInteger.class)) {
            return reference(name, "new");
        }
        if (type.getKind() == ElementKind.ENUM) {
            return Optional.of(CodeBlock.of("$T.toEnum($T.class)", RuntimeTypes.CONVERSION, name));
        }
        return factory(type, FACTORIES);
    }

    private Optional<CodeBlock> factory(TypeElement type, List<String> names) {
        return names.stream()
                .filter(factory -> has(type, factory))
                .findFirst()
                .flatMap(factory -> reference(ClassName.get(type), factory));
    }

    private static Optional<CodeBlock> reference(ClassName type, String method) {
        return Optional.of(CodeBlock.of("$T::$L", type, method));
    }

    private boolean has(TypeElement type, String factory) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(factory))
                .anyMatch(method -> makes(type, method));
    }

    private boolean makes(TypeElement type, ExecutableElement method) {
        return method.getModifiers().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC))
                && method.getTypeParameters().isEmpty()
                && method.getParameters().size() == 1
                && takesText(method.getParameters().get(0).asType())
                && types.is(method.getReturnType(), type);
    }

    private boolean takesText(TypeMirror parameter) {
        return types.is(parameter, String.class) || types.is(parameter, CharSequence.class);
    }

    private static boolean is(TypeElement type, Class<?> known) {
        return type.getQualifiedName().contentEquals(known.getCanonicalName());
    }
}
