package dev.parley.processor;

import org.junit.jupiter.api.Test;

/** What the processor writes, to the letter. */
class GeneratedSourceTest {

    @Test
    void aBotGetsADispatcherThatReadsLikeIt() {
        Golden.assertGenerated(Bots.compile(Bots.source("PizzaBot", """
                                @VoiceBot
                                public final class PizzaBot {

                                    @OnSessionStart
                                    String greet() {
                                        return "Welcome to Mario's. What can I get you?";
                                    }

                                    @OnUserSpeak(matches = "(\\\\d+) (margherita|funghi)( please)?")
                                    Reply order() {
                                        return Action.speak("Coming up.").bargeIn(BargeInPolicy.none());
                                    }

                                    @OnUserSpeak(phrases = {"goodbye", "that's all"})
                                    Reply bye() {
                                        return Action.speak("Thank you. Goodbye!").thenHangup();
                                    }

                                    @OnDtmf("0")
                                    Action operator() {
                                        return Action.transfer("+4921112345", "Mario's", "+4921167890");
                                    }

                                    @OnUserSpeak
                                    String other(UserSpeak event) {
                                        return "Sorry, I did not understand " + event.text() + ".";
                                    }

                                    @OnSessionEnd
                                    void done(Session session) {}
                                }
                                """)), "bots.PizzaBotDispatcher");
    }
}
