package dev.parley.processor;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** The map that is written beside a dispatcher, to the letter. */
class BotMapTest {

    @Test
    void aMapShowsAllThatABotTakes() {
        Compilation compilation = Bots.compile(Bots.source("Shop", """
                        public class Shop {
                            @VoiceBot
                            public static class MappedBot {
                                enum Step { CONFIRM }

                                @OnSessionStart
                                String greet() { return "Hi"; }

                                @OnUserSpeak
                                String other() { return "What?"; }

                                @OnUserSpeak(matches = "(one|\\"two\\") \\\\w+")
                                Reply order() { return Action.speak("Is that all?").goTo(Step.CONFIRM); }

                                @OnUserSpeak(in = "CONFIRM", phrases = {"yes", "that's all"})
                                Reply yes() { return Action.speak("Bye").thenHangup(); }

                                @OnUserSpeak(in = "CONFIRM", phrases = "no")
                                Reply no() { return Action.speak("What else?").goTo(""); }

                                @OnBargeIn(phrases = "stop")
                                void stop() {}

                                @OnDtmf("0")
                                Action operator() { return Action.transfer("1", "Mario", "2"); }

                                @OnDtmf(in = "CONFIRM", maxDigits = 9, terminator = "#")
                                void customer(String number) {}

                                @OnSessionEnd
                                void done() {}

                                @OnError
                                String sorry(IllegalStateException failure) { return "Sorry"; }
                            }
                        }
                        """));
        Golden.assertResource(compilation, "META-INF/parley/bots.Shop$MappedBot.json");
        Golden.assertResource(compilation, "META-INF/parley/bots.Shop$MappedBot.md");
    }

    @Test
    void aMapShowsWhatIsSaidWithoutAHandler() {
        Compilation compilation = Bots.compile(Bots.source("CaringBot", """
                        @VoiceBot
                        @Deadline("700ms")
                        @Hold(say = {"One moment.", "Still looking."}, giveUp = "Sorry.")
                        @Reprompt(noInput = {"Hello?", "Are you there?"}, noInputTimeout = "5s", noMatch = "What?")
                        @Guard(longestCall = "20m", then = @Ending(say = "Goodbye."))
                        @Guard(mostErrors = 3, then = @Ending(say = "I will connect you.", transferTo = "1", callerIdName = "M", callerIdNumber = "2"))
                        @Guard(mostTurns = 100, then = @Ending(say = "Goodbye."))
                        public class CaringBot {
                            @Hold(after = "2s", say = "One moment.", giveUp = "Sorry.", max = 1)
                            @OnUserSpeak(phrases = "order")
                            String lookUp() { return "It is on its way."; }
                        }
                        """));
        Golden.assertResource(compilation, "META-INF/parley/bots.CaringBot.json");
        Golden.assertResource(compilation, "META-INF/parley/bots.CaringBot.md");
    }
}
