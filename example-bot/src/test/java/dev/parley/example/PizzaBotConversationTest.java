package dev.parley.example;

import dev.parley.action.Action;
import dev.parley.event.Session;
import dev.parley.simulator.SimulatedCall;
import dev.parley.simulator.Transport;
import dev.parley.simulator.VirtualClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole calls on a virtual clock, without a server: the quickest way to hear a bot. */
class PizzaBotConversationTest {

    private final VirtualClock clock = new VirtualClock();
    private final Kitchen kitchen =
            order -> CompletableFuture.supplyAsync(() -> 25, clock.after(Duration.ofSeconds(3)));
    private final SimulatedCall call = SimulatedCall.to(new PizzaBotDispatcher(() -> new PizzaBot(kitchen)))
            .on(clock);

    @Test
    void saysGoodbyeThenHangsUp() {
        SimulatedCall call = SimulatedCall.to(new PizzaBotDispatcher());
        call.start().expectSpeak("Welcome to Mario's. What can I get you?");
        call.say("Goodbye.").expectSpeak("Maybe next time. Goodbye!");
        call.finishSpeech().expectHangup();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void takesAnOrderAndTextsIt(Transport transport) {
        call.over(transport).start().expectSpeak("Welcome to Mario's. What can I get you?");
        call.say("I'd like 2 funghi, please.").expectSpeak("2 funghi, coming up. Anything else?");
        call.say("Can you text me a receipt?").expectSpeak("I'll text you the order. Anything else?");
        call.expect(Action.sendSms("+4915112345678", "Mario's: 2 funghi. Ready in 20 minutes."));
        call.say("That's all, thanks.").expectSpeak("That makes 2 funghi. Is that right?");
        call.say("Yes, please.").expectSpeak("Ready in 20 minutes. Goodbye!").expectHangup();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void cannotTextACallerWithoutANumber(Transport transport) {
        call.over(transport).session(Session.of("hidden")).start();
        call.say("Text me").expectSpeak("I cannot see your number, so I cannot text you. Anything else?");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void holdsTheCallerUntilTheKitchenKnows(Transport transport) {
        call.over(transport).start().say("How long does it take?").expectSpeak("One moment, please.");
        call.expectSpeak("Still looking.").expectSpeak("It takes 25 minutes. Anything else?");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void hangsUpAfterTheThirdSilence(Transport transport) {
        call.over(transport).start().staySilent(Duration.ofSeconds(8)).expectSpeak("Are you still there?");
        call.staySilent(Duration.ofSeconds(8)).expectSpeak("Are you still there?");
        call.staySilent(Duration.ofSeconds(8)).expectSpeak("I cannot hear you. Goodbye!");
        call.finishSpeech().expectHangup();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void stopsWhenTheCallerInterrupts(Transport transport) {
        call.over(transport).start().bargeIn("Wait!").expectSpeak("I'm listening.");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void connectsToMario(Transport transport) {
        call.over(transport).start().press("0").expectTransfer("+4921112345").expectNothing();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void offersAMenu(Transport transport) {
        call.over(transport).start().finishSpeech().press("9");
        call.expectSpeak("To check your order press 1, for the waiting time 2, to speak to Mario 0.");
        call.press("0").expect(Action.bargeIn()).expectTransfer("+4921112345");
    }

    @Test
    void endsACallThatGoesOnForEver() {
        call.overWebSocket().start();
        while (call.time().toMinutes() < 14) {
            call.say("A funghi.").elapse(Duration.ofSeconds(30));
        }
        call.staySilent(Duration.ofMinutes(2));
        call.expectSpeak("I have to serve other guests now. Goodbye!").expectHangup();
    }
}
