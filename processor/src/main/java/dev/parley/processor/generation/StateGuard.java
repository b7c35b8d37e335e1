package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.Option;

/** Writes the question for the state of the call in front of another question, or instead of one. */
final class StateGuard {

    private StateGuard() {}

    static CodeBlock of(Option option, CodeBlock question) {
        if (option.states().isEmpty()) {
            return question;
        }
        CodeBlock states = option.states().stream()
                .map(state -> CodeBlock.of("state.equals($S)", state))
                .collect(CodeBlock.joining(" || "));
        if (question.isEmpty()) {
            return states;
        }
        CodeBlock state = option.states().size() > 1 ? CodeBlock.of("($L)", states) : states;
        return Layout.fits(" ".repeat(12) + "if (" + state + " && " + question + ") {")
                ? CodeBlock.of("$L && $L", state, question)
                : CodeBlock.of("$L\n$>$>&& $L$<$<", state, question);
    }
}
