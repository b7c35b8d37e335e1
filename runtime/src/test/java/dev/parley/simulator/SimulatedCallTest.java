package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedCallTest {

    private final ScriptBot bot = new ScriptBot(SimulatedCallTest::reply);
    private final SimulatedCall call = SimulatedCall.to(bot.dispatcher());

    private static Reply reply(Event event) {
        if (event instanceof SessionStart) {
            return Action.speak("Welcome.").inputTimeout(Duration.ofSeconds(8));
        }
        if (event instanceof UserInputTimeout) {
            return Action.speak("Are you still there?");
        }
        if (event instanceof UserSpeak speak) {
            return speak.text().equals("Goodbye.")
                    ? Action.speak("Thank you. Goodbye!").thenHangup()
                    : Action.speak("You said " + speak.text());
        }
        return null;
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsLikeAConversation(Transport transport) {
        call.over(transport).start().expectSpeak("Welcome.");
        call.say("Hello").expectSpeak(words -> words.startsWith("You said"));
        call.say("Hello again").expectSpeak(Pattern.compile("You said .* again"));
        call.say("Goodbye.").expectSpeak("Thank you. Goodbye!");
        call.finishSpeech().expectHangup().expectNothing();
        assertEquals("session_end", bot.told.get(bot.told.size() - 1));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void doesNotAskForWhatWasSaidBeforeTheCallerSpoke(Transport transport) {
        call.over(transport).start().say("Hello").say("Goodbye.").expectSpeak("Thank you. Goodbye!");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void tellsTheBotOfSilenceWhenItsTimeIsUp(Transport transport) {
        call.over(transport).start().staySilent(Duration.ofMillis(7999)).expectNothing();
        call.elapse(Duration.ofMillis(1)).expectSpeak("Are you still there?");
        assertEquals(Duration.ofMillis(480 + 8000), call.time());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aWordEndsTheSilence(Transport transport) {
        call.over(transport).start().staySilent(Duration.ofSeconds(7)).say("Er");
        call.expectSpeak("You said Er").finishSpeech().expectNothingFor(Duration.ofSeconds(20));
        assertEquals(
                List.of(),
                bot.told.stream().filter("user_input_timeout"::equals).toList());
    }
}
