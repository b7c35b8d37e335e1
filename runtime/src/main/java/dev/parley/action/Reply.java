package dev.parley.action;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers: one {@link Action}, a {@link Chain} of them, nothing, or a reply that is still being worked
 * out; and where the dialog goes on, if it moves.
 *
 * <p>The service takes one action for each event. The first action of a chain goes out as the answer; each further one
 * follows when the playback of the one before it is over.
 */
public sealed interface Reply permits Action, Chain, Gather, Move, NoReply, PendingReply, SlowReply, StreamedReply {

    /**
     * Says nothing.
     *
     * @return the empty reply
     */
    static Reply none() {
        return NoReply.NONE;
    }

    /**
     * What a dispatcher replies when no handler takes an event.
     *
     * @return the empty reply of nobody
     */
    static Reply notTaken() {
        return NoReply.NOT_TAKEN;
    }

    /**
     * Speaks a text, or says nothing when there is none.
     *
     * @param text what to say, or null for no reply
     * @return the reply
     * @throws IllegalArgumentException if the text is blank
     */
    static Reply of(@Nullable String text) {
        return text == null ? none() : Action.speak(text);
    }

    /**
     * A reply that a stage is still working out, for instance {@code Reply.later(bookings.find(id), Reply::of)}.
     *
     * @param <T> what the stage works out
     * @param stage the work; null means no reply
     * @param toReply makes the reply when the stage completes; it may return null for no reply
     * @return the reply
     */
    static <T extends @Nullable Object> Reply later(
            @Nullable CompletionStage<? extends T> stage, Function<? super T, ? extends @Nullable Reply> toReply) {
        return stage == null ? none() : new PendingReply(stage, stage.thenApply(toReply));
    }

    /**
     * A text that is spoken sentence by sentence while it is still being written. Each sentence goes out as soon as it
     * is complete; no more pieces are asked for while the caller has a few sentences yet to hear. When the caller speaks
     * or the call ends, the subscription is cancelled and the rest is dropped.
     *
     * @param tokens the text, in pieces of any size, from any thread; null means no reply. Subscribed to once
     * @return the reply
     */
    static Reply streamed(Flow.@Nullable Publisher<String> tokens) {
        return tokens == null ? none() : new StreamedReply(new Tokens.Published(tokens), List.of());
    }

    /**
     * A text that is spoken sentence by sentence while it is still being written. The stream is pulled as far as the
     * next sentence needs, which may block, never while a handler of the call runs. It is closed at its end, when the
     * caller speaks and when the call ends.
     *
     * @param tokens the text, in pieces of any size; null means no reply
     * @return the reply
     */
    static Reply streamed(@Nullable Stream<String> tokens) {
        return tokens == null ? none() : new StreamedReply(new Tokens.Pulled(tokens), List.of());
    }

    /**
     * Goes on with an action when what comes before it has been played.
     *
     * <p>Over a webhook an action that makes no sound, such as a text message, is followed by the next event whatever
     * it is: put what the caller should hear first.
     *
     * @param next what follows
     * @return this reply, longer by one action
     * @throws IllegalArgumentException if this reply ends in a hangup or a transfer: nothing can follow these
     */
    Reply then(Action next);

    /**
     * Goes on to speak a text when what comes before it has been played.
     *
     * @param text what to say
     * @return this reply, longer by one speak
     * @throws IllegalArgumentException if the text is blank, or this reply ends in a hangup or a transfer
     */
    default Reply then(String text) {
        return then(Action.speak(text));
    }

    /**
     * Hangs up when what comes before it has been played.
     *
     * @return this reply, longer by one hangup
     * @throws IllegalArgumentException if this reply already ends in a hangup or a transfer
     */
    default Reply thenHangup() {
        return then(Action.hangup());
    }

    /**
     * Moves the call to a dialog state: from then on, handlers with this name as their {@code in} apply.
     *
     * <p>The call moves when the reply is taken, before the handler of the next event is chosen, and whether or not the
     * rest of a chain is still to come. A reply that is dropped, because the caller has spoken since, moves nothing.
     * To a state that no handler of the bot names the call does not move: that is logged as an error, and the reply
     * is sent all the same.
     *
     * @param state the name of the state; empty for the state in which a call begins
     * @return this reply, with the move
     */
    default Reply goTo(String state) {
        return new Move(this, state);
    }

    /**
     * Moves the call to a dialog state that is a constant of an enum: {@code goTo(Step.CONFIRM)} is
     * {@code goTo("CONFIRM")}.
     *
     * @param state the constant; its name is that of the state
     * @return this reply, with the move
     */
    default Reply goTo(Enum<?> state) {
        return goTo(state.name());
    }
}
