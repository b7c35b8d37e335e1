package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Reply;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a test has work in its hands that a handler does not wait for. */
class SlowWorkTest {

    private static final Duration LONG = Duration.ofSeconds(3);

    private static SimulatedCall call(Supplier<CompletionStage<String>> work, Transport transport) {
        return SimulatedCall.to(new ScriptBot(event -> reply(work, event)).dispatcher())
                .over(transport);
    }

    private static Reply reply(Supplier<CompletionStage<String>> work, Event event) {
        return event instanceof UserSpeak ? Reply.later(work.get(), Reply::of) : null;
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theTestCompletesAStage(Transport transport) {
        CompletableFuture<String> stage = new CompletableFuture<>();
        SimulatedCall call = call(() -> stage, transport).start().say("How long?");
        call.expectNothingFor(Duration.ofMillis(500));
        stage.complete("Five minutes.");
        call.expectSpeak("Five minutes.");
        assertEquals(Duration.ofMillis(540 + 500 + 500), call.time());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theWorkTakesVirtualTime(Transport transport) {
        VirtualClock clock = new VirtualClock();
        SimulatedCall call = call(
                        () -> CompletableFuture.supplyAsync(() -> "Five minutes.", clock.after(Duration.ofMillis(800))),
                        transport)
                .on(clock);
        call.start().say("How long?").expectNothingFor(Duration.ofMillis(799));
        call.elapse(Duration.ofMillis(1)).expectSpeak("Five minutes.");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theTestWaitsForAnotherThreadWhileTheClockStandsStill(Transport transport) {
        SimulatedCall call = call(() -> CompletableFuture.supplyAsync(() -> "Five minutes."), transport);
        call.start().say("How long?").awaitReply().expectSpeak("Five minutes.");
        assertEquals(Duration.ofMillis(540 + 500), call.time());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aFailureTellsWhatTheBotStillWorksOn(Transport transport) {
        SimulatedCall call = call(CompletableFuture::new, transport).start().say("How long?");
        AssertionError failure = assertThrows(AssertionError.class, () -> call.expectSpeak("Five minutes."));
        assertTrue(
                failure.getMessage().contains("no answer in time to user_speak \"How long?\"."), failure.getMessage());
    }

    @Test
    void aReplyThatIsTooLateForItsRequestComesWithTheNextEvent() {
        VirtualClock clock = new VirtualClock();
        SimulatedCall call = call(
                        () -> CompletableFuture.supplyAsync(() -> "Five minutes.", clock.after(LONG)),
                        Transport.WEBHOOK)
                .on(clock);
        call.start().say("How long?").expectNothingFor(Duration.ofSeconds(10));
        assertTrue(
                call.transcript().contains("service  gets no answer to user_speak \"How long?\""), call.transcript());
    }
}
