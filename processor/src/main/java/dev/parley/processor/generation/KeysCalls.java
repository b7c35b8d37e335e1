package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.Handler;
import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.RuntimeTypes;
import java.util.Optional;

/** Writes the call of a handler of a sequence, behind the question whether a value can be made of the keys. */
final class KeysCalls {

    private final HandlerCalls calls;

    KeysCalls(Constants constants) {
        calls = new HandlerCalls("event", CodeBlock.of("($T) event", RuntimeTypes.EVENT), constants);
    }

    /** The call as the end of a method. */
    CodeBlock returning(Handler handler) {
        return CodeBlock.of("$L$L", question(handler, "return"), calls.returning(handler));
    }

    /** The call as what an arrow of a switch expression yields. */
    CodeBlock yielding(Handler handler) {
        CodeBlock question = question(handler, "yield");
        return question.isEmpty()
                ? calls.yielding(handler)
                : CodeBlock.of("{\n$>$L$L$<}\n", question, calls.ending(handler, "yield"));
    }

    /** Nothing for a handler that takes text. No other handler could take the keys. */
    private static CodeBlock question(Handler handler, String keyword) {
        return handler.parameters().stream()
                .filter(Parameter.Keys.class::isInstance)
                .map(parameter -> ((Parameter.Keys) parameter).value().conversion())
                .flatMap(Optional::stream)
                .map(conversion -> CodeBlock.builder()
                        .addStatement(
                                "$T<?> value = $T.convert(keys, $L)",
                                Optional.class,
                                RuntimeTypes.CONVERSION,
                                conversion)
                        .beginControlFlow("if (value.isEmpty())")
                        .addStatement("$L $L", keyword, HandlerCalls.notTaken())
                        .endControlFlow()
                        .build())
                .findFirst()
                .orElse(CodeBlock.of(""));
    }
}
