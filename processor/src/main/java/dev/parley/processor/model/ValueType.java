package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A type whose values can be made of text.
 *
 * @param type the type; of an Optional, what it holds
 * @param conversion the method reference that makes the value; empty if the text itself is the value
 * @param isOptional whether it is an Optional
 */
public record ValueType(TypeName type, Optional<CodeBlock> conversion, boolean isOptional) {

    /** Text as it is. */
    public static final ValueType TEXT = new ValueType(ClassName.get(String.class), Optional.empty(), false);

    /** The same values, of which there may be none. */
    public ValueType optional() {
        return new ValueType(type.isPrimitive() ? type.box() : type, conversion, true);
    }
}
