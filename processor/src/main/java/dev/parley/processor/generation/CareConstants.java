package dev.parley.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parley.processor.model.Bot;
import dev.parley.processor.model.Care;
import dev.parley.processor.model.Guard;
import dev.parley.processor.model.Handler;
import dev.parley.processor.model.Patience;
import dev.parley.processor.model.Reprompt;
import dev.parley.processor.model.RuntimeTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** What a bot does for its callers, in constants: its patience and that of each handler, its reprompts and its guards. */
final class CareConstants {

    static final String PATIENCE = "PATIENCE";
    static final String REPROMPTS = "REPROMPTS";
    static final String GUARDS = "GUARDS";

    private final Map<Handler, String> patiences = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    private CareConstants() {}

    /** The names that a bot needs whatever its handlers are called. */
    static List<String> namesOf(Care care) {
        List<String> names = new ArrayList<>();
        if (!care.patience().isEmpty()) {
            names.add(PATIENCE);
        }
        if (care.reprompt().isPresent()) {
            names.add(REPROMPTS);
        }
        if (!care.guards().isEmpty()) {
            names.add(GUARDS);
        }
        return names;
    }

    /**
     * Makes the constants of a bot.
     *
     * @param bot the bot
     * @param unique makes a name that no other constant has
     */
    static CareConstants of(Bot bot, UnaryOperator<String> unique) {
        CareConstants constants = new CareConstants();
        Care care = bot.care();
        CodeBlock none = CodeBlock.of("$T.DEFAULT", RuntimeTypes.PATIENCE);
        if (!care.patience().isEmpty()) {
            constants.add(RuntimeTypes.PATIENCE, PATIENCE, patience(PATIENCE, none, care.patience()));
        }
        // What a handler leaves open is as its bot says.
        CodeBlock ofBot = care.patience().isEmpty() ? none : CodeBlock.of(PATIENCE);
        bot.handlers()
                .distinct()
                .filter(handler -> !handler.patience().isEmpty())
                .forEach(handler -> {
                    String name = unique.apply(Constants.upperSnake(handler.method()) + "_" + PATIENCE);
                    constants.patiences.put(handler, name);
                    constants.add(RuntimeTypes.PATIENCE, name, patience(name, ofBot, handler.patience()));
                });
        care.reprompt().ifPresent(reprompt -> constants.add(RuntimeTypes.REPROMPTS, REPROMPTS, reprompts(reprompt)));
        if (!care.guards().isEmpty()) {
            TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.GUARD);
            constants.add(type, GUARDS, guards(care.guards()));
        }
        return constants;
    }

    /** The constant with the patience of a handler that has one of its own. */
    String nameOf(Handler handler) {
        return Objects.requireNonNull(patiences.get(handler));
    }

    List<FieldSpec> fields() {
        return List.copyOf(fields);
    }

    private void add(TypeName type, String name, CodeBlock value) {
        fields.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
    }

    private static CodeBlock patience(String name, CodeBlock base, Patience patience) {
        List<CodeBlock> steps = new ArrayList<>();
        patience.deadline().ifPresent(deadline -> steps.add(CodeBlock.of(".deadline($L)", Durations.code(deadline))));
        patience.hold().ifPresent(hold -> steps.add(hold(hold)));
        CodeBlock onOneLine = CodeBlock.of("$L$L", base, CodeBlock.join(steps, ""));
        return Layout.fits("    private static final Patience " + name + " = " + Layout.shortened(onOneLine) + ";")
                ? onOneLine
                : CodeBlock.of("$L$>$>\n$L$<$<", base, CodeBlock.join(steps, "\n"));
    }

    /** What is as in the annotation's own defaults is left out. */
    private static CodeBlock hold(Patience.Hold hold) {
        CodeBlock say = texts(hold.say());
        List<CodeBlock> steps = new ArrayList<>();
        if (!hold.after().equals(Duration.ofMillis(800))) {
            steps.add(CodeBlock.of(".after($L)", Durations.code(hold.after())));
        }
        if (hold.max() != 5) {
            steps.add(CodeBlock.of(".max($L)", hold.max()));
        }
        CodeBlock phrases = CodeBlock.of("$T.of($L, $S)", RuntimeTypes.HOLD_PHRASES, say, hold.giveUp());
        CodeBlock onOneLine = CodeBlock.of(".hold($L$L)", phrases, CodeBlock.join(steps, ""));
        if (fitsOnOwnLine(onOneLine)) {
            return onOneLine;
        }
        if (!fitsOnOwnLine(CodeBlock.of(".hold($L)", phrases))) {
            phrases = CodeBlock.of("$T.of($>$>$>$>\n$L,\n$S$<$<)$<$<", RuntimeTypes.HOLD_PHRASES, say, hold.giveUp());
        }
        CodeBlock.Builder code = CodeBlock.builder().add(".hold($L$>$>", phrases);
        steps.forEach(step -> code.add("\n$L", step));
        return code.add("$<$<)").build();
    }

    private static boolean fitsOnOwnLine(CodeBlock code) {
        return Layout.fits(" ".repeat(12) + Layout.shortened(code) + ");");
    }

    private static CodeBlock reprompts(Reprompt reprompt) {
        return onLines(
                CodeBlock.of("new $T(", RuntimeTypes.REPROMPTS),
                List.of(
                        texts(reprompt.noInput()),
                        Durations.code(reprompt.noInputTimeout()),
                        texts(reprompt.noMatch()),
                        Endings.reply(reprompt.then())));
    }

    private static CodeBlock guards(List<Guard> guards) {
        return onLines(
                CodeBlock.of("$T.of(", List.class),
                guards.stream().map(CareConstants::guard).toList());
    }

    private static CodeBlock guard(Guard guard) {
        CodeBlock most = CodeBlock.of("");
        if (guard instanceof Guard.LongestCall longestCall) {
            most = Durations.code(longestCall.most());
        } else if (guard instanceof Guard.MostTurns mostTurns) {
            most = CodeBlock.of("$L", mostTurns.most());
        } else if (guard instanceof Guard.MostErrors mostErrors) {
            most = CodeBlock.of("$L", mostErrors.most());
        }
        ClassName type = RuntimeTypes.GUARD.nestedClass(guard.getClass().getSimpleName());
        CodeBlock then = Endings.reply(guard.then());
        CodeBlock onOneLine = CodeBlock.of("new $T($L, $L)", type, most, then);
        return fitsOnOwnLine(onOneLine) ? onOneLine : CodeBlock.of("new $T($>$>\n$L,\n$L)$<$<", type, most, then);
    }

    private static CodeBlock onLines(CodeBlock start, List<CodeBlock> arguments) {
        return CodeBlock.of("$L$>$>\n$L)$<$<", start, CodeBlock.join(arguments, ",\n"));
    }

    private static CodeBlock texts(List<String> texts) {
        CodeBlock values = texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", List.class, values);
    }
}
