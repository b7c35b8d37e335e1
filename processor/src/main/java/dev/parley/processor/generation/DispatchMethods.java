package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.parley.processor.model.Bot;
import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.Route;
import dev.parley.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes {@code dispatch}, and a method of its own for each event that several handlers share. */
final class DispatchMethods {

    private final Bot bot;
    private final Constants constants;

    DispatchMethods(Bot bot, Constants constants) {
        this.bot = bot;
        this.constants = constants;
    }

    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(dispatch());
        bot.routes().stream()
                .filter(route -> !route.isDirect())
                .map(this::onEvent)
                .forEach(methods::add);
        return methods;
    }

    private MethodSpec dispatch() {
        MethodSpec.Builder dispatch = MethodSpec.methodBuilder("dispatch")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.REPLY)
                .addParameter(bot.type(), "bot")
                .addParameter(RuntimeTypes.EVENT, "event")
                .addParameter(RuntimeTypes.CALL, "call")
                .addException(Exception.class);
        bot.routes().forEach(route -> dispatch.addCode(branch(route)));
        return dispatch.addCode(HandlerCalls.returningNotTaken()).build();
    }

    private CodeBlock branch(Route route) {
        String name = lowerCamel(route.event().simpleName());
        CodeBlock body = route.isDirect()
                ? new HandlerCalls(name, CodeBlock.of("event"), constants)
                        .returning(route.choice().otherwise().orElseThrow())
                : CodeBlock.of("return $L(bot, $L$L);\n", methodName(route), name, takesCall(route) ? ", call" : "");
        return CodeBlock.builder()
                .beginControlFlow("if (event instanceof $T$L)", route.event(), needsRecord(route) ? " " + name : "")
                .add(body)
                .endControlFlow()
                .build();
    }

    /** Of a route without a choice, only the handler can need the event by its own type. */
    private static boolean needsRecord(Route route) {
        return !route.isDirect()
                || route.handlers().anyMatch(handler -> handler.parameters().contains(Parameter.Given.EVENT));
    }

    private MethodSpec onEvent(Route route) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(methodName(route))
                .addModifiers(Modifier.PRIVATE)
                .returns(RuntimeTypes.REPLY)
                .addParameter(bot.type(), "bot")
                .addParameter(route.event(), "event")
                .addException(Exception.class);
        if (takesCall(route)) {
            method.addParameter(RuntimeTypes.CALL, "call");
        }
        if (route.asksForState()) {
            method.addStatement("$T state = call.state()", String.class);
        }
        HandlerCalls calls = new HandlerCalls("event", CodeBlock.of("($T) event", RuntimeTypes.EVENT), constants);
        boolean byKey =
                route.choice().options().stream().anyMatch(option -> option.condition() instanceof Condition.Presses);
        return method.addCode(
                        byKey ? KeySwitch.of(route.choice(), calls) : new SpeechChoices(calls, constants).of(route))
                .build();
    }

    private static boolean takesCall(Route route) {
        return route.asksForState()
                || route.handlers()
                        .flatMap(handler -> handler.parameters().stream())
                        .anyMatch(
                                parameter -> parameter == Parameter.Given.CALL || parameter == Parameter.Given.SESSION);
    }

    private static String methodName(Route route) {
        return "on" + route.event().simpleName();
    }

    private static String lowerCamel(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
