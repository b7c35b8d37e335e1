package dev.parley.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.parley.processor.model.Bot;
import dev.parley.processor.model.Condition;
import dev.parley.processor.model.KeySequence;
import dev.parley.processor.model.RuntimeTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes {@code gather} and {@code dispatchKeys}, if the bot has handlers of sequences. */
final class SequenceMethods {

    private final Bot bot;
    private final Constants constants;

    SequenceMethods(Bot bot, Constants constants) {
        this.bot = bot;
        this.constants = constants;
    }

    List<MethodSpec> all() {
        return bot.sequences().isEmpty() ? List.of() : List.of(gather(), dispatchKeys());
    }

    private MethodSpec gather() {
        CodeBlock nothing = CodeBlock.of("$T.empty()", Optional.class);
        CodeBlock.Builder cases = CodeBlock.builder();
        bot.sequences().stream()
                .filter(sequence -> !sequence.states().isEmpty())
                .forEach(sequence -> cases.add("case $L -> $L;\n", names(sequence.states()), wanted(sequence)));
        if (everywhere().isPresent() && !singleKeyStates().isEmpty()) {
            cases.add("case $L -> $L;\n", names(singleKeyStates()), nothing);
        }
        CodeBlock otherwise = everywhere().map(SequenceMethods::wanted).orElse(nothing);
        return MethodSpec.methodBuilder("gather")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.GATHER))
                .addParameter(String.class, "state")
                .addCode(choice("state", cases.build(), CodeBlock.of("$L;\n", otherwise)))
                .build();
    }

    private MethodSpec dispatchKeys() {
        KeysCalls calls = new KeysCalls(constants);
        CodeBlock.Builder cases = CodeBlock.builder();
        bot.sequences().stream()
                .filter(sequence -> !sequence.states().isEmpty())
                .forEach(sequence ->
                        cases.add("case $L -> $L", names(sequence.states()), calls.yielding(sequence.handler())));
        MethodSpec.Builder method = MethodSpec.methodBuilder("dispatchKeys")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.REPLY)
                .addParameter(bot.type(), "bot")
                .addParameter(RuntimeTypes.DTMF_RECEIVED, "event")
                .addParameter(String.class, "keys")
                .addParameter(RuntimeTypes.CALL, "call")
                .addException(Exception.class);
        if (cases.isEmpty()) {
            return method.addCode(calls.returning(everywhere().orElseThrow().handler()))
                    .build();
        }
        CodeBlock otherwise = everywhere()
                .map(sequence -> calls.yielding(sequence.handler()))
                .orElse(CodeBlock.of("$L;\n", HandlerCalls.notTaken()));
        return method.addCode(choice("call.state()", cases.build(), otherwise)).build();
    }

    private static CodeBlock choice(String state, CodeBlock cases, CodeBlock otherwise) {
        if (cases.isEmpty()) {
            return CodeBlock.of("return $L", otherwise);
        }
        return CodeBlock.builder()
                .beginControlFlow("return switch ($L)", state)
                .add(cases)
                .add("default -> $L", otherwise)
                .add("$<};\n")
                .build();
    }

    private Optional<KeySequence> everywhere() {
        return bot.sequences().stream()
                .filter(sequence -> sequence.states().isEmpty())
                .findFirst();
    }

    /** Where keys are single ones, because a handler of that very state says so. */
    private List<String> singleKeyStates() {
        return bot.routes().stream()
                .filter(route -> route.event().equals(RuntimeTypes.DTMF_RECEIVED))
                .flatMap(route -> route.choice().options().stream())
                .flatMap(option -> option.states().stream())
                .distinct()
                .toList();
    }

    private static CodeBlock names(List<String> states) {
        return states.stream().map(state -> CodeBlock.of("$S", state)).collect(CodeBlock.joining(", "));
    }

    private static CodeBlock wanted(KeySequence sequence) {
        Condition.Gathers keys = sequence.condition();
        CodeBlock.Builder gather = keys.minDigits() == keys.maxDigits()
                ? CodeBlock.builder().add("$T.digits($L)", RuntimeTypes.GATHER, keys.maxDigits())
                : CodeBlock.builder().add("$T.digits($L, $L)", RuntimeTypes.GATHER, keys.minDigits(), keys.maxDigits());
        if (!keys.terminator().isEmpty()) {
            gather.add(".terminator($S)", keys.terminator());
        }
        if (!keys.interDigitTimeout().equals(Duration.ofSeconds(3))) {
            gather.add(".interDigitTimeout($L)", Durations.code(keys.interDigitTimeout()));
        }
        if (keys.masked()) {
            gather.add(".masked()");
        }
        return CodeBlock.of("$T.of($L)", Optional.class, gather.build());
    }
}
