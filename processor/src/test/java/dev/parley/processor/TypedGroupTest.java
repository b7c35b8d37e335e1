package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the groups of a pattern become. */
class TypedGroupTest {

    @Test
    void aGroupThatDoesNotConvertLeavesTheTranscriptToTheNextHandler() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnUserSpeak(matches = "(?<count>\\\\d+) (?<kind>margherita|funghi)( please)?")
                            String order(int count, UserSpeak event, String kind) { return count + " " + kind; }
                            @OnUserSpeak(matches = "(?<count>\\\\d+) .*") String many(java.math.BigInteger count) { return "many " + count; }
                            @OnUserSpeak String rest() { return "rest"; }
                        """));

        assertEquals(Action.speak("2 Funghi"), bot.says("2 Funghi please."));
        assertEquals(Action.speak("many 99999999999"), bot.says("99999999999 funghi"));
        assertEquals(Action.speak("rest"), bot.says("funghi"));
    }

    @ParameterizedTest
    @CsvSource({
        "byte, 12, 12, 200",
        "Short, -3, -3, 40000",
        "int, 12, 12, 3000000000",
        "Long, 3000000000, 3000000000, x",
        "float, 1.5, 1.5, x",
        "Double, 2.25, 2.25, x",
        "boolean, TRUE, true, yes",
        "char, x, x, xy",
        "java.math.BigDecimal, 1.50, 1.50, 1-5",
        "java.math.BigInteger, 99999999999999999999, 99999999999999999999, 1.5",
        "java.time.LocalDate, 2026-02-28, 2026-02-28, 2026-02-30",
        "java.time.LocalTime, 17:05, 17:05, 25:00",
        "String, Abc, Abc,",
        "Size, extra large, EXTRA_LARGE, huge",
        "Zip, 40213, Zip[digits=40213], 4",
        "Optional<Size>, Small, Optional[SMALL], huge"
    })
    void textBecomesAValueOfEveryType(String type, String text, String value, String misfit) {
        RunningBot bot = RunningBot.of(bot("""
                            enum Size { SMALL, EXTRA_LARGE }
                            record Zip(String digits) {
                                public static Zip parse(CharSequence digits) throws java.io.IOException {
                                    if (digits.length() != 5) { throw new java.io.IOException(); }
                                    return new Zip(digits.toString());
                                }
                            }
                            @OnUserSpeak(matches = "say (?<it>.+)") String say(%s it) { return "" + it; }
                            @OnUserSpeak String rest() { return "rest"; }
                        """.formatted(type)));

        assertEquals(Action.speak(value), bot.says("Say " + text + "."));
        if (misfit != null) {
            assertEquals(Action.speak("rest"), bot.says("say " + misfit));
        }
    }

    @Test
    void aGroupThatTakesNoPartIsEmpty() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnBargeIn(matches = "stop( in (?<minutes>\\\\d+) minutes)?")
                            String stop(Optional<Integer> minutes, Session session) { return session.id() + " " + minutes; }
                        """));

        assertEquals(Action.speak("42 Optional[5]"), bot.interruptsWith("Stop in 5 minutes!"));
        assertEquals(Action.speak("42 Optional.empty"), bot.interruptsWith("stop"));
        assertEquals(dev.parley.action.Reply.notTaken(), bot.interruptsWith("stop in 99999999999 minutes"));
    }

    @Test
    void theOverloadWithTheGroupsTypeIsCalled() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnUserSpeak(matches = "int (?<count>\\\\d+)") String order(int count) { return "int"; }
                            @OnUserSpeak(matches = "box (?<count>\\\\d+)") String order(Integer count) { return "box"; }
                        """));

        assertEquals(Action.speak("int"), bot.says("int 1"));
        assertEquals(Action.speak("box"), bot.says("box 1"));
    }
}
