package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertNothingReported;
import static dev.parley.processor.Reports.assertReported;

import com.google.testing.compile.Compilation;
import dev.parley.action.Ssml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which SSML is looked at, and where its faults are shown. */
class SsmlCallsTest {

    private static final String FAULT =
            " must be well-formed, but <break> is never closed (column 11). Close it with </break> or write <break/>.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<speak/>",
                "<?xml version='1.0'?>\\n<speak version='1.0' xml:lang='de-DE'>Grüße <break time='1s'/>!</speak>\\n",
                "<!-- a > b & c --><speak><![CDATA[Tom & <Jerry>]]></speak>",
                "<speak><mstts:express-as style='sad'>Oh.</mstts:express-as> \\\"1\\\" > 0 &#x20AC;</speak>",
                "<speak><größe einheit='>'/></speak>",
            })
    void wellFormedSsmlIsLeftInPeace(String ssml) {
        assertNothingReported(
                bot("    @OnSessionStart Reply greet() { return Action.speakSsml(\"" + ssml + "\"); }\n"));
    }

    /** What the runtime makes safe, the compiler takes. */
    @Test
    void escapedTextIsWellFormed() {
        String safe = Ssml.escape("Tom & \"Jerry\" <'x'> \u0000");
        wellFormedSsmlIsLeftInPeace("<speak a='" + safe + "'>" + safe + "</speak>");
    }

    @Test
    void whatIsWorkedOutAtRunTimeIsLeftInPeace() {
        assertNothingReported(bot("""
                    private static final String OPEN = "<speak>";
                    @OnUserSpeak Reply hear(UserSpeak event) {
                        String end = "</speak";
                        return Action.speakSsml(OPEN + event.text() + end);
                    }
                    @OnSessionStart Reply greet() { return Action.speakSsml("<speak>%s".formatted("Hi.</speak>")); }
                    @OnUserInputTimeout Reply ask() { return Speaker.speakSsml("<p>"); }
                    @OnDtmf("1") String one() { return "1 < 2 & 3"; }
                    static final class Speaker {
                        static Reply speakSsml(String text) { return Action.speak(text); }
                    }
                """));
    }

    /** Plain texts stand in annotations. */
    @Test
    void textsOfAnnotationsAreNoSsml() {
        assertNothingReported(
                bot(
                        "    @Hold(after = \"500ms\", say = \"Tom & <Jerry>\", giveUp = \"<\") @OnSessionStart String greet() { return \"Hi.\"; }\n"));
    }

    @Test
    void aFaultIsShownInThePartWhereItIs() {
        assertReported(
                bot("""
                    private static final String NAME = "Tom";
                    @OnSessionStart Reply greet() {
                        return Action.speakSsml(("<speak>" + NAME) + 1 + 'x' + true
                                + "<break>" + "</speak>");
                    }
                """),
                "4:19 SSML in greet() must be well-formed, but <break> is never closed (column 17). Close it with </break> or write <break/>.");
    }

    @Test
    void aFaultIsShownAtTheConstantOnceForAllWhoSayIt() {
        assertReported(bot("""
                    private static final String HELLO = "<speak>Hi.<break></speak>";
                    private static final String GREETING = HELLO;
                    @OnSessionStart Reply greet() { return Action.speakSsml(GREETING); }
                    @OnUserSpeak Reply hear() { return Action.speakSsml(PizzaBot.HELLO).thenHangup(); }
                """), "1:41 SSML in greet()" + FAULT);
    }

    @Test
    void aConstantOfAnotherFileIsShownWhereItIsUsed() {
        assertReported(
                Bots.compile(
                        bot("    @OnSessionStart Reply greet() { return Action.speakSsml(Texts.HELLO); }\n"),
                        source("Texts", "interface Texts { String HELLO = \"<speak>Hi.<break></speak>\"; }")),
                "1:66 SSML in greet()" + FAULT);
    }

    @Test
    void eachCallIsSeenWhereverItStands() {
        assertReported(
                Bots.compile(bot("""
                    private static final Reply HI = Action.speakSsml("<speak>Hi.<break></speak>");
                    private final Reply bye;
                    PizzaBot() { bye = Action.speakSsml("<speak>Hi.<break></speak>"); }
                    @OnSessionStart Reply greet() { return HI.goTo(""); }
                    @OnUserSpeak Reply hear() {
                        Callable<Reply> later = () -> Action.speakSsml(later() ? "<p/>" : "<speak>Hi.<break></speak>");
                        Callable<Reply> soon = new Callable<>() {
                            @Override public Reply call() { return Action.speakSsml("<speak>Hi.<break></speak>"); }
                        };
                        return later == soon ? Reply.none() : bye;
                    }
                    private boolean later() { return true; }
                    static final class Texts {
                        static Speak hi() { return new Speak(null, "<speak>Hi.<break></speak>", null, null, 0, null); }
                    }
                """), source("Other", """
                    import static dev.parley.action.Action.speakSsml;
                    class Other { Reply other() { final String text = "<speak>Hi.<break></speak>"; return speakSsml(text); } }
                    """)),
                "1:54 SSML in PizzaBot" + FAULT,
                "3:41 SSML in PizzaBot()" + FAULT,
                "6:66 SSML in hear() must have the root element <speak>, but begins with <p> (column 1)."
                        + " Write <speak> and </speak> around all of it.",
                "6:75 SSML in hear()" + FAULT,
                "8:69 SSML in call()" + FAULT,
                "14:52 SSML in hi()" + FAULT,
                "2:51 SSML in other()" + FAULT);
    }

    @Test
    void linesOfATextBlockAreCounted() {
        assertReported(
                bot("""
                    @OnSessionStart Reply greet() {
                        return Action.speakSsml(\"""
                                <speak>
                                  Hi.
                                  <break>
                                </speak>
                                \""");
                    }
                """),
                "2:33 SSML in greet() must be well-formed, but <break> is never closed (line 3, column 3). Close it with </break> or write <break/>.");
    }

    @Test
    void aFaultIsReportedBesideThoseOfTheCompiler() {
        assertReported(
                bot("""
                    @OnSessionStart Reply greet() { return Action.speakSsml("<speak>Hi.<break></speak>"); }
                    @OnUserSpeak Reply hear() { return Action.speakSsml(nobody + "<speak>"); }
                """),
                "2:57 cannot find symbol\n  symbol:   variable nobody\n  location: class bots.PizzaBot",
                "1:61 SSML in greet()" + FAULT);
    }

    /** Names in methods are not resolved before: javac stops at the errors of a processor. */
    @Test
    void aFaultIsReportedOnceTheHandlersAreRight() {
        assertReported(
                bot("""
                    @OnSessionStart Reply greet() { return Action.speakSsml("<speak>Hi.<break></speak>"); }
                    @OnUserSpeak private void hear() {}
                """),
                "2:31 @OnUserSpeak method hear() must not be private. Remove 'private' so that PizzaBotDispatcher can call it.");
    }

    @Test
    void aFaultIsAnErrorEvenWithoutWarnings() {
        Compilation compilation = Bots.compile(
                List.of("-Aparley.warnings=off"),
                bot("    @OnSessionStart Reply greet() { return Action.speakSsml(\"<speak>Hi.<break></speak>\"); }\n"));
        assertReported(compilation, "1:61 SSML in greet()" + FAULT);
    }
}
