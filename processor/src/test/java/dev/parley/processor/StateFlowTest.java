package dev.parley.processor;

import static dev.parley.processor.Bots.source;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which bots a state that no call enters or leaves is found, and in which the answer is elsewhere: no false alarm. */
class StateFlowTest {

    private static final String UNREACHABLE = "cannot apply, because no goTo in PizzaBot leads there";
    private static final String NO_WAY_OUT = "should have a way out of its state";

    private static final JavaFileObject MENU = source("Menu", """
            class Menu {
                static final java.util.function.Supplier<Reply> NEXT = () -> Reply.none().goTo("CONFIRM");
                static Reply last = Reply.none();
                static Reply next() { return NEXT.get(); }
                static Gather pin() { return Gather.digits(4); }
                static Action end() { return Action.hangup(); }
                static Speak words() { return Action.speak("Hello."); }
                static String name() { return "CONFIRM"; }
                static Object any() { return NEXT.get(); }
                static CompletionStage<Reply> soon() { return CompletableFuture.completedFuture(next()); }
                static CompletionStage<String> text() { return CompletableFuture.completedFuture("Hello."); }
                static void fill(List<Reply> replies) { replies.add(next()); }
                static void watch(Call call) { call.send(end()); }
                static void tell(Teller teller) { teller.hear(next()); }
                interface Teller { void hear(Reply reply); }
                static final class Replies extends ArrayList<Reply> { private static final long serialVersionUID = 1; }
                static class Next implements java.util.function.Supplier<Reply> { public Reply get() { return next(); } }
                Reply reply = next();
            }
            """);

    private static List<String> warningsOf(String bot) {
        JavaFileObject source = source("PizzaBot", "import java.util.function.*; " + bot);
        Compilation compilation = Bots.compile(List.of("-Xlint:-options"), source, MENU);
        assertEquals(List.of(), compilation.errors());
        return compilation.warnings().stream()
                .map(warning -> warning.getMessage(Locale.ROOT))
                .toList();
    }

    /** How a bot with a state CONFIRM reads whose only way there, if any, is in the given members. */
    private static String entering(String members) {
        return "@VoiceBot final class PizzaBot {\n" + members
                + "\n@OnDtmf(in = \"CONFIRM\") Action key() { return Action.hangup(); } }";
    }

    /** How a bot reads whose only way out of CONFIRM, if any, is in the given members. */
    private static String leaving(String members) {
        return "@VoiceBot final class PizzaBot {\n" + members
                + "\n@OnSessionStart(in = \"\") Reply greet() { return Action.speak(\"Hi.\").goTo(\"CONFIRM\"); }"
                + "\n@OnDtmf(in = \"CONFIRM\") void key() {} }";
    }

    private static void assertOne(String expected, String bot) {
        List<String> warnings = warningsOf(bot);
        assertEquals(1, warnings.size(), () -> warnings + " for " + bot);
        assertEquals(true, warnings.get(0).contains(expected), () -> warnings + " for " + bot);
    }

    private static void assertSilent(String bot) {
        assertEquals(List.of(), warningsOf(bot), bot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@OnUserSpeak Reply hear() { return Action.speak(\"Hi.\").goTo(\"\"); }",
                "@OnUserSpeak String hear() { return Menu.name(); }",
                "@OnUserSpeak Reply hear() { return Menu.words().then(Menu.end()); }",
                "@OnUserSpeak CompletionStage<Speak> hear() { return Menu.text().thenApply(Action::speak); }",
                "@OnUserSpeak Reply hear() { return Reply.later(Menu.text(), t -> Action.speak(t)); }",
                "@OnUserSpeak Optional<Reply> hear() { return Optional.of(next()); } Reply next() { return Reply.none(); }",
                "private static final Reply HI = Action.speak(\"Hi.\"); @OnUserSpeak Reply hear() { return HI; }",
                "private final Map<String, Supplier<Reply>> map = new HashMap<>(Map.of(\"a\", () -> Reply.none()));"
                        + " @OnUserSpeak Reply hear() { return map.get(\"a\").get(); }",
                "@OnUserSpeak Reply hear(Call call) { call.send(Menu.end()); return Reply.none(); }",
                "enum Step { A; Reply next() { return Reply.none(); } } @OnUserSpeak Reply hear() { return Step.A.next(); }",
            })
    void aStateIsUnreachableIfAllRepliesComeFromTheBotItself(String members) {
        assertOne(UNREACHABLE, entering(members));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@OnUserSpeak Reply hear() { return next(); } Reply next() { return Reply.none().goTo(\"CONFIRM\"); }",
                "enum Step { CONFIRM } @OnUserSpeak Reply hear() { return Reply.none().goTo(Step.CONFIRM); }",
                "static final String TO = \"CONFIRM\"; @OnUserSpeak Reply hear() { return Reply.none().goTo(TO); }",
                "@OnUserSpeak Reply hear(Call call) { return Reply.none().goTo(call.isOver() ? \"\" : (\"CONFIRM\")); }",
                "@OnUserSpeak Reply hear() { return Reply.later(Menu.text(), t -> Action.speak(t).goTo(\"CONFIRM\")); }",
                "@OnError Reply sorry() { return Reply.none().goTo(\"CONFIRM\"); } @OnUserSpeak void hear() {}",
                "private final Supplier<Reply> next = new Supplier<>() {"
                        + " public Reply get() { return Reply.none().goTo(\"CONFIRM\"); } };"
                        + " @OnUserSpeak Reply hear() { return next.get(); }",
            })
    void aStateIsReachableIfAHandlerLeadsThere(String members) {
        assertSilent(entering(members));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@OnUserSpeak Reply hear() { return Menu.next(); }",
                "@OnUserSpeak Reply hear() { return Menu.NEXT.get(); }",
                "@OnUserSpeak Reply hear() { return Menu.last; }",
                "@OnUserSpeak Reply hear() { return new Menu().reply; }",
                "@OnUserSpeak Reply hear() { return (Reply) Menu.any(); }",
                "@OnUserSpeak Reply hear() { return Menu.any() instanceof Reply reply ? reply : Reply.none(); }",
                "@OnUserSpeak CompletionStage<Reply> hear() { return Menu.soon(); }",
                "@OnUserSpeak Optional<Reply> hear() { return Optional.of(\"\").map(t -> Menu.next()); }",
                "@OnUserSpeak Reply hear() { Supplier<Reply> next = Menu::next; return next.get(); }",
                "@OnUserSpeak Reply hear() { return new Menu.Replies().get(0); }",
                "private final Supplier<Reply> next = new Menu.Next(); @OnUserSpeak Reply hear() { return next.get(); }",
                "private static final class Next extends Menu.Next {}"
                        + " @OnUserSpeak Reply hear() { Supplier<Reply> next = new Next(); return next.get(); }",
                "@OnUserSpeak Reply hear() { List<Reply> all = new ArrayList<>(); Menu.fill(all); return all.get(0); }",
                "@OnUserSpeak Reply hear() { return Reply.none().goTo(Menu.name()); }",
                "@OnUserSpeak Reply hear() { return new Move(Reply.none(), Menu.name()); }",
                "@OnUserSpeak Reply hear() { return Optional.of(Menu.name()).map(Reply.none()::goTo).get(); }",
                "Reply next = Reply.none(); @OnUserSpeak Reply hear() { return next; }",
                "@Deprecated private Reply next = Reply.none(); @OnUserSpeak Reply hear() { return next; }",
                "private Reply next = Reply.none(); @OnUserSpeak Reply hear() { return next; }"
                        + " void next(Reply reply) { next = reply; }",
                "private Reply next = Reply.none(); @OnUserSpeak Reply hear() {"
                        + " Menu.tell(reply -> next = reply); return next; }",
                "private Reply next = Reply.none(); private void take(Reply reply) { next = reply; }"
                        + " @OnUserSpeak Reply hear() { Menu.tell(this::take); return next; }",
                "private final Supplier<Reply> next; PizzaBot(Supplier<Reply> next) { this.next = next; }"
                        + " @OnUserSpeak Reply hear() { return next.get(); }",
                "interface Step { Reply next(); } private Step step; void use(Step step) { this.step = step; }"
                        + " @OnUserSpeak Reply hear() { return step.next(); }",
                "@SuppressWarnings({\"rawtypes\", \"unchecked\"}) @OnUserSpeak Reply hear() {"
                        + " Supplier raw = Menu.NEXT; return ((Supplier<Reply>) raw).get(); }",
            })
    void aReplyFromElsewhereMayLeadAnywhere(String members) {
        assertSilent(entering(members));
    }

    @Test
    void whoeverHasTheCallMayMoveItAndARepromptEndsIt() {
        assertSilent(entering("@OnUserSpeak void hear(Call call) { Menu.watch(call); }"));
        assertSilent(entering("@OnUserSpeak Reply hear() { return Menu.pin(); }"));
        assertSilent(entering(
                "@OnUserSpeak Reply hear() { return Gather.digits(4).then(t -> Reply.none().goTo(\"CONFIRM\")); }"));
        assertSilent(leaving("").replace("@VoiceBot", "@VoiceBot @Reprompt(noMatch = \"What?\")"));
    }

    @Test
    void onlyABotWithoutSubclassesAndInheritedHandlersIsDecided() {
        String bot = entering("@OnUserSpeak void hear() {}");
        assertOne(UNREACHABLE, bot);
        assertSilent(bot.replace("final class", "class"));
        assertSilent(bot.replace("PizzaBot {", "PizzaBot extends Thread {"));
        assertSilent(bot.replace("PizzaBot {", "PizzaBot implements Base {")
                + " interface Base { @OnUserInputTimeout default Reply ask() { return Menu.next(); } }");
        assertOne(UNREACHABLE, bot.replace("final class PizzaBot {", "record PizzaBot(int count) {"));
        assertSilent("@VoiceBot record PizzaBot(Reply next) { @OnUserSpeak Reply hear() { return next; }"
                + " @OnDtmf(in = \"CONFIRM\") Action key() { return Action.hangup(); } }");
        assertOne(UNREACHABLE, "class Shop { " + bot.replace("@VoiceBot", "@VoiceBot static") + " }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@OnUserSpeak Reply hear() { return Reply.none().goTo(\"CONFIRM\"); }",
                "@OnUserSpeak Reply hear() { return Menu.words().then(\"Bye.\"); }",
                "@OnUserSpeak(in = \"\") Reply hear() { return Action.speak(\"Bye.\").thenHangup(); }",
                "@OnUserSpeak String hear(Call call) { return call.state() + call.session().id() + call.isOver(); }",
                "Reply never() { return Action.hangup(); } @OnUserSpeak void hear() {}",
            })
    void aStateHasNoWayOutIfNoHandlerThereHasOne(String members) {
        assertOne(NO_WAY_OUT, leaving(members));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@OnUserSpeak Reply hear() { return Reply.none().goTo(\"\"); }",
                "@OnUserSpeak Reply hear() { return Reply.none().goTo(Menu.name()); }",
                "@OnUserSpeak Reply hear() { return Action.transfer(\"1\", \"2\", \"3\"); }",
                "@OnUserSpeak Reply hear() { return Menu.end(); }",
                "@OnUserSpeak Reply hear() { return bye(); } private Reply bye() { return Action.speak(\"B\").thenHangup(); }",
                "@OnUserSpeak Reply hear() { return new Hangup(); }",
                "@OnUserSpeak Reply hear() { return Action.raw(\"hangup\", Map.of()); }",
                "@OnUserSpeak Optional<Action> hear() { return Optional.of(\"\").map(t -> Menu.end()); }",
                "@OnError Reply sorry() { return Action.hangup(); } @OnUserSpeak void hear() {}",
                "private static final Reply BYE = Action.hangup(); @OnUserSpeak Reply hear() { return BYE; }",
                "@OnUserSpeak(in = \"\") void hear(Call call) { Menu.watch(call); }",
                "private Call call; @OnUserSpeak(in = \"\") void hear(Call call) { this.call = call; }",
                "@OnUserSpeak void hear(Call call) { call.send(Action.speak(\"Hi.\")); }",
                "@OnSessionEnd(in = \"CONFIRM\") void done() {}",
                "@OnUserSpeak(in = \"\") Reply bye() { return Action.speak(\"B\").thenHangup().goTo(\"CONFIRM\"); }",
            })
    void aStateHasAWayOutIfAnythingMayLeaveIt(String members) {
        assertSilent(leaving(members));
    }

    @Test
    void warningsAreSwitchedOff() {
        JavaFileObject bot = source("PizzaBot", entering("@OnUserSpeak void hear() {}"));
        assertEquals(
                List.of(),
                Bots.compile(List.of("-Xlint:-options", "-Aparley.warnings=off"), bot)
                        .warnings());
    }
}
