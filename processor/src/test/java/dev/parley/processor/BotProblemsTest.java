package dev.parley.processor;

import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertReported;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** One test for each text of {@code BotProblems}, by the same name. */
class BotProblemsTest {

    /** Without a bot in the compilation, the compiler sees nothing that concerns the processor. */
    private static final JavaFileObject A_BOT =
            source("AnyBot", "@VoiceBot class AnyBot { @OnSessionStart void greet() {} }");

    @Test
    void botIsNoClass() {
        assertReported(
                source("Greeter", "@VoiceBot interface Greeter { @OnSessionStart default void greet() {} }"),
                "1:11 @VoiceBot interface Greeter cannot answer calls, because each call needs a new bot. Annotate a class or a record.");
        assertReported(
                source("Mood", "@VoiceBot enum Mood { GOOD; @OnSessionStart void greet() {} }"),
                "1:11 @VoiceBot enum Mood cannot answer calls, because each call needs a new bot. Annotate a class or a record.");
        assertReported(
                source("Marker", "@VoiceBot @interface Marker {}"),
                "1:12 @VoiceBot annotation Marker cannot answer calls, because each call needs a new bot. Annotate a class or a record.");
    }

    @Test
    void abstractBot() {
        assertReported(
                source("PizzaBot", "@VoiceBot abstract class PizzaBot { @OnSessionStart void greet() {} }"),
                "1:20 @VoiceBot class PizzaBot must not be abstract. Remove 'abstract', or annotate the classes that extend it.");
    }

    @Test
    void genericBot() {
        assertReported(
                source("PizzaBot", "@VoiceBot class PizzaBot<T, U> { @OnSessionStart T greet() { return null; } }"),
                "1:11 @VoiceBot class PizzaBot must not have type parameters, but has <T, U>. Remove them, or annotate a class that extends it.");
    }

    @Test
    void innerBot() {
        assertReported(
                source("Shop", "class Shop {\n    @VoiceBot class OrderBot { @OnSessionStart void greet() {} }\n}"),
                "2:15 @VoiceBot class OrderBot must not be an inner class, because its dispatcher has no Shop to make it in. Add 'static'.");
    }

    @Test
    void privateBot() {
        assertReported(
                source(
                        "Shop",
                        "class Shop {\n    @VoiceBot private static class OrderBot { @OnSessionStart void greet() {} }\n}"),
                "2:30 @VoiceBot class OrderBot must not be private. Remove 'private' from OrderBot so that Shop_OrderBotDispatcher can call it.");
        assertReported(
                source("Shop", """
                        class Shop {
                            private static class Back {
                                @VoiceBot static class OrderBot { @OnSessionStart void greet() {} }
                            }
                        }
                        """),
                "3:26 @VoiceBot class OrderBot must not be private, but is within Back. Remove 'private' from Back so that Shop_Back_OrderBotDispatcher can call it.");
    }

    @Test
    void localBot() {
        assertReported(
                Bots.compile(A_BOT, source("Shop", """
                        class Shop {
                            void open() {
                                @VoiceBot class OrderBot { @OnSessionStart void greet() {} }
                            }
                        }
                        """)),
                "3:19 @VoiceBot class OrderBot must not be within a method, because its dispatcher could not name it. Move it out of the method.");
    }

    @Test
    void botWithoutHandlers() {
        assertReported(
                source("PizzaBot", "@VoiceBot class PizzaBot { @OnError String sorry() { return null; } }"),
                "1:11 @VoiceBot class PizzaBot must have a handler, but no method takes an event. Annotate one, for instance with @OnSessionStart or @OnUserSpeak.");
    }

    @Test
    void dispatcherExists() {
        assertReported(
                Bots.compile(
                        source("PizzaBot", "@VoiceBot class PizzaBot { @OnSessionStart void greet() {} }"),
                        source("PizzaBotDispatcher", "class PizzaBotDispatcher {}")),
                "1:11 @VoiceBot class PizzaBot cannot have its dispatcher, because PizzaBotDispatcher already exists. Rename one of the two.");
    }

    @Test
    void runtimeMissing() {
        assertReported(
                Compiler.javac()
                        .withClasspath(List.of())
                        .withProcessors(new VoiceBotProcessor())
                        .compile(
                                JavaFileObjects.forSourceString(
                                        "dev.parley.annotation.VoiceBot",
                                        "package dev.parley.annotation; public @interface VoiceBot {}"),
                                JavaFileObjects.forSourceString(
                                        "bots.PizzaBot",
                                        "package bots;\n@dev.parley.annotation.VoiceBot class PizzaBot {}")),
                "1:33 @VoiceBot class PizzaBot needs the runtime on its class path, but dev.parley.event.Event is missing. Add dev.parley:parley-runtime in the version of the processor.");
    }

    @Test
    void dispatcherNotWritten() {
        assertReported(
                compileWithFailingFiler(new IOException("No space left on device")),
                "1:11 @VoiceBot class PizzaBot cannot have its dispatcher, because writing PizzaBotDispatcher failed: java.io.IOException: No space left on device. Check the folder for generated sources.");
    }

    @Test
    void bug() {
        IllegalStateException surprise = new IllegalStateException("surprise");
        surprise.setStackTrace(new StackTraceElement[] {new StackTraceElement("Some", "code", "Some.java", 7)});
        assertReported(
                compileWithFailingFiler(surprise),
                "1:11 @VoiceBot class PizzaBot cannot be processed: java.lang.IllegalStateException: surprise at Some.code(Some.java:7). This is a bug in Parley (unreleased); please report it with the class.");
    }

    private static Compilation compileWithFailingFiler(Exception failure) {
        VoiceBotProcessor processor = new VoiceBotProcessor();
        return Compiler.javac()
                .withProcessors(new FilerSpy(processor, (name, elements) -> {
                    throw failure;
                }))
                .compile(source("PizzaBot", "@VoiceBot class PizzaBot { @OnSessionStart void greet() {} }"));
    }
}
