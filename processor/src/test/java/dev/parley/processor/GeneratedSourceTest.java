package dev.parley.processor;

import java.util.List;
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

                                    @OnUserSpeak(matches = "(?<count>\\\\d+) (?<kind>margherita|funghi)( please)?")
                                    Reply order(int count, String kind) {
                                        return Action.speak(count + " " + kind + ", coming up.").bargeIn(BargeInPolicy.none());
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

    @Test
    void aNestedBotGetsADispatcherBesideTheClassAroundIt() {
        Golden.assertGenerated(Bots.compile(Bots.source("Shop", """
                                public class Shop {
                                    @VoiceBot
                                    static class OrderBot {
                                        @OnSessionStart
                                        String greet() {
                                            return "Hi";
                                        }
                                    }
                                }
                                """)), "bots.Shop_OrderBotDispatcher");
    }

    @Test
    void aRecordIsMadeByTheUserUnlessItHasNoComponents() {
        Golden.assertGenerated(Bots.compile(Bots.source("LookupBot", """
                                @VoiceBot
                                public record LookupBot(Map<String, String> answers) {
                                    @OnUserSpeak
                                    Optional<String> answer(UserSpeak event) {
                                        return Optional.ofNullable(answers.get(event.text()));
                                    }
                                }
                                """)), "bots.LookupBotDispatcher");
    }

    /** A constructor that cannot be called as it is leaves the one with a supplier, which takes any. */
    @Test
    void aBotThatTheDispatcherCannotMakeIsMadeByTheUser() {
        for (String constructor : List.of(
                "private KeyBot() {}", "KeyBot() throws java.io.IOException {}", "KeyBot(String greeting) {}")) {
            Golden.assertGenerated(
                    Bots.compile(Bots.source("KeyBot", """
                                    @VoiceBot
                                    public class KeyBot {

                                        CONSTRUCTOR

                                        @OnDtmf
                                        void key() {}
                                    }
                                    """.replace("CONSTRUCTOR", constructor))),
                    "bots.KeyBotDispatcher");
        }
    }

    @Test
    void inheritedHandlersFollowThoseOfTheBot() {
        Golden.assertGenerated(
                Bots.compile(
                        Bots.source("PoliteBot", """
                                abstract class PoliteBot<E extends Event> implements Leaves {
                                    @OnUserSpeak(phrases = "thank you")
                                    String thanks() {
                                        return "You are welcome.";
                                    }

                                    @OnUserSpeak
                                    String other(E event) {
                                        return "Sorry?";
                                    }

                                    @OnSessionStart
                                    String greet() {
                                        return "Hello";
                                    }
                                }
                                """), Bots.source("Leaves", """
                                interface Leaves {
                                    @OnUserSpeak(phrases = "bye")
                                    default Action leave() {
                                        return Action.hangup();
                                    }
                                }
                                """), Bots.source("InheritingBot", """
                                @VoiceBot
                                class InheritingBot extends PoliteBot<UserSpeak> {
                                    @OnUserSpeak(matches = "help")
                                    String help() {
                                        return "How?";
                                    }

                                    @Override
                                    @OnSessionStart
                                    String greet() {
                                        return "Hi";
                                    }
                                }
                                """)),
                "bots.InheritingBotDispatcher");
    }

    @Test
    void whoeverTakesBargeInsIsAskedFirst() {
        Golden.assertGenerated(Bots.compile(Bots.source("BargeInBot", """
                                @VoiceBot
                                public class BargeInBot {
                                    @OnUserSpeak
                                    String other(Call call, UserSpeak event) {
                                        return "Sorry?";
                                    }

                                    @OnUserSpeak(phrases = "stop")
                                    void stopLater() {}

                                    @OnBargeIn(phrases = {"stop", "wait"})
                                    void stop() {}

                                    @OnBargeIn(matches = "no .*")
                                    Action stop(Session session) {
                                        return Action.bargeIn();
                                    }
                                }
                                """)), "bots.BargeInBotDispatcher");
    }

    @Test
    void keysAreASwitch() {
        Golden.assertGenerated(Bots.compile(Bots.source("MenuBot", """
                                @VoiceBot
                                public class MenuBot {
                                    @OnDtmf({"1", "2"})
                                    String order(DtmfReceived event) {
                                        return "You chose " + event.digit();
                                    }

                                    @OnDtmf("#")
                                    void back() {}

                                    @OnDtmf
                                    CompletionStage<String> other(Session session, Call call) {
                                        return CompletableFuture.completedFuture("What?");
                                    }
                                }
                                """)), "bots.MenuBotDispatcher");
    }

    @Test
    void everyReturnTypeBecomesAReply() {
        Golden.assertGenerated(Bots.compile(Bots.source("ReplyBot", """
                                @VoiceBot
                                public class ReplyBot {
                                    static final class Answer extends CompletableFuture<String> {}

                                    @OnDtmf("0") void none() {}
                                    @OnDtmf("1") String text() { return null; }
                                    @OnDtmf("2") Reply reply() { return null; }
                                    @OnDtmf("3") Speak speak() { return null; }
                                    @OnDtmf("4") Optional<String> maybeText() { return null; }
                                    @OnDtmf("5") Optional<Speak> maybeSpeak() { return null; }
                                    @OnDtmf("6") Optional<? extends Reply> maybeAnyReply() { return null; }
                                    @OnDtmf("7") CompletionStage<String> laterText() { return null; }
                                    @OnDtmf("8") CompletableFuture<Chain> laterChain() { return null; }
                                    @OnDtmf("9") CompletionStage<? extends Reply> laterAnyReply() { return null; }
                                    @OnDtmf("*") CompletionStage<Void> laterNone() { return null; }
                                    @OnDtmf("#") Answer answer() { return null; }
                                    @OnDtmf CompletionStage<Optional<String>> laterMaybeText() { return null; }
                                    @OnSessionStart CompletionStage<Optional<? extends Action>> laterMaybeAction() { return null; }
                                    @OnUserSpeak(phrases = "a") java.util.stream.Stream<String> stream() { return null; }
                                    @OnUserSpeak(phrases = "b") Flow.Publisher<String> publisher() { return null; }
                                    @OnUserSpeak SubmissionPublisher<String> submissions() { return null; }
                                    @OnSessionEnd CompletableFuture<Void> cleanUp() { return null; }
                                }
                                """)), "bots.ReplyBotDispatcher");
    }

    @Test
    void parametersComeInAnyOrder() {
        Golden.assertGenerated(Bots.compile(Bots.source("OrderlyBot", """
                                @VoiceBot
                                public class OrderlyBot {
                                    @OnSessionStart void a(SessionStart event, Session session, Call call) {}
                                    @OnUserSpeechStarted void b(Call call, Session session, UserSpeechStarted event) {}
                                    @OnAssistantSpeak void c(Session session, AssistantSpeak event) {}
                                    @OnAssistantSpeechEnded void d(Call call) {}
                                    @OnUserInputTimeout void e(Event event) {}
                                    @OnSmsFailed void f(SmsFailed event) {}
                                    @OnUnknownEvent void g(UnknownEvent event, Call call) {}
                                    @OnUserSpeak(phrases = "hi") void h(Event event) {}
                                    @OnUserSpeak(phrases = "ho") void h(Call call, UserSpeak event, Session session) {}
                                    @OnSessionEnd void i() {}
                                }
                                """)), "bots.OrderlyBotDispatcher");
    }

    @Test
    void theMostSpecificFailureIsAskedForFirst() {
        Golden.assertGenerated(
                Bots.compile(Bots.source("CarefulBotOfALongNameThatLeavesNoRoom", """
                                @VoiceBot
                                public class CarefulBotOfALongNameThatLeavesNoRoom {
                                    @OnSessionStart void greet() {}
                                    @OnError String any(Throwable failure, Event event) { return "Oops"; }
                                    @OnError Reply exception() { return Action.hangup(); }
                                    @OnError void timeout(Session session, TimeoutException failure, Call call) {}
                                    @OnError String state(IllegalStateException failure) { return "State"; }
                                }
                                """)),
                "bots.CarefulBotOfALongNameThatLeavesNoRoomDispatcher");
    }

    @Test
    void groupsBecomeValues() {
        Golden.assertGenerated(Bots.compile(Bots.source("ValueBot", """
                                @VoiceBot
                                public class ValueBot {
                                    enum Size { SMALL, LARGE }
                                    record Zip(String digits) {
                                        public static Zip of(String digits) { return new Zip(digits); }
                                    }

                                    @OnUserSpeak(matches = "(?<count>\\\\d+) (?<size>\\\\w+)( to (?<zip>\\\\d{5}))?")
                                    String order(UserSpeak event, Optional<Zip> zip, Size size, long count, Call call) {
                                        return "Yes";
                                    }

                                    @OnBargeIn(matches = "(?<price>[\\\\d.]+) (?<day>\\\\S+) (?<sure>\\\\w+)( (?<times>\\\\d))?")
                                    void pay(java.math.BigDecimal price, java.time.LocalDate day, boolean sure, Optional<Integer> times) {}
                                }
                                """)), "bots.ValueBotDispatcher");
    }

    @Test
    void longConditionsAreWrapped() {
        Golden.assertGenerated(Bots.compile(Bots.source("LongBot", """
                                @VoiceBot
                                public class LongBot {
                                    @OnUserSpeak(matches = "I would like (\\\\d+) (margherita|funghi|quattro stagioni|napoli|\\"the usual\\")( please)?")
                                    void order() {}

                                    @OnUserSpeak(phrases = {"goodbye", "see you", "that is all", "have a nice day", "auf Wiederhören"})
                                    void sayGoodbyeToTheCaller() {}

                                    @OnUserSpeak(phrases = {"Margherita", "Funghi", "Quattro Stagioni", "Napoli", "Prosciutto", "Tonno", "Capricciosa", "Hawaii"})
                                    void kind() {}
                                }
                                """)), "bots.LongBotDispatcher");
    }

    @Test
    void whatIsDeprecatedIsCalledWithoutAWarning() {
        Golden.assertGenerated(Bots.compile(Bots.source("OldBot", """
                                @Deprecated
                                @VoiceBot
                                public class OldBot {
                                    @Deprecated(forRemoval = true)
                                    @OnSessionStart
                                    void greet() {}
                                }
                                """)), "bots.OldBotDispatcher");
    }

    @Test
    void statesAreAskedForBeforeConditions() {
        Golden.assertGenerated(Bots.compile(Bots.source("StatefulBot", """
                                @VoiceBot(states = {"ORDER", "CONFIRM"})
                                public class StatefulBot {

                                    @OnUserSpeak(phrases = "help")
                                    String help() {
                                        return "What can I do for you?";
                                    }

                                    @OnUserSpeak(in = "ORDER")
                                    Reply order(UserSpeak event, Call call) {
                                        return Action.speak("Is that all?").goTo("CONFIRM");
                                    }

                                    @OnUserSpeak(in = "CONFIRM", phrases = "yes")
                                    Reply yes() {
                                        return Action.speak("Thank you.").thenHangup();
                                    }

                                    @OnDtmf(value = {"1", "2"}, in = {"ORDER", "CONFIRM"})
                                    void key() {}

                                    @OnDtmf("0")
                                    Action operator() {
                                        return Action.transfer("+4921112345", "Mario's", "+4921167890");
                                    }

                                    @OnUserInputTimeout(in = "CONFIRM")
                                    String askAgain() {
                                        return "Is that all?";
                                    }
                                }
                                """)), "bots.StatefulBotDispatcher");
    }

    @Test
    void sequencesAreAskedForByState() {
        Golden.assertGenerated(Bots.compile(Bots.source("PinBot", """
                                @VoiceBot
                                public class PinBot {

                                    @OnDtmf(digits = 5, in = "PIN")
                                    String pin(String digits, Session session) {
                                        return "Thank you.";
                                    }

                                    @OnDtmf(maxDigits = 11, terminator = "#", interDigitTimeout = "2s", masked = true)
                                    void customer(DtmfReceived last, String number) {}

                                    @OnDtmf(value = {"1", "2"}, in = {"MENU", "CONFIRM"})
                                    String choose() {
                                        return "All right.";
                                    }
                                }
                                """)), "bots.PinBotDispatcher");
        Golden.assertGenerated(Bots.compile(Bots.source("ZipBot", """
                                @VoiceBot
                                public class ZipBot {

                                    @OnDtmf(digits = 5)
                                    String zip(String digits) {
                                        return "Thank you.";
                                    }
                                }
                                """)), "bots.ZipBotDispatcher");
        Golden.assertGenerated(Bots.compile(Bots.source("OrderBot", """
                                @VoiceBot
                                public class OrderBot {

                                    @OnDtmf(maxDigits = 4, terminator = "#", in = "AMOUNT")
                                    void amount(int cents) {}

                                    @OnDtmf(maxDigits = 9, terminator = "#")
                                    String order(Session session, Long number) {
                                        return "Thank you.";
                                    }
                                }
                                """)), "bots.OrderBotDispatcher");
    }
}
