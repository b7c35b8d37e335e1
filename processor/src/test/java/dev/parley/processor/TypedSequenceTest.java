package dev.parley.processor;

import static dev.parley.processor.Bots.bot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the keys of a sequence become. */
class TypedSequenceTest {

    @ParameterizedTest
    @CsvSource({
        "String, 007#, 007#,",
        "byte, 12, 12, 200",
        "int, 0123, 123, 3000000000",
        "Integer, 12, 12, 1*2",
        "long, 3000000000, 3000000000, #",
        "Long, 42, 42, 99999999999999999999",
        "double, 15, 15.0, *",
        "char, *, *, 12",
        "java.math.BigInteger, 99999999999999999999, 99999999999999999999, 1*",
        "java.math.BigDecimal, 150, 150, 1#",
        "java.time.Year, 2026, 2026, 2*",
        "Zip, 40213, Zip[digits=40213], 4",
        "Choice, 2, HELP, 3"
    })
    void keysBecomeAValueOfEveryType(String type, String keys, String value, String misfit) {
        RunningBot bot = RunningBot.of(bot("""
                            record Zip(String digits) {
                                public static Zip parse(CharSequence digits) throws java.io.IOException {
                                    if (digits.length() != 5) { throw new java.io.IOException(); }
                                    return new Zip(digits.toString());
                                }
                            }
                            enum Choice {
                                ORDER, HELP;
                                public static Choice of(String key) { return values()[Integer.parseInt(key) - 1]; }
                            }
                            @OnDtmf(maxDigits = 30) String enter(%s it) { return "" + it; }
                        """.formatted(type)));

        assertEquals(Action.speak(value), bot.enters(keys));
        if (misfit != null) {
            assertEquals(Reply.notTaken(), bot.enters(misfit));
        }
    }

    @Test
    void keysThatDoNotConvertGoToNoOtherHandlerAndNoErrorHandler() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnDtmf(maxDigits = 30, in = "AMOUNT") String amount(int cents, DtmfReceived last, Session session) {
                                return cents + " " + last.digit() + " " + session.id();
                            }
                            @OnDtmf(maxDigits = 30) String text(String keys) { return keys; }
                            @OnError String sorry(Exception failure) { return "sorry"; }
                        """));

        assertEquals(Action.speak("3000000000"), bot.enters("3000000000"));
        bot.isIn("AMOUNT");
        assertEquals(Action.speak("150 0 42"), bot.enters("150"));
        assertEquals(Reply.notTaken(), bot.enters("3000000000"));
    }

    @Test
    void theOverloadWithTheTypeOfTheKeysIsCalled() {
        RunningBot bot = RunningBot.of(bot("""
                            @OnDtmf(digits = 1, in = "BOX") String enter(Integer number) { return "box"; }
                            @OnDtmf(digits = 1) String enter(int number) { return "int"; }
                        """));

        assertEquals(Action.speak("int"), bot.enters("1"));
        bot.isIn("BOX");
        assertEquals(Action.speak("box"), bot.enters("1"));
    }
}
