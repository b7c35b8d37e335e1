package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.Choice;
import dev.parley.processor.model.Option;
import dev.parley.processor.model.Route;
import dev.parley.processor.model.RuntimeTypes;

/** Writes the choice between handlers of speech: the runtime finds the first whose condition holds, by its number. */
final class SpeechChoices {

    private final HandlerCalls calls;
    private final Constants constants;

    SpeechChoices(HandlerCalls calls, Constants constants) {
        this.calls = calls;
        this.constants = constants;
    }

    CodeBlock of(Route route) {
        Choice interrupted = route.whenBargedIn();
        Choice choice = route.choice();
        boolean onlyOnce = !constants.has(interrupted) || !constants.has(choice);
        // With a state to ask for, hear() takes nothing but a transcript.
        boolean inPlace = onlyOnce && !asksForState(interrupted) && !asksForState(choice);
        CodeBlock.Builder code = CodeBlock.builder();
        if (!inPlace && (constants.has(interrupted) || constants.has(choice))) {
            code.addStatement("$1T transcript = $1T.of(event.text())", RuntimeTypes.TRANSCRIPT);
        }
        CodeBlock said = CodeBlock.of(inPlace ? "event.text()" : "transcript");
        if (!interrupted.isEmpty()) {
            code.beginControlFlow("if (event.bargedIn())")
                    .add(constants.has(interrupted) ? interrupted(interrupted, said) : byState(interrupted))
                    .endControlFlow();
        }
        return code.add(constants.has(choice) ? ordinary(choice, said) : byState(choice))
                .add(
                        !constants.has(choice) && choice.otherwise().isEmpty()
                                ? HandlerCalls.returningNotTaken()
                                : CodeBlock.of(""))
                .build();
    }

    private static boolean asksForState(Choice choice) {
        return choice.options().stream().anyMatch(option -> !option.states().isEmpty());
    }

    /** The choice where nothing but the state of the call counts. */
    private CodeBlock byState(Choice choice) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Option option : choice.options()) {
            code.beginControlFlow("if ($L)", StateGuard.of(option, CodeBlock.of("")))
                    .add(calls.returning(option.handler()))
                    .endControlFlow();
        }
        choice.otherwise().map(calls::returning).ifPresent(code::add);
        return code.build();
    }

    /** What no handler takes goes on behind the switch. */
    private CodeBlock interrupted(Choice choice, CodeBlock said) {
        CodeBlock.Builder code =
                CodeBlock.builder().add(heard(choice, said)).beginControlFlow("switch (heard.choice())");
        for (int number = 0; number < choice.options().size(); number++) {
            code.beginControlFlow("case $L ->", number)
                    .add(calls.returning(choice.options().get(number).handler()))
                    .endControlFlow();
        }
        CodeBlock otherwise = choice.otherwise()
                .map(handler -> CodeBlock.of("{\n$>$L$<}\n", calls.returning(handler)))
                .orElse(CodeBlock.of("{}\n"));
        return code.add("default -> $L", otherwise).endControlFlow().build();
    }

    private CodeBlock ordinary(Choice choice, CodeBlock said) {
        CodeBlock.Builder code =
                CodeBlock.builder().add(heard(choice, said)).beginControlFlow("return switch (heard.choice())");
        for (int number = 0; number < choice.options().size(); number++) {
            code.add(
                    "case $L -> $L",
                    number,
                    calls.yielding(choice.options().get(number).handler()));
        }
        CodeBlock otherwise =
                choice.otherwise().map(calls::yielding).orElseGet(() -> CodeBlock.of("$L;\n", HandlerCalls.notTaken()));
        return code.add("default -> $L", otherwise).add("$<};\n").build();
    }

    private CodeBlock heard(Choice choice, CodeBlock said) {
        return CodeBlock.of(
                "$T heard = $L.hear($L$L);\n",
                RuntimeTypes.HEARD,
                constants.nameOf(choice),
                said,
                asksForState(choice) ? ", state" : "");
    }
}
