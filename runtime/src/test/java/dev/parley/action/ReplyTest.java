package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final Speak HI = Action.speak("Hi");
    private static final Speak BYE = Action.speak("Bye");
    private static final Hangup HANGUP = Action.hangup();
    private static final Transfer TRANSFER = Action.transfer("1", "n", "2");

    @Test
    void aTextIsSpokenAndNullSaysNothing() {
        assertEquals(HI, Reply.of("Hi"));
        assertSame(Reply.none(), Reply.of(null));
        assertEquals("The text of a speak must not be blank, but is \"\".", Refusal.of(() -> Reply.of("")));
    }

    @Test
    void thenMakesAChainInOrder() {
        assertEquals(new Chain(List.of(HI, BYE)), HI.then(BYE));
        assertEquals(new Chain(List.of(HI, BYE)), HI.then("Bye"));
        assertEquals(new Chain(List.of(HI, HANGUP)), HI.thenHangup());
        assertEquals(new Chain(List.of(HI, BYE, TRANSFER)), HI.then("Bye").then(TRANSFER));
    }

    @Test
    void whatFollowsNothingStandsAlone() {
        assertSame(BYE, Reply.none().then(BYE));
        assertEquals(HANGUP, Reply.none().thenHangup());
    }

    @Test
    void nothingFollowsAHangupOrATransfer() {
        String hangup = "Nothing can follow a hangup, because the call leaves the bot there. Put it last.";
        String transfer = "Nothing can follow a transfer, because the call leaves the bot there. Put it last.";

        assertEquals(hangup, Refusal.of(() -> HANGUP.then(HI)));
        assertEquals(hangup, Refusal.of(HANGUP::thenHangup));
        assertEquals(hangup, Refusal.of(() -> HI.thenHangup().then("Bye")));
        assertEquals(transfer, Refusal.of(() -> TRANSFER.then(HI)));
        assertEquals(transfer, Refusal.of(() -> HI.then(TRANSFER).thenHangup()));
        assertEquals(transfer, Refusal.of(() -> new Chain(List.of(HI, TRANSFER, BYE))));
    }

    @Test
    void aChainHasAtLeastTwoActions() {
        assertEquals(
                "A chain must have at least two actions, but has 0. Reply with the action itself.",
                Refusal.of(() -> new Chain(List.of())));
        assertEquals(
                "A chain must have at least two actions, but has 1. Reply with the action itself.",
                Refusal.of(() -> new Chain(List.of(HI))));
    }

    @Test
    void aChainCannotBeChangedAfterwards() {
        List<Action> actions = new ArrayList<>(List.of(HI, BYE));
        Chain chain = new Chain(actions);
        actions.clear();

        assertEquals(List.of(HI, BYE), chain.actions());
        chain.then(HANGUP);
        assertEquals(List.of(HI, BYE), chain.actions());
        assertThrows(UnsupportedOperationException.class, () -> chain.actions().clear());
    }

    @Test
    void aLaterReplyIsMadeWhenItsStageCompletes() {
        CompletableFuture<String> work = new CompletableFuture<>();
        PendingReply pending = (PendingReply) Reply.later(work, Reply::of);
        assertSame(work, pending.work());
        work.complete("Hi");

        assertEquals(HI, result(pending));
    }

    @Test
    void aLaterReplyMayBeNone() {
        assertSame(Reply.none(), Reply.later(null, Reply::of));
        assertSame(Reply.none(), result(later(null)));
    }

    @Test
    void aLaterReplyGrowsToo() {
        assertEquals(HI.thenHangup(), result(later("Hi").thenHangup()));
        assertEquals(HI.then(BYE).then(TRANSFER), result(later("Hi").then("Bye").then(TRANSFER)));
        assertEquals(HANGUP, result(later(null).thenHangup()));
        assertEquals(
                BYE,
                result(Reply.later(CompletableFuture.completedFuture("x"), ignored -> null)
                        .then(BYE)));
    }

    @Test
    void aLaterReplyFailsAsItsStageDid() {
        IllegalStateException failure = new IllegalStateException("no table");
        Reply reply = Reply.later(CompletableFuture.<String>failedFuture(failure), Reply::of)
                .then(BYE);

        assertSame(
                failure,
                assertThrows(CompletionException.class, () -> result(reply)).getCause());
    }

    @Test
    void goToMovesWithWhateverIsReplied() {
        assertEquals(new Move(HI, "CONFIRM"), HI.goTo("CONFIRM"));
        assertEquals(new Move(HI.thenHangup(), "CONFIRM"), HI.thenHangup().goTo("CONFIRM"));
        assertEquals(new Move(Reply.none(), "CONFIRM"), Reply.none().goTo("CONFIRM"));
        assertEquals(new Move(HI, ""), HI.goTo(""));
        assertEquals(new Move(HI, "HALF_UP"), HI.goTo(RoundingMode.HALF_UP));
    }

    @Test
    void aMoveGrowsAndItsLastTargetCounts() {
        assertEquals(new Move(HI.thenHangup(), "A"), HI.goTo("A").thenHangup());
        assertEquals(new Move(BYE, "A"), Reply.none().goTo("A").then(BYE));
        assertEquals(new Move(HI, "B"), HI.goTo("A").goTo("B"));
    }

    @Test
    void aLaterReplyMovesWhenItIsThere() {
        assertEquals(new Move(HI, "A"), result(later("Hi").goTo("A")));
        assertEquals(new Move(Reply.none(), "A"), result(later(null).goTo("A")));
        assertEquals(new Move(HI, "HALF_UP"), result(later("Hi").goTo(RoundingMode.HALF_UP)));
    }

    @Test
    void aMoveHoldsAReplyThatCanBeSent() {
        assertEquals(
                "A move must hold a reply that can be sent, but holds a PendingReply."
                        + " Write .goTo(\"A\") behind that reply.",
                Refusal.of(() -> new Move(later("Hi"), "A")));
        assertEquals(
                "A move must hold a reply that can be sent, but holds a Move. Write .goTo(\"A\") behind that reply.",
                Refusal.of(() -> new Move(HI.goTo("B"), "A")));
    }

    @Test
    void aTextInPiecesIsPushedOrPulled() {
        Flow.Publisher<String> publisher = subscriber -> {};
        Stream<String> stream = Stream.of("Hi");

        assertEquals(new StreamedReply(new Tokens.Published(publisher), List.of()), Reply.streamed(publisher));
        assertEquals(new StreamedReply(new Tokens.Pulled(stream), List.of()), Reply.streamed(stream));
        assertSame(Reply.none(), Reply.streamed((Flow.Publisher<String>) null));
        assertSame(Reply.none(), Reply.streamed((Stream<String>) null));
    }

    @Test
    void whatFollowsATextInPiecesWaitsForItsEnd() {
        Stream<String> stream = Stream.of("Hi");
        Reply reply = Reply.streamed(stream);

        assertEquals(
                new StreamedReply(new Tokens.Pulled(stream), List.of(BYE, HANGUP)),
                reply.then(BYE).thenHangup());
        assertEquals(new Move(reply, "A"), reply.goTo("A"));
        assertEquals(
                "Nothing can follow a hangup, because the call leaves the bot there. Put it last.",
                Refusal.of(() -> reply.thenHangup().then(BYE)));
    }

    private static Reply later(@Nullable String text) {
        return Reply.later(CompletableFuture.completedFuture(text), Reply::of);
    }

    private static @Nullable Reply result(Reply reply) {
        return ((PendingReply) reply).reply().toCompletableFuture().join();
    }
}
