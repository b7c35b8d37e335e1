package dev.parley.processor.generation;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.parley.processor.model.Bot;
import dev.parley.processor.model.DispatcherClass;
import dev.parley.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** Writes the dispatcher of a bot. */
public final class DispatcherGenerator {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "dev.parley.processor.VoiceBotProcessor";

    private final Bot bot;
    private final Constants constants;

    private DispatcherGenerator(Bot bot) {
        this.bot = bot;
        this.constants = Constants.of(bot);
    }

    /** The source of the dispatcher, from the package to the last brace. */
    public static SourceFile generate(Bot bot) {
        TypeSpec dispatcher = new DispatcherGenerator(bot).dispatcher();
        JavaFile file = JavaFile.builder(bot.type().packageName(), dispatcher)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return SourceFile.of(file, bot.element());
    }

    private TypeSpec dispatcher() {
        TypeSpec.Builder type = TypeSpec.classBuilder(bot.dispatcher().name())
                .addJavadoc("Calls the handlers of {@link $T}.\n", bot.type())
                .addAnnotations(annotations())
                .addModifiers(modifiers())
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.DISPATCHER, bot.type()))
                .addFields(constants.fields())
                .addField(bots());
        if (bot.dispatcher().makesBots()) {
            type.addMethod(constructor());
        }
        type.addMethod(constructorWithSupplier()).addMethod(newBot());
        if (!bot.states().isEmpty()) {
            type.addMethod(states());
        }
        return type.addMethods(CareMethods.of(bot.care()))
                .addMethods(new DispatchMethods(bot, constants).all())
                .addMethods(new SequenceMethods(bot, constants).all())
                .addMethods(RecoverMethod.of(bot, constants).stream().toList())
                .build();
    }

    private List<AnnotationSpec> annotations() {
        DispatcherClass dispatcher = bot.dispatcher();
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (dispatcher.seesGenerated()) {
            annotations.add(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (!dispatcher.suppressed().isEmpty()) {
            annotations.add(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", suppressed(dispatcher.suppressed()))
                    .build());
        }
        return annotations;
    }

    private static CodeBlock suppressed(List<String> warnings) {
        CodeBlock names =
                warnings.stream().map(warning -> CodeBlock.of("$S", warning)).collect(CodeBlock.joining(", "));
        return warnings.size() == 1 ? names : CodeBlock.of("{$L}", names);
    }

    private Modifier[] modifiers() {
        return bot.dispatcher().isPublic()
                ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL}
                : new Modifier[] {Modifier.FINAL};
    }

    private TypeName supplier() {
        return ParameterizedTypeName.get(ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(bot.type()));
    }

    private FieldSpec bots() {
        return FieldSpec.builder(supplier(), "bots", Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("Answers each call with a new {@link $T}.\n", bot.type())
                .addModifiers(Modifier.PUBLIC)
                .addStatement("this($T::new)", bot.type())
                .build();
    }

    private MethodSpec constructorWithSupplier() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("Answers each call with a bot of its own.\n\n@param bots makes the bot of a new call\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(supplier(), "bots")
                .addStatement("this.bots = bots")
                .build();
    }

    private MethodSpec states() {
        CodeBlock names =
                bot.states().stream().map(state -> CodeBlock.of("$S", state)).collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("states")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Set.class, String.class))
                .addStatement("return $T.of($L)", Set.class, names)
                .build();
    }

    private MethodSpec newBot() {
        return MethodSpec.methodBuilder("newBot")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(bot.type())
                .addCode(CodeBlock.of("return bots.get();\n"))
                .build();
    }
}
