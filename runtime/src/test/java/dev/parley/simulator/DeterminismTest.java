package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeterminismTest {

    private static final Patience PATIENCE =
            Patience.DEFAULT.hold(HoldPhrases.of(List.of("One moment.", "Nearly done."), "I am sorry."));

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theSameScriptGivesTheSameBytesAThousandTimes(Transport transport) {
        byte[] first = script(transport).getBytes(StandardCharsets.UTF_8);
        for (int run = 1; run < 1000; run++) {
            assertArrayEquals(first, script(transport).getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void tenMinutesPassWithoutAnybodyWaiting(Transport transport) {
        SimulatedCall call = call(transport).start();
        while (call.time().compareTo(Duration.ofMinutes(10)) < 0) {
            call.say("How long?").expectSpeak("One moment.").staySilent(Duration.ofSeconds(5));
            call.staySilent(Duration.ofSeconds(8)).expectSpeak("Are you there?");
        }
        String last = call.transcript().lines().reduce("", (before, line) -> line);
        assertTrue(last.startsWith("   10:"), last);
    }

    private static String script(Transport transport) {
        SimulatedCall call = call(transport).deliverTwice(UserSpeak.class);
        call.start().expectSpeak("Welcome.").staySilent(Duration.ofSeconds(9));
        call.say("How long does it take?").expectSpeak("One moment.").elapse(Duration.ofMillis(100));
        call.press("12#").bargeIn("Stop").expectSpeak("One moment.");
        call.elapse(Duration.ofMinutes(1)).hangUp();
        return call.transcript();
    }

    private static SimulatedCall call(Transport transport) {
        VirtualClock clock = new VirtualClock();
        ScriptBot bot = new ScriptBot(event -> reply(event, clock), PATIENCE);
        return SimulatedCall.to(bot.dispatcher()).over(transport).on(clock);
    }

    private static Reply reply(Event event, VirtualClock clock) {
        if (event instanceof SessionStart) {
            return Action.speak("Welcome.").then("What can I do?").then(ask("Well?"));
        }
        if (event instanceof UserInputTimeout) {
            return ask("Are you there?");
        }
        return event instanceof UserSpeak
                ? Reply.later(
                        CompletableFuture.supplyAsync(() -> "Done.", clock.after(Duration.ofSeconds(3))),
                        text -> ask(text))
                : null;
    }

    private static Speak ask(String text) {
        return Action.speak(text).inputTimeout(Duration.ofSeconds(8));
    }
}
