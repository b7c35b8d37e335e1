package dev.parley.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parley.processor.model.Care;
import dev.parley.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes {@code patience}, {@code reprompts} and {@code guards}, of which a bot may have none. */
final class CareMethods {

    private CareMethods() {}

    static List<MethodSpec> of(Care care) {
        List<MethodSpec> methods = new ArrayList<>();
        if (!care.patience().isEmpty()) {
            methods.add(method("patience", RuntimeTypes.PATIENCE, CodeBlock.of(CareConstants.PATIENCE)));
        }
        if (care.reprompt().isPresent()) {
            methods.add(method(
                    "reprompts",
                    ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.REPROMPTS),
                    CodeBlock.of("$T.of($L)", Optional.class, CareConstants.REPROMPTS)));
        }
        if (!care.guards().isEmpty()) {
            methods.add(method(
                    "guards",
                    ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.GUARD),
                    CodeBlock.of(CareConstants.GUARDS)));
        }
        return methods;
    }

    private static MethodSpec method(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }
}
