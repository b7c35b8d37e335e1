package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.Choice;
import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Option;
import dev.parley.processor.model.Route;
import dev.parley.processor.model.RuntimeTypes;

/** Writes the choice between handlers of speech: one question after the other, in the order in which they are asked. */
final class SpeechChain {

    private final HandlerCalls calls;
    private final Constants constants;

    SpeechChain(HandlerCalls calls, Constants constants) {
        this.calls = calls;
        this.constants = constants;
    }

    CodeBlock of(Route route) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (asks(route.whenBargedIn()) || asks(route.choice())) {
            code.addStatement("$1T transcript = $1T.of(event.text())", RuntimeTypes.TRANSCRIPT);
        }
        if (!route.whenBargedIn().isEmpty()) {
            code.beginControlFlow("if (event.bargedIn())")
                    .add(chain(route.whenBargedIn()))
                    .endControlFlow();
        }
        code.add(chain(route.choice()));
        return route.choice().otherwise().isPresent()
                ? code.build()
                : code.add(HandlerCalls.noReply()).build();
    }

    private static boolean asks(Choice choice) {
        return choice.options().stream().anyMatch(option -> !(option.condition() instanceof Condition.Anything));
    }

    private CodeBlock question(Option option) {
        if (option.condition() instanceof Condition.Anything) {
            return CodeBlock.of("");
        }
        String question = option.condition() instanceof Condition.Matches ? "matches" : "contains";
        return CodeBlock.of("transcript.$L($L)", question, constants.nameOf(option));
    }

    private CodeBlock chain(Choice choice) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Option option : choice.options()) {
            code.beginControlFlow("if ($L)", StateGuard.of(option, question(option)))
                    .add(calls.returning(option.handler()))
                    .endControlFlow();
        }
        choice.otherwise().map(calls::returning).ifPresent(code::add);
        return code.build();
    }
}
