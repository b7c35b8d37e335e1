package dev.parley.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parley.action.Action;
import dev.parley.event.Session;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A handler is a plain method, so a test calls it as one. */
class PizzaBotTest {

    private static final Session SESSION = Session.of("a-call");

    private final PizzaBot bot = new PizzaBot();

    @Test
    void greetsAndAsksAgainWhenTheCallerIsSilent() {
        assertEquals(
                Action.speak("Welcome to Mario's. What can I get you?").inputTimeout(Duration.ofSeconds(8)),
                bot.greet());
    }

    @Test
    void addsPizzasToTheOrder() {
        assertEquals("2 funghi, coming up. Anything else?", bot.add(Optional.of(2), Pizza.FUNGHI));
        assertEquals("1 margherita, coming up. Anything else?", bot.add(Optional.empty(), Pizza.MARGHERITA));
    }

    @Test
    void namesTheMenuWhenItDidNotUnderstand() {
        assertEquals(
                "Sorry, we have margherita and funghi, but no Quattro Stagioni.",
                bot.misunderstood(new UserSpeak(SESSION, "Quattro Stagioni", false)));
    }

    @Test
    void asksBeforeItTakesTheOrderAndGoesOnWhenItIsWrong() {
        bot.add(Optional.empty(), Pizza.FUNGHI);
        assertEquals(Action.speak("That makes 1 funghi. Is that right?").goTo("CONFIRM"), bot.finish());
        assertEquals(Action.speak("What else can I get you?").goTo(""), bot.goOn());
    }

    @Test
    void saysHowLongItTakesWhenTheKitchenKnows() {
        CompletableFuture<Integer> minutes = new CompletableFuture<>();
        CompletableFuture<String> answer =
                new PizzaBot(order -> minutes).askTheKitchen().toCompletableFuture();
        assertFalse(answer.isDone());
        minutes.complete(25);
        assertEquals("It takes 25 minutes. Anything else?", answer.join());
    }

    @Test
    void hangsUpAfterTheThirdSilence() {
        bot.askAgain();
        bot.askAgain();
        assertEquals(Action.speak("I cannot hear you. Goodbye!").thenHangup(), bot.askAgain());
    }

    @Test
    void countsSilencesAnewOnceTheCallerSpeaks() {
        bot.askAgain();
        bot.askAgain();
        bot.hear();
        assertEquals(Action.speak("Are you still there?").inputTimeout(Duration.ofSeconds(8)), bot.askAgain());
    }
}
