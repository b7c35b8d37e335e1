package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertReported;

import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** One test for each text of {@code HandlerProblems}, by the same name. */
class HandlerProblemsTest {

    /** Without a bot in the compilation, the compiler sees nothing that concerns the processor. */
    private static final JavaFileObject A_BOT =
            source("AnyBot", "@VoiceBot class AnyBot { @OnSessionStart void greet() {} }");

    @Test
    void privateMethod() {
        assertReported(
                bot("    @OnUserSpeak private void listen() {}"),
                "1:31 @OnUserSpeak method listen() must not be private. Remove 'private' so that PizzaBotDispatcher can call it.");
        assertReported(
                source("BaseBot", "abstract class BaseBot {\n    @OnUserSpeak private void listen() {}\n}"),
                "2:31 @OnUserSpeak method listen() must not be private. Remove 'private' so that a dispatcher can call it.");
    }

    @Test
    void staticMethod() {
        assertReported(
                bot("    @OnUserSpeak static void listen() {}"),
                "1:30 @OnUserSpeak method listen() must not be static, because each call has a bot of its own. Remove 'static'.");
    }

    @Test
    void abstractMethod() {
        assertReported(
                source("Greets", "interface Greets {\n    @OnSessionStart String greet();\n}"),
                "2:28 @OnSessionStart method greet() must not be abstract. Annotate the methods that implement it instead.");
    }

    @Test
    void genericMethod() {
        assertReported(
                bot("    @OnUserSpeak <T, U> void listen() {}"),
                "1:30 @OnUserSpeak method listen() must not have type parameters, but has <T, U>. Remove them.");
    }

    @Test
    void varargsMethod() {
        assertReported(
                bot("    @OnUserSpeak void listen(Session... sessions) {}"),
                "1:41 @OnUserSpeak method listen() must not take any number of arguments, but 'sessions' does. Remove '...'.");
    }

    @Test
    void throwsTooMuch() {
        assertReported(
                bot("    @OnUserSpeak void listen() throws Throwable {}"),
                "1:23 @OnUserSpeak method listen() must not throw Throwable, because a dispatcher throws Exception at most. Declare Exception, or a subclass of it.");
    }

    @Test
    void hiddenMethod() {
        assertReported(
                Bots.compile(
                        source(
                                "base",
                                "BaseBot",
                                "public abstract class BaseBot {\n    @OnUserSpeak void listen() {}\n}"),
                        source(
                                "PizzaBot",
                                "@VoiceBot class PizzaBot extends base.BaseBot { @OnSessionStart void greet() {} }")),
                "2:23 @OnUserSpeak method BaseBot.listen() must be public, because PizzaBot inherits it from another package. Add 'public'.");
        assertReported(
                Bots.compile(
                        source(
                                "base",
                                "BaseBot",
                                "public abstract class BaseBot {\n    @OnUserSpeak protected void listen() {}\n}"),
                        source("PizzaBot", "@VoiceBot class PizzaBot extends base.BaseBot {}")),
                "2:33 @OnUserSpeak method BaseBot.listen() must be public, because PizzaBot inherits it from another package. Add 'public'.");
    }

    @Test
    void hiddenFailure() {
        assertReported(
                bot("""
                            @OnSessionStart void greet() {}
                            @OnError void sorry(SoldOut failure) {}
                            private static class SoldOut extends Exception { private static final long serialVersionUID = 1; }
                        """),
                "2:19 @OnError method sorry() must take an exception that its dispatcher can see, but SoldOut is private. Remove 'private' from it.");
    }

    @Test
    void twoAnnotations() {
        assertReported(
                bot("    @OnUserSpeak @OnDtmf String listen() { return null; }"),
                "1:18 @OnUserSpeak method listen() must have one handler annotation, but has @OnDtmf too. Split it into two methods.");
        assertReported(
                bot("    @OnUserSpeak\n    @OnError\n    String listen() { return null; }"),
                "2:5 @OnUserSpeak method listen() must have one handler annotation, but has @OnError too. Split it into two methods.");
    }

    @Test
    void overrideWithoutAnnotation() {
        assertReported(
                Bots.compile(
                        source("BaseBot", "abstract class BaseBot { @OnSessionStart String greet() { return null; } }"),
                        bot("""
                            @OnDtmf void key() {}
                        }
                        @VoiceBot class OtherBot extends BaseBot {
                            @OnUserSpeak void listen() {}
                            @Override String greet() { return "Hi"; }
                        """)),
                "5:22 @OnSessionStart method BaseBot.greet() must be annotated again where it is overridden, but greet() of OtherBot is not. Repeat @OnSessionStart there.");
    }

    @Test
    void neverCalled() {
        assertReported(
                source("Helper", "class Helper {\n    @OnUserSpeak void hear() {}\n}"),
                "2:23 @OnUserSpeak on hear() is never called, because Helper is not a @VoiceBot. Annotate Helper with @VoiceBot or remove @OnUserSpeak.");
        assertReported(
                source("Mood", "enum Mood {\n    GOOD;\n    @OnUserSpeak void hear() {}\n}"),
                "3:23 @OnUserSpeak on hear() is never called, because Mood is not a @VoiceBot. Move hear() to a @VoiceBot or remove @OnUserSpeak.");
    }

    @Test
    void localHandler() {
        assertReported(
                Bots.compile(A_BOT, source("Shop", """
                        class Shop {
                            Object bot = new Object() {
                                @OnUserSpeak void hear() {}
                                @Override @OnUserSpeak public String toString() { return ""; }
                            };
                            void open() {
                                class Helper { @OnDtmf("1") void key() {} }
                            }
                        }
                        """)),
                "3:27 @OnUserSpeak on hear() is never called, because its class has no name. Move hear() to a @VoiceBot or remove @OnUserSpeak.",
                "7:42 @OnDtmf on key() is never called, because Helper is within a method. Move key() to a @VoiceBot or remove @OnDtmf.");
    }

    @Test
    void noSingleEvent() {
        assertReported(
                Bots.compile(
                        source("OnAnything", "@Handles(Event.class) @interface OnAnything {}"),
                        bot("    @OnAnything void listen() {}")),
                "1:5 @OnAnything must be tied to one event, but its @Handles names Event. Name one, such as UserSpeak.class.");
    }

    @Test
    void wrongEvent() {
        assertReported(
                bot("    @OnUserSpeak void listen(Call call, SessionStart event) {}"),
                "1:54 @OnUserSpeak methods take a UserSpeak, but 'event' is a SessionStart. Did you mean @OnSessionStart?");
        assertReported(
                bot("    @OnSessionStart void greet(UserSpeak speech) {}"),
                "1:42 @OnSessionStart methods take a SessionStart, but 'speech' is a UserSpeak. Did you mean @OnUserSpeak?");
        assertReported(
                bot("    @OnUserSpeak void listen(UnknownEvent event) {}"),
                "1:43 @OnUserSpeak methods take a UserSpeak, but 'event' is an UnknownEvent. Did you mean @OnUnknownEvent?");
    }

    @Test
    void unknownParameter() {
        assertReported(
                bot("    @OnUserSpeak void listen(Session session, Map<String, int[]> facts) {}"),
                "1:66 @OnUserSpeak methods take a UserSpeak, a Session and a Call, but 'facts' is a Map<String, int[]>. Remove it, or take one of these.");
        assertReported(
                bot("    @OnSessionStart void greet(int count) {}"),
                "1:36 @OnSessionStart methods take a SessionStart, a Session and a Call, but 'count' is an int. Remove it, or take one of these.");
        assertReported(
                bot("    @OnDtmf(digits = 4) void pin(String keys, Map<String, String> pins) {}"),
                "1:67 @OnDtmf methods take the keys, a DtmfReceived, a Session and a Call, but 'pins' is a Map<String, String>. Remove it, or take one of these.");
        assertReported(
                bot("    @OnSessionStart void greet() {}\n    @OnError void sorry(UserSpeak event) {}"),
                "2:35 @OnError methods take an exception, an Event, a Session and a Call, but 'event' is a UserSpeak. Remove it, or take one of these.");
    }

    @Test
    void parameterTwice() {
        assertReported(
                bot("    @OnUserSpeak void listen(Session one, Session two) {}"),
                "1:51 @OnUserSpeak method listen() must take the session once, but 'one' and 'two' both ask for it. Remove one.");
        assertReported(
                bot("    @OnUserSpeak void listen(UserSpeak speech, Event event) {}"),
                "1:54 @OnUserSpeak method listen() must take the event once, but 'speech' and 'event' both ask for it. Remove one.");
        assertReported(
                bot("    @OnDtmf(digits = 4) void pin(int number, String keys) {}"),
                "1:53 @OnDtmf method pin() must take the keys once, but 'number' and 'keys' both ask for it. Remove one.");
        assertReported(
                bot("    @OnSessionStart void greet() {}\n    @OnError void sorry(Exception one, Error two) {}"),
                "2:46 @OnError method sorry() must take the exception once, but 'one' and 'two' both ask for it. Remove one.");
    }

    @Test
    void returnType() {
        assertReported(
                bot("    @OnUserSpeak Integer order() { return 1; }"),
                "1:26 @OnUserSpeak method order() cannot return Integer. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
        assertReported(
                bot("    @OnUserSpeak boolean order() { return true; }"),
                "1:26 @OnUserSpeak method order() cannot return boolean. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
        assertReported(
                bot("    @OnUserSpeak List<? extends Action> order() { return null; }"),
                "1:41 @OnUserSpeak method order() cannot return List<? extends Action>. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
        assertReported(
                bot("    @OnUserSpeak Optional<Object> order() { return null; }"),
                "1:35 @OnUserSpeak method order() cannot return Optional<Object>. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
        assertReported(
                bot("    @OnUserSpeak CompletionStage<?> order() { return null; }"),
                "1:37 @OnUserSpeak method order() cannot return CompletionStage<?>. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
        assertReported(
                bot("    @OnUserSpeak Optional<CompletionStage<String>> order() { return null; }"),
                "1:52 @OnUserSpeak method order() cannot return Optional<CompletionStage<String>>. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
        assertReported(
                bot("    @OnUserSpeak Flow.Publisher<Integer> order() { return null; }"),
                "1:42 @OnUserSpeak method order() cannot return Publisher<Integer>. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
        assertReported(
                bot("    @OnUserSpeak java.util.stream.Stream<? extends String> order() { return null; }"),
                "1:60 @OnUserSpeak method order() cannot return Stream<? extends String>. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
        assertReported(
                bot("    @OnUserSpeak CompletionStage<Flow.Publisher<String>> order() { return null; }"),
                "1:58 @OnUserSpeak method order() cannot return CompletionStage<Publisher<String>>. Return Reply, String, Stream<String>, Flow.Publisher<String> or void.");
    }

    @Test
    void replyNotAllowed() {
        assertReported(
                bot("    @OnSessionEnd Speak bye() { return null; }"),
                "1:25 @OnSessionEnd method bye() cannot return Speak, because the call is over. Return void.");
        assertReported(
                bot("    @OnUserSpeechStarted Optional<String> hush() { return null; }"),
                "1:43 @OnUserSpeechStarted method hush() cannot return Optional<String>, because the caller is still speaking. Return void.");
        assertReported(
                bot("    @OnSessionEnd CompletionStage<String> bye() { return null; }"),
                "1:43 @OnSessionEnd method bye() cannot return CompletionStage<String>, because the call is over. Return void.");
        assertReported(
                bot("    @OnSessionEnd int bye() { return 1; }"),
                "1:23 @OnSessionEnd method bye() cannot return int, because the call is over. Return void.");
    }
}
