package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static dev.parley.processor.Bots.source;
import static dev.parley.processor.Reports.assertNothingReported;
import static dev.parley.processor.Reports.assertReported;
import static dev.parley.processor.Reports.assertWarned;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One test for each text of {@code PatternWarnings}, by the same name. */
class PatternWarningsTest {

    @Test
    void emptyTranscript() {
        assertWarned(
                compile(bot("    @OnUserSpeak(matches = \".*\") void any() {}")),
                "1:28 @OnUserSpeak method any() should not take a user_speak without text, but \".*\" matches the empty transcript. Write what must be there, such as .+ instead of .*, or add examples = \"\" if it is meant.");
        assertWarned(
                compile(bot("    @OnBargeIn(matches = \"(?<word>\\\\w*)\") void any(String word) {}")),
                "1:26 @OnBargeIn method any() should not take a user_speak without text, but \"(?<word>\\\\w*)\" matches the empty transcript. Write what must be there, such as .+ instead of .*, or add examples = \"\" if it is meant.");
        assertNothingReported(bot("""
                            @OnUserSpeak(matches = ".+") void any() {}
                            @OnUserSpeak(matches = "(?<count>\\\\d*)") void count(int count) {}
                            @OnBargeIn(matches = "( please)?", examples = "") void please() {}
                        """));
    }

    @Test
    void blankAtStart() {
        assertWarned(
                compile(bot("    @OnUserSpeak(matches = \"( yes|\\\\tno)!\") void answer() {}")),
                "1:28 @OnUserSpeak method answer() cannot be called, because transcripts come trimmed, but every match of \"( yes|\\\\tno)!\" starts with a blank. Leave the blank out.");
        assertNothingReported(bot("""
                            @OnUserSpeak(matches = " ?yes") void yes() {}
                            @OnUserSpeak(matches = "( |\\\\b)no") void no() {}
                            @OnUserSpeak(matches = "\\\\sperhaps") void perhaps() {}
                        """));
    }

    @Test
    void closingAtEnd() {
        assertWarned(
                compile(bot("    @OnUserSpeak(matches = \"^bye( bye)*[.!]+ ?$\") void bye() {}")),
                "1:28 @OnUserSpeak method bye() cannot be called, because transcripts come without closing punctuation, but every match of \"^bye( bye)*[.!]+ ?$\" ends in such punctuation or a blank. Leave the end out.");
        assertWarned(
                compile(bot("    @OnBargeIn(matches = \"wait…\") void hold() {}")),
                "1:26 @OnBargeIn method hold() cannot be called, because transcripts come without closing punctuation, but every match of \"wait…\" ends in such punctuation or a blank. Leave the end out.");
        assertNothingReported(bot("""
                            @OnUserSpeak(matches = "bye[.!]?") void bye() {}
                            @OnUserSpeak(matches = "really(\\\\?| now)") void really() {}
                            @OnUserSpeak(matches = "that costs [^ ]") void price() {}
                            @OnUserSpeak(matches = "wait.") void hold() {}
                            @OnUserSpeak(matches = "so\\\\W") void so() {}
                        """));
    }

    @Test
    void asciiLetters() {
        assertWarned(
                compile(bot("    @OnUserSpeak(matches = \"größe ([A-Za-z]{2,}|\\\\d+ [a-z]*)\") void size() {}")),
                "1:28 @OnUserSpeak method size() should take words in all letters of its language, but a class such as [a-z] in \"größe ([A-Za-z]{2,}|\\\\d+ [a-z]*)\" leaves out 'ö', 'ß'. Write \\\\p{L} for a letter, or \\\\w for a letter or digit.");
        assertNothingReported(bot("""
                            @OnUserSpeak(matches = "size [a-z]+") void size() {}
                            @OnUserSpeak(matches = "größe [a-zäöüß]+") void germanSize() {}
                            @OnUserSpeak(matches = "größe [a-z\\\\p{L}]+") void anySize() {}
                            @OnUserSpeak(matches = "größe [a-f0-9]+") void number() {}
                            @OnUserSpeak(matches = "gebäude [a-z]") void building() {}
                            @OnUserSpeak(matches = "(?:[a-z]+|ä|ö)+ bitte") void please() {}
                        """));
    }

    /** Whatever does not belong to one text. */
    @Nested
    class OfAnyKind {

        private static final String WARNING =
                "@OnUserSpeak method bye() cannot be called, because transcripts come without closing punctuation, but every match of \"bye!\" ends in such punctuation or a blank. Leave the end out.";

        @Test
        void stopABuildThatWantsNone() {
            Compilation compilation = Bots.compile(bot("    @OnUserSpeak(matches = \"bye!\") void bye() {}"));
            assertReported(compilation, "-2:-1 warnings found and -Werror specified");
        }

        @Test
        void areSwitchedOff() {
            JavaFileObject bot = bot("    @OnUserSpeak(matches = \"bye!\") void bye() {}");
            assertWarned(Bots.compile(List.of("-Xlint:all", "-Werror", "-Aparley.warnings=off"), bot));
            assertWarned(Bots.compile(List.of("-Xlint:all", "-Aparley.warnings=of"), bot), "1:28 " + WARNING);
        }

        @Test
        void standOnceForAllWhoInherit() {
            assertWarned(
                    compile(
                            bot("    @OnUserSpeak(matches = \"bye!\") void bye() {}"),
                            source("PastaBot", "@VoiceBot class PastaBot extends PizzaBot {}")),
                    "1:28 " + WARNING);
        }
    }

    private static Compilation compile(JavaFileObject... sources) {
        return Bots.compile(List.of("-Xlint:all"), sources);
    }
}
