package dev.parley.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.parley.processor.model.Bot;
import dev.parley.processor.model.ErrorHandler;
import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.RuntimeTypes;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes {@code recover}, if the bot has methods with {@code @OnError}. */
final class RecoverMethod {

    private static final ClassName THROWABLE = ClassName.get(Throwable.class);

    private RecoverMethod() {}

    static Optional<MethodSpec> of(Bot bot, Constants constants) {
        if (bot.errorHandlers().isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder recover = MethodSpec.methodBuilder("recover")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.REPLY)
                .addParameter(bot.type(), "bot")
                .addParameter(RuntimeTypes.EVENT, "event")
                .addParameter(RuntimeTypes.CALL, "call")
                .addParameter(THROWABLE, "failure")
                .addException(Exception.class);
        bot.errorHandlers().forEach(handler -> recover.addCode(branch(handler, constants)));
        boolean takesAll = bot.errorHandlers().stream()
                .anyMatch(handler -> handler.failure().equals(THROWABLE));
        return Optional.of(
                recover.addCode(takesAll ? CodeBlock.of("") : CodeBlock.of("return $L;\n", HandlerCalls.none()))
                        .build());
    }

    /** A Throwable needs no question, and Java 17 refuses to compile one. */
    private static CodeBlock branch(ErrorHandler handler, Constants constants) {
        CodeBlock event = CodeBlock.of("event");
        if (handler.failure().equals(THROWABLE)) {
            return new HandlerCalls("event", event, "failure", constants).returning(handler.handler());
        }
        boolean named = handler.handler().parameters().contains(Parameter.Given.FAILURE);
        return CodeBlock.builder()
                .beginControlFlow("if (failure instanceof $T$L)", handler.failure(), named ? " cause" : "")
                .add(new HandlerCalls("event", event, "cause", constants).returning(handler.handler()))
                .endControlFlow()
                .build();
    }
}
