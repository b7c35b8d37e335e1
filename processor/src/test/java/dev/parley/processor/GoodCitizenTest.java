package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertNothingReported;
import static dev.parley.processor.Reports.assertReported;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor in the builds of users: beside other processors, and in nobody's way. */
class GoodCitizenTest {

    @Test
    void aBotMayUseWhatAnotherProcessorWrites() {
        Compilation compilation = compileBeside(
                new Writing("Base", "abstract class Base { @OnSessionStart String greet() { return \"Hi\"; } }"),
                source("PizzaBot", "@VoiceBot class PizzaBot extends Base { @OnUserSpeak void hear() {} }"));

        assertEquals(List.of(), compilation.errors());
        assertTrue(compilation.generatedSourceFile("bots.PizzaBotDispatcher").isPresent());
    }

    @Test
    void aBotMayBeWrittenByAnotherProcessor() {
        Compilation compilation = compileBeside(
                new Writing("PizzaBot", "@VoiceBot class PizzaBot extends Helper {}"),
                source("Helper", "class Helper { @OnSessionStart void greet() {} }"));

        assertEquals(List.of(), compilation.errors());
        assertTrue(compilation.generatedSourceFile("bots.PizzaBotDispatcher").isPresent());
    }

    @Test
    void whatTheCompilerRejectsIsLeftToTheCompiler() {
        List.of(
                        "@OnUserSpeak Missing hear() { return null; }",
                        "@OnUserSpeak void hear(Missing missing) {}",
                        "@OnUserSpeak Optional<Missing> hear() { return null; }",
                        "@OnUserSpeak(matches = Missing.PATTERN) void hear() {}",
                        "@OnSessionStart void greet() {} @OnMissing void hear() {}",
                        "@Hold(say = Missing.PHRASE, giveUp = \"Sorry.\") @OnUserSpeak void hear() {}",
                        "@Hold(say = \"One moment.\") @OnUserSpeak void hear() {}",
                        "@Deadline(2) @OnUserSpeak void hear() {}",
                        "@OnDtmf(1) void key() {}",
                        "@OnDtmf(keys = \"A\") void key() {}",
                        "@OnSessionStart void greet() throws Missing {}")
                .forEach(body -> {
                    Compilation compilation = Bots.compile(bot(body));
                    assertEquals(1, compilation.errors().size(), () -> body + compilation.diagnostics());
                });
    }

    @Test
    void whatTheCompilerRejectsOnAClassIsLeftToTheCompiler() {
        for (String annotation : List.of(
                "@Guard(longestCall = Missing.TIME, then = @Ending(say = \"Goodbye.\"))",
                "@Guard(mostTurns = 9, then = @Ending(say = Missing.GOODBYE))",
                "@Guard(mostTurns = 9)",
                "@Reprompt(noMatch = Missing.WHAT)",
                "@Reprompt(noMatch = 1)",
                "@Hold(say = \"One moment.\", giveUp = \"Sorry.\", max = \"5\")")) {
            Compilation compilation = Bots.compile(
                    source("PizzaBot", annotation + " @VoiceBot class PizzaBot { @OnSessionStart void greet() {} }"));
            assertEquals(
                    1, compilation.errors().size(), () -> compilation.errors().toString());
        }
    }

    @Test
    void oneWrongHandlerDoesNotHideTheNext() {
        assertReported(
                bot("""
                            @OnUserSpeak private static void hear(int loudness) {}
                            @OnDtmf("one") List<String> key() { return null; }
                        """),
                "1:38 @OnUserSpeak method hear() must not be private. Remove 'private' so that PizzaBotDispatcher can"
                        + " call it.",
                "1:38 @OnUserSpeak method hear() must not be static, because each call has a bot of its own."
                        + " Remove 'static'.",
                "1:47 @OnUserSpeak methods take a UserSpeak, a Session and a Call, but 'loudness' is an int."
                        + " Remove it, or take one of these.",
                "2:33 @OnDtmf method key() cannot return List<String>. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.",
                "2:13 @OnDtmf(\"one\") must be one of the keys 0 to 9, * and #."
                        + " Write one key, or several as {\"1\", \"2\"}.");
    }

    @Test
    void aFaultOfABaseClassIsReportedOnceForAllItsBots() {
        assertReported(
                Bots.compile(
                        source("BaseBot", "abstract class BaseBot {\n    @OnUserSpeak int hear() { return 1; }\n}"),
                        source("OneBot", "@VoiceBot class OneBot extends BaseBot {}"),
                        source("TwoBot", "@VoiceBot class TwoBot extends BaseBot {}")),
                "2:22 @OnUserSpeak method hear() cannot return int. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
    }

    @Test
    void aFaultOfAGenericBaseClassIsReportedForTheBotThatSetsItsTypes() {
        assertReported(
                Bots.compile(
                        source("BaseBot", "abstract class BaseBot<E> {\n    @OnUserSpeak void hear(E event) {}\n}"),
                        source("OneBot", "@VoiceBot class OneBot extends BaseBot<UserSpeak> {}"),
                        source("TwoBot", "@VoiceBot class TwoBot extends BaseBot<SmsFailed> {}")),
                "2:30 @OnUserSpeak methods take a UserSpeak, but 'event' is a SmsFailed. Did you mean @OnSmsFailed?");
    }

    @Test
    void classesMadeToBeInheritedAreFine() {
        assertNothingReported(
                source("Greets", "interface Greets { @OnSessionStart default void greet() {} }"),
                source("BaseBot", "abstract class BaseBot<T> { @OnUserSpeak T hear(T event) { return null; } }"),
                source("PlainBot", "@VoiceBot class PlainBot { @OnUserSpeak void hear() {} }"),
                source(
                        "SpecialBot",
                        "@VoiceBot class SpecialBot extends PlainBot { @OnSessionStart void greet() {} }"));
    }

    @Test
    void annotationsOnTypesAndNamesOfOthersDoNotConfuse() {
        assertNothingReported(
                source("Reply2", "class Reply2 {}"), source("Supplier", "class Supplier {}"), source("PizzaBot", """
                        @VoiceBot
                        class PizzaBot {
                            @OnUserSpeak(phrases = "costs $5") @org.jspecify.annotations.Nullable String hear(
                                    @org.jspecify.annotations.NonNull UserSpeak event) { return null; }
                            @OnUserSpeak(matches = "[a-z]+$") void $hear_2() {}
                            @OnUserSpeak(phrases = "bot") void bot() {}
                            @OnUserSpeak(phrases = "bots") void bots() {}
                        }
                        """));
    }

    @Test
    void theDispatcherOriginatesFromTheBotAlone() {
        List<String> originating = new ArrayList<>();
        FilerSpy spy = new FilerSpy(
                new VoiceBotProcessor(),
                (name, elements) -> elements.forEach(element -> originating.add(name + " from " + element)));

        Compilation compilation = Compiler.javac()
                .withProcessors(spy)
                .compile(
                        source("BaseBot", "abstract class BaseBot { @OnUserSpeak void hear() {} }"),
                        source("Shop", "class Shop { @VoiceBot static class OrderBot extends BaseBot {} }"));

        assertEquals(Compilation.Status.SUCCESS, compilation.status());
        assertEquals(
                List.of(
                        "bots.Shop_OrderBotDispatcher from bots.Shop.OrderBot",
                        "META-INF/parley/bots.Shop$OrderBot.json from bots.Shop.OrderBot",
                        "META-INF/parley/bots.Shop$OrderBot.md from bots.Shop.OrderBot"),
                originating);
    }

    @Test
    void aProjectWithoutTheRuntimeIsLeftAlone() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new VoiceBotProcessor())
                .withClasspath(List.of())
                .compile(JavaFileObjects.forSourceString(
                        "Plain", "@javax.annotation.processing.Generated(\"x\") class Plain {}"));

        assertEquals(List.of(), compilation.diagnostics());
    }

    @Test
    void aBotInNoPackageWorks() {
        assertNothingReported(JavaFileObjects.forSourceString(
                "PizzaBot",
                "import dev.parley.annotation.*; @VoiceBot public class PizzaBot { @OnSessionStart void greet() {} }"));
    }

    @Test
    void aFaultInACompiledBaseClassIsShownAtTheBot(@TempDir Path classes) throws IOException {
        assertReported(
                compileAgainst(classes, """
                        @OnUserSpeak public int hear() { return 1; }
                        @OnSessionStart protected void greet() {}
                        """),
                "1:11 @OnUserSpeak method BaseBot.hear() cannot return int. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.",
                "1:11 @OnSessionStart method BaseBot.greet() must be public, because PizzaBot inherits it from another"
                        + " package. Add 'public'.");
    }

    @Test
    void aMissingAnnotationOfACompiledBaseClassMattersToNobody(@TempDir Path classes) throws IOException {
        Compilation compilation = compileAgainst(classes, "@Gone @OnUserSpeak public void hear() {}");

        assertEquals(List.of(), compilation.errors());
        assertTrue(compilation.generatedSourceFile("bots.PizzaBotDispatcher").isPresent());
    }

    /** Compiles a bot whose base class comes as a class file, without the annotation {@code @Gone} that it uses. */
    private static Compilation compileAgainst(Path classes, String handlersOfBase) throws IOException {
        Compilation base = Compiler.javac()
                .compile(source(
                        "base",
                        "BaseBot",
                        "public abstract class BaseBot {" + handlersOfBase + "}"
                                + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                                + " @interface Gone {}"));
        Files.createDirectories(classes.resolve("base"));
        for (JavaFileObject file : base.generatedFiles()) {
            if (file.getName().endsWith("BaseBot.class")) {
                try (InputStream bytes = file.openInputStream()) {
                    Files.copy(bytes, classes.resolve("base/BaseBot.class"));
                }
            }
        }
        Stream<File> runtime = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new);
        return Compiler.javac()
                .withProcessors(new VoiceBotProcessor())
                .withClasspath(
                        Stream.concat(Stream.of(classes.toFile()), runtime).toList())
                .compile(source("PizzaBot", "@VoiceBot class PizzaBot extends base.BaseBot {}"));
    }

    private static Compilation compileBeside(Writing other, JavaFileObject... sources) {
        return Compiler.javac().withProcessors(other, new VoiceBotProcessor()).compile(sources);
    }

    /** A processor that writes one class in the first round. */
    private static final class Writing extends AbstractProcessor {

        private final String name;
        private final String body;
        private boolean written;

        Writing(String name, String body) {
            this.name = name;
            this.body = body;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer file = processingEnv
                        .getFiler()
                        .createSourceFile("bots." + name)
                        .openWriter()) {
                    file.write(source(name, body).getCharContent(true).toString());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
