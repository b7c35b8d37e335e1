package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor under the compiler of Eclipse: the same texts at the same places, and the same files. */
class EclipseCompilerTest {

    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    @TempDir
    private Path folder;

    /** Eclipse's compiler wants files on a disk. */
    private boolean compile(JavaFileObject source) throws IOException {
        Path file = folder.resolve("PizzaBot.java");
        Files.writeString(file, source.getCharContent(true));
        JavaCompiler compiler = new EclipseCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), // It repeats there what it reports.
                    files,
                    diagnostics,
                    List.of("--release", "17", "-d", folder.toString(), "-s", folder.toString()),
                    null,
                    files.getJavaFileObjects(file.toFile()));
            task.setProcessors(List.of(new VoiceBotProcessor()));
            return task.call();
        }
    }

    private String reported(Diagnostic.Kind kind) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind)
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("@"))
                .map(diagnostic -> (diagnostic.getLineNumber() - 1) + ":" + diagnostic.getColumnNumber() + " "
                        + diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aBotGetsItsDispatcherAndItsMap() throws IOException {
        boolean success = compile(source("PizzaBot", """
                        @VoiceBot class PizzaBot {
                            @OnUserSpeak(phrases = "yes", in = "CONFIRM") void hear() {}
                            @OnDtmf(digits = 5) Reply pin(String keys) { return Reply.none().goTo("NOWHERE"); }
                        }
                        """));
        assertTrue(success, () -> diagnostics.getDiagnostics().toString());
        assertTrue(Files.exists(folder.resolve("bots/PizzaBotDispatcher.class")));
        assertTrue(Files.readString(folder.resolve("META-INF/parley/bots.PizzaBot.json"))
                .contains("\"CONFIRM\""));
    }

    /** It shows no bodies, so that nothing is said of them. */
    @Test
    void ssmlIsNotSeen() throws IOException {
        assertTrue(compile(bot("""
                            @OnSessionStart Reply greet() { return Action.speakSsml("<speak>Hi.<break></speak>"); }
                        """)));
        assertEquals("", reported(Diagnostic.Kind.ERROR));
    }

    /** Under javac, the second and the last are at the value. This compiler shows the annotation, or its member. */
    @Test
    void problemsAreReportedAtTheirPlaces() throws IOException {
        compile(bot("""
                            @OnUserSpeak private void hear() {}
                            @OnDtmf({"1", "10"}) void key() {}
                            @OnSessionStart void greet(UserSpeak event) {}
                            @OnUserInputTimeout Integer order() { return 1; }
                            @OnSessionEnd String bye() { return "Bye"; }
                            @OnDtmf(digits = 0) void pin(String keys) {}
                            @OnUserSpeak(in = " ") void confirm() {}
                        """));
        assertEquals("""
                        1:31 @OnUserSpeak method hear() must not be private. Remove 'private' so that PizzaBotDispatcher can call it.
                        2:5 @OnDtmf("10") must be one of the keys 0 to 9, * and #. Write one key, or several as {"1", "2"}.
                        3:42 @OnSessionStart methods take a SessionStart, but 'event' is a UserSpeak. Did you mean @OnUserSpeak?
                        4:33 @OnUserInputTimeout method order() cannot return Integer. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.
                        5:26 @OnSessionEnd method bye() cannot return String, because the call is over. Return void.
                        6:13 @OnDtmf(digits = 0) must be at least 1, because a sequence has a key. Write how many keys it has.
                        7:5 @OnUserSpeak(in = " ") must name a state. Write a name such as "CONFIRM", or "" for the state in which a call begins.""", reported(Diagnostic.Kind.ERROR));
    }

    @Test
    void problemsOfSeveralHandlersAreReportedAtTheirPlaces() throws IOException {
        compile(source("PizzaBot", """
                        @VoiceBot(states = {"ORDER", "DONE"}) class PizzaBot {
                            @OnUserSpeak(matches = "(?<count>\\\\d+) pizzas", in = "ORDER") void order(int cnt) {}
                            @OnUserSpeak(matches = "(?<=a)b") void look() {}
                            @OnUserSpeak(phrases = "yes") void yes() {}
                            @OnUserSpeak(phrases = "yes") void again() {}
                            @OnDtmf("1") void one() {}
                            @OnDtmf({"2", "1"}) void two() {}
                            @OnDtmf(in = "ORDER", digits = 4) void pin(Optional<Integer> pin) {}
                            @OnUserInputTimeout(in = "ODER") void ask() {}
                        }
                        """));
        assertEquals("""
                        2:82 @OnUserSpeak method order() has a parameter 'cnt' that no group of its pattern names. Did you mean 'count'?
                        3:18 @OnUserSpeak method look() must have a pattern that is matched in linear time, but "(?<=a)b" has a look-behind at index 0. Write out what may stand before, or put a method that takes the exception before this one.
                        8:66 @OnDtmf method pin() cannot take its keys as an Optional<Integer>, because a sequence always has keys. Did you mean Integer?
                        5:5 @OnUserSpeak(phrases = "yes") is already handled by yes(). Choose another phrase, or merge the two methods.
                        7:5 @OnDtmf("1") is already handled by one(). Choose another key, or merge the two methods.
                        1:1 @VoiceBot(states = "DONE") must have a handler, but none names it. Write in = "DONE" on one, or remove it from the list.
                        9:5 @OnUserInputTimeout(in = "ODER") must name a state that @VoiceBot lists, but the list has DONE and ORDER. Did you mean "ORDER"?""", reported(Diagnostic.Kind.ERROR));
    }

    /** Each is at the annotation, or its member. What bodies of methods show is not seen, and not guessed. */
    @Test
    void warningsAreReportedAtTheirPlaces() throws IOException {
        boolean success = compile(source("PizzaBot", """
                        @VoiceBot final class PizzaBot {
                            @OnUserSpeak(matches = ".*") void any() {}
                            @OnBargeIn(matches = " yes") void yes() {}
                            @OnBargeIn(matches = "bye!") void bye() {}
                            @OnBargeIn(matches = "größe [a-z]+") void size() {}
                            @OnDtmf(in = "UNREACHABLE") void key() {}
                        }
                        """));
        assertTrue(success, () -> diagnostics.getDiagnostics().toString());
        assertEquals("""
                        2:18 @OnUserSpeak method any() should not take a user_speak without text, but ".*" matches the empty transcript. Write what must be there, such as .+ instead of .*, or add examples = "" if it is meant.
                        3:16 @OnBargeIn method yes() cannot be called, because transcripts come trimmed, but every match of " yes" starts with a blank. Leave the blank out.
                        4:16 @OnBargeIn method bye() cannot be called, because transcripts come without closing punctuation, but every match of "bye!" ends in such punctuation or a blank. Leave the end out.
                        5:16 @OnBargeIn method size() should take words in all letters of its language, but a class such as [a-z] in "größe [a-z]+" leaves out 'ö', 'ß'. Write \\\\p{L} for a letter, or \\\\w for a letter or digit.""", reported(Diagnostic.Kind.WARNING));
    }

    @Test
    void examplesAreTried() throws IOException {
        compile(bot("""
                            @OnUserSpeak(phrases = "yes", examples = {"yes please", "no"}) void yes() {}
                            @OnUserSpeak(matches = "(?<count>.+)", counterExamples = "2") void count(int count) {}
                        """));
        assertEquals("""
                        1:5 @OnUserSpeak method yes() must take its example "no", but no method does. Correct the example or the condition.
                        2:5 @OnUserSpeak method count() must not take its counter-example "2", but does. Correct the example or the condition.""", reported(Diagnostic.Kind.ERROR));
    }

    /** Other than javac, it shows the place even of an annotation that stands twice. */
    @Test
    void problemsOfTheBotItselfAreReportedAtTheirPlaces() throws IOException {
        compile(source("PizzaBot", """
                        @Hold(say = {"One moment.", " "}, giveUp = "Sorry.", max = 0)
                        @Reprompt(noInput = "Hello?", noInputTimeout = "800ms", then = @Ending(callerIdName = "M"))
                        @Guard(mostTurns = 9, then = @Ending(say = "Bye."))
                        @Guard(mostTurns = 8, then = @Ending)
                        @VoiceBot class PizzaBot {
                            @Deadline("2h") @OnUserSpeak void hear() {}
                            @Deadline("2s") void look() {}
                        }
                        """));
        assertEquals("""
                        6:15 @Deadline("2h") must be a duration. Write a number from 1 on and its unit, such as "800ms", "3s" or "2m".
                        1:1 @Hold(say = " ") must not be blank. Write a text.
                        1:54 @Hold(max = 0) must be at least 1. Write a higher number.
                        2:31 @Reprompt(noInputTimeout = "800ms") must be whole seconds, because the service counts silence in these. Write "1s" or more.
                        2:72 @Ending(callerIdName = "M") is never shown, because the call is hung up. Write transferTo, or remove callerIdName.
                        4:23 @Guard must end the call with a word, but its @Ending has nothing to say. Write say, such as "We have to end here. Goodbye."
                        4:8 @Guard(mostTurns = 8) must be the only one of its kind, but another @Guard has mostTurns. Remove one.
                        7:5 @Deadline on look() is never used, because the method handles no event. Annotate it for one, such as with @OnUserSpeak, or remove @Deadline.""", reported(Diagnostic.Kind.ERROR));
    }

    @Test
    void aBotThatLooksAfterItsCallersGetsItsDispatcher() throws IOException {
        boolean success = compile(source("PizzaBot", """
                        @Hold(say = "One moment.", giveUp = "Sorry.")
                        @Reprompt(noInput = "Hello?")
                        @Guard(mostTurns = 9, then = @Ending(say = "Bye."))
                        @Guard(longestCall = "20m", then = @Ending(say = "Bye."))
                        @VoiceBot class PizzaBot {
                            @Deadline("2s") @OnUserSpeak java.util.stream.Stream<String> hear() { return null; }
                        }
                        """));
        assertTrue(success, () -> diagnostics.getDiagnostics().toString());
        assertTrue(Files.readString(folder.resolve("META-INF/parley/bots.PizzaBot.json"))
                .contains("\"longestCallMs\": 1200000"));
    }
}
