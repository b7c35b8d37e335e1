package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.Choice;
import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Option;

/** Writes the choice between handlers of keys. No key stands twice, so a switch is all it takes. */
final class KeySwitch {

    private KeySwitch() {}

    static CodeBlock of(Choice choice, HandlerCalls calls) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch (event.digit())");
        for (Option option : choice.options()) {
            code.add("case $L -> $L", keys((Condition.Presses) option.condition()), calls.yielding(option.handler()));
        }
        CodeBlock otherwise =
                choice.otherwise().map(calls::yielding).orElseGet(() -> CodeBlock.of("$L;\n", HandlerCalls.none()));
        return code.add("default -> $L", otherwise).add("$<};\n").build();
    }

    private static CodeBlock keys(Condition.Presses condition) {
        return condition.keys().stream().map(key -> CodeBlock.of("$S", key)).collect(CodeBlock.joining(", "));
    }
}
