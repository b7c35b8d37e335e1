package dev.parley.processor.generation;

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
                .filter(option -> !(option.condition() instanceof Condition.Presses))
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
        if (condition instanceof Condition.Matches matches) {
            return FieldSpec.builder(
                            RuntimeTypes.SPEECH_PATTERN, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.of($S)", RuntimeTypes.SPEECH_PATTERN, matches.regex())
                    .build();
        }
        List<String> phrases = ((Condition.Says) condition).phrases();
        return FieldSpec.builder(RuntimeTypes.PHRASES, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", RuntimeTypes.PHRASES, literals(phrases))
                .build();
    }

    private static CodeBlock literals(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }

    /** {@code orderPizza} becomes {@code ORDER_PIZZA}. */
    private static String upperSnake(String method) {
        return Stream.of(method.split("(?<=[\\p{Ll}\\d])(?=\\p{Lu})"))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
    }
}
