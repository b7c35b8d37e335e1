package dev.parley.processor;

import org.junit.jupiter.api.Test;

/** What the processor writes for bots that look after their callers, to the letter. */
class GeneratedCareTest {

    @Test
    void aHandlerWithAPatienceOfItsOwnIsCalledByTheEngine() {
        Golden.assertGenerated(Bots.compile(Bots.source("SlowBot", """
                                @VoiceBot
                                @Deadline("700ms")
                                public class SlowBot {

                                    @OnSessionStart
                                    String greet() {
                                        return "Which order?";
                                    }

                                    @Hold(say = {"One moment, please.", "Still looking."}, giveUp = "Sorry, that takes too long.")
                                    @OnUserSpeak(matches = "(?<number>\\\\d+)")
                                    CompletionStage<String> lookUp(int number) {
                                        return CompletableFuture.completedFuture("It is on its way.");
                                    }

                                    @Hold(after = "2s", say = "One moment.", giveUp = "Sorry.", max = 3)
                                    @Deadline("1500ms")
                                    @OnUserSpeak(phrases = "cancel")
                                    void cancel(Call call) {}

                                    @Hold(
                                            after = "1m",
                                            say = "Please stay on the line while we look for the order that you have asked us for.",
                                            giveUp = "Sorry, that takes too long.",
                                            max = 1)
                                    @OnUserSpeak
                                    Reply search(UserSpeak event, Session session) {
                                        return Reply.none();
                                    }

                                    @Deadline("3s")
                                    @OnDtmf("1")
                                    String one() {
                                        return "One";
                                    }

                                    @Deadline("3s")
                                    @OnUserInputTimeout
                                    void wait(Event event) {}
                                }
                                """)), "bots.SlowBotDispatcher");
    }

    @Test
    void sequencesAndInterruptionsHavePatienceToo() {
        Golden.assertGenerated(Bots.compile(Bots.source("PatientBot", """
                                @VoiceBot
                                @Hold(after = "2s", say = "One moment.", giveUp = "Sorry.")
                                public class PatientBot {

                                    @Deadline("2s")
                                    @OnDtmf(digits = 5)
                                    String zip(int zip) {
                                        return "Thank you.";
                                    }

                                    @Deadline("2s")
                                    @OnDtmf(digits = 4, in = "PIN")
                                    void pin(String digits) {}

                                    @Deadline("2s")
                                    @OnBargeIn(phrases = "wait")
                                    void patience() {}

                                    @Deadline("2s")
                                    @OnUserSpeak(in = "PIN")
                                    Reply other(UserSpeak event) {
                                        return Action.speak("Please enter your PIN.");
                                    }
                                }
                                """)), "bots.PatientBotDispatcher");
    }

    @Test
    void silenceConfusionAndBoundsAreConstants() {
        Golden.assertGenerated(Bots.compile(Bots.source("CarefulBot", """
                                @VoiceBot
                                @Reprompt(
                                        noInput = {"Are you still there?", "Please say something."},
                                        noInputTimeout = "5s",
                                        noMatch = "I did not understand.",
                                        then = @Ending(say = "I will connect you.", transferTo = "+4921112345", callerIdName = "Mario's", callerIdNumber = "+4921167890"))
                                @Guard(longestCall = "20m", then = @Ending(say = "We have to end here. Goodbye."))
                                @Guard(mostTurns = 100, then = @Ending(say = "That was a long talk. Please call again if there is anything else. Goodbye."))
                                @Guard(mostErrors = 3, then = @Ending(say = "Something is wrong here.", transferTo = "1", callerIdName = "M", callerIdNumber = "2"))
                                public class CarefulBot {

                                    @OnUserSpeak(phrases = "hello")
                                    String greet() {
                                        return "Hello";
                                    }
                                }
                                """)), "bots.CarefulBotDispatcher");
        Golden.assertGenerated(Bots.compile(Bots.source("QuietBot", """
                                @VoiceBot
                                @Reprompt(noInput = "Are you still there?")
                                @Guard(longestCall = "90s", then = @Ending(say = "Goodbye."))
                                public class QuietBot {

                                    @OnUserSpeak
                                    String other() {
                                        return "Hello";
                                    }
                                }
                                """)), "bots.QuietBotDispatcher");
    }
}
