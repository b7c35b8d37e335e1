package dev.parley.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.parley.processor.model.Bot;
import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Option;
import dev.parley.processor.model.RuntimeTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The prepared conditions of a dispatcher, each in a constant that is named after its handler. */
final class Constants {

    private final Map<Option, String> names = new LinkedHashMap<>();

    private Constants() {}

    static Constants of(Bot bot) {
        Constants constants = new Constants();
        bot.routes().stream()
                .flatMap(route -> Stream.of(route.whenBargedIn(), route.choice()))
                .flatMap(choice -> choice.options().stream())
                .filter(option ->
                        option.condition() instanceof Condition.Matches || option.condition() instanceof Condition.Says)
                .forEach(constants::add);
        return constants;
    }

    private void add(Option option) {
        String name = upperSnake(option.handler().method());
        String unique = name;
        for (int number = 2; names.containsValue(unique); number++) {
            unique = name + "_" + number;
        }
        names.put(option, unique);
    }

    String nameOf(Option option) {
        return Objects.requireNonNull(names.get(option));
    }

    List<FieldSpec> fields() {
        return names.entrySet().stream()
                .map(entry -> field(entry.getKey().condition(), entry.getValue()))
                .toList();
    }

    private static FieldSpec field(Condition condition, String name) {
        ClassName type = condition instanceof Condition.Matches ? RuntimeTypes.SPEECH_PATTERN : RuntimeTypes.PHRASES;
        List<CodeBlock> texts =
                texts(condition).stream().map(text -> CodeBlock.of("$S", text)).toList();
        CodeBlock onOneLine = CodeBlock.join(texts, ", ");
        String start =
                "    private static final " + type.simpleName() + " " + name + " = " + type.simpleName() + ".of(";
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", type, Layout.fits(start + onOneLine + ");") ? onOneLine : onNewLines(texts))
                .build();
    }

    private static List<String> texts(Condition condition) {
        if (condition instanceof Condition.Matches matches) {
            return List.of(matches.regex());
        }
        return ((Condition.Says) condition).phrases();
    }

    /** All texts on the next line or, if they do not fit there either, each on a line of its own. */
    private static CodeBlock onNewLines(List<CodeBlock> texts) {
        CodeBlock onOneLine = CodeBlock.join(texts, ", ");
        boolean fits = Layout.fits(" ".repeat(12) + onOneLine + ");");
        return CodeBlock.of("$>$>\n$L$<$<", fits ? onOneLine : CodeBlock.join(texts, ",\n"));
    }

    /** {@code orderPizza} becomes {@code ORDER_PIZZA}. */
    private static String upperSnake(String method) {
        return Stream.of(method.split("(?<=[\\p{Ll}\\d])(?=\\p{Lu})"))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
    }
}
