package dev.parley.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.parley.processor.model.Bot;
import dev.parley.processor.model.Choice;
import dev.parley.processor.model.Condition;
import dev.parley.processor.model.Handler;
import dev.parley.processor.model.Option;
import dev.parley.processor.model.Parameter;
import dev.parley.processor.model.Route;
import dev.parley.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The prepared conditions of a dispatcher, each in a constant that is named after its handler, and the choices. */
final class Constants {

    private final Set<String> names = new HashSet<>();
    private final Map<Choice, String> choices = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final CareConstants care;

    private Constants(Bot bot) {
        names.addAll(CareConstants.namesOf(bot.care()));
        for (Route route : bot.routes()) {
            reserve(route.whenBargedIn(), "BARGE_IN");
            reserve(route.choice(), "SPEECH");
            add(route.whenBargedIn());
            add(route.choice());
        }
        care = CareConstants.of(bot, this::unique);
    }

    static Constants of(Bot bot) {
        return new Constants(bot);
    }

    /** Whether what the caller said decides; if not, it is the state of the call alone. */
    boolean has(Choice choice) {
        return choices.containsKey(choice);
    }

    String nameOf(Choice choice) {
        return Objects.requireNonNull(choices.get(choice));
    }

    /** The constant with the patience of a handler that has one of its own. */
    String patienceOf(Handler handler) {
        return care.nameOf(handler);
    }

    List<FieldSpec> fields() {
        return Stream.concat(fields.stream(), care.fields().stream()).toList();
    }

    private void reserve(Choice choice, String name) {
        if (isOfSpeech(choice)) {
            choices.put(choice, name);
            names.add(name);
        }
    }

    private static boolean isOfSpeech(Choice choice) {
        return choice.options().stream()
                .anyMatch(option -> option.condition() instanceof Condition.Matches
                        || option.condition() instanceof Condition.Says);
    }

    private void add(Choice choice) {
        if (!isOfSpeech(choice)) {
            return;
        }
        List<CodeBlock> constants = new ArrayList<>();
        for (Option option : choice.options()) {
            String name = unique(upperSnake(option.handler().method()));
            constants.add(CodeBlock.of("$L", name));
            fields.add(condition(option, name));
        }
        fields.add(field(RuntimeTypes.SPEECH_CHOICE, nameOf(choice), constants, CodeBlock.of("")));
    }

    private String unique(String name) {
        String unique = name;
        for (int number = 2; !names.add(unique); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }

    private static FieldSpec condition(Option option, String name) {
        CodeBlock more = CodeBlock.of("$L$L", conversions(option), states(option.states()));
        if (option.condition() instanceof Condition.Anything) {
            return FieldSpec.builder(RuntimeTypes.CONDITION, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.anything()$L", RuntimeTypes.CONDITION, more)
                    .build();
        }
        ClassName type =
                option.condition() instanceof Condition.Matches ? RuntimeTypes.SPEECH_PATTERN : RuntimeTypes.PHRASES;
        List<CodeBlock> texts = texts(option.condition()).stream()
                .map(text -> CodeBlock.of("$S", text))
                .toList();
        FieldSpec plain = field(type, name, texts, more);
        return option.states().isEmpty()
                ? plain
                : FieldSpec.builder(RuntimeTypes.CONDITION, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(plain.initializer())
                        .build();
    }

    private static CodeBlock states(List<String> states) {
        CodeBlock names =
                states.stream().map(state -> CodeBlock.of("$S", state)).collect(CodeBlock.joining(", "));
        return states.isEmpty() ? names : CodeBlock.of(".in($L)", names);
    }

    private static CodeBlock conversions(Option option) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Parameter parameter : option.handler().parameters()) {
            if (parameter instanceof Parameter.Group group) {
                group.value()
                        .conversion()
                        .ifPresent(conversion -> code.add("$>$>\n.with($S, $L)$<$<", group.name(), conversion));
            }
        }
        return code.build();
    }

    private static FieldSpec field(ClassName type, String name, List<CodeBlock> values, CodeBlock more) {
        CodeBlock onOneLine = CodeBlock.join(values, ", ");
        String start =
                "    private static final " + type.simpleName() + " " + name + " = " + type.simpleName() + ".of(";
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($L)$L",
                        type,
                        Layout.fits(start + onOneLine + ");") ? onOneLine : onNewLines(values),
                        more)
                .build();
    }

    private static List<String> texts(Condition condition) {
        if (condition instanceof Condition.Matches matches) {
            return List.of(matches.regex());
        }
        return ((Condition.Says) condition).phrases();
    }

    /** All values on the next line or, if they do not fit there either, each on a line of its own. */
    private static CodeBlock onNewLines(List<CodeBlock> values) {
        CodeBlock onOneLine = CodeBlock.join(values, ", ");
        boolean fits = Layout.fits(" ".repeat(12) + onOneLine + ");");
        return CodeBlock.of("$>$>\n$L$<$<", fits ? onOneLine : CodeBlock.join(values, ",\n"));
    }

    /** {@code orderPizza} becomes {@code ORDER_PIZZA}. */
    static String upperSnake(String method) {
        return Stream.of(method.split("(?<=[\\p{Ll}\\d])(?=\\p{Lu})"))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
    }
}
