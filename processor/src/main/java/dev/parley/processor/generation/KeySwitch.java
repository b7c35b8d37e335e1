package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.Choice;
import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Option;
import java.util.List;

/**
 * Writes the choice between handlers of keys. No key stands twice in a state, so
 * a switch is all it takes where no state is asked for.
 */
final class KeySwitch {

    private KeySwitch() {}

    static CodeBlock of(Choice choice, HandlerCalls calls) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Option option : choice.options()) {
            if (!option.states().isEmpty()) {
                code.add(inState(option, calls));
            }
        }
        List<Option> everywhere = choice.options().stream()
                .filter(option -> option.states().isEmpty())
                .toList();
        if (everywhere.isEmpty()) {
            return code.add(choice.otherwise().map(calls::returning).orElseGet(HandlerCalls::returningNotTaken))
                    .build();
        }
        code.beginControlFlow("return switch (event.digit())");
        for (Option option : everywhere) {
            code.add("case $L -> $L", keys((Condition.Presses) option.condition()), calls.yielding(option.handler()));
        }
        CodeBlock otherwise =
                choice.otherwise().map(calls::yielding).orElseGet(() -> CodeBlock.of("$L;\n", HandlerCalls.notTaken()));
        return code.add("default -> $L", otherwise).add("$<};\n").build();
    }

    /** The same key may stand in several states, so that this cannot be a case of the switch. */
    private static CodeBlock inState(Option option, HandlerCalls calls) {
        CodeBlock question = CodeBlock.of("");
        if (option.condition() instanceof Condition.Presses presses) {
            question = presses.keys().stream()
                    .map(key -> CodeBlock.of("event.digit().equals($S)", key))
                    .collect(CodeBlock.joining(" || "));
            question = presses.keys().size() > 1 ? CodeBlock.of("($L)", question) : question;
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", StateGuard.of(option, question))
                .add(calls.returning(option.handler()))
                .endControlFlow()
                .build();
    }

    private static CodeBlock keys(Condition.Presses condition) {
        return condition.keys().stream().map(key -> CodeBlock.of("$S", key)).collect(CodeBlock.joining(", "));
    }
}
