package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import dev.parley.processor.model.Ending;
import dev.parley.processor.model.RuntimeTypes;
import java.util.Optional;

/** Writes how a call ends by itself: as a handler would reply. */
final class Endings {

    private Endings() {}

    static CodeBlock reply(Ending ending) {
        Optional<CodeBlock> said = ending.say().map(text -> CodeBlock.of("$T.speak($S)", RuntimeTypes.ACTION, text));
        Optional<CodeBlock> transfer = ending.transfer()
                .map(to -> CodeBlock.of(
                        "$T.transfer($S, $S, $S)",
                        RuntimeTypes.ACTION,
                        to.to(),
                        to.callerIdName(),
                        to.callerIdNumber()));
        return transfer.map(last -> said.map(first -> CodeBlock.of("$L.then($L)", first, last))
                        .orElse(last))
                .orElseGet(() -> said.map(first -> CodeBlock.of("$L.thenHangup()", first))
                        .orElse(CodeBlock.of("$T.hangup()", RuntimeTypes.ACTION)));
    }
}
