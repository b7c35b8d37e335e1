package dev.parley.dispatch;

import dev.parley.action.Gather;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handler of an event and calls it. The processor writes an implementation for each bot, named after it:
 * {@code PizzaBotDispatcher} for {@code PizzaBot}. It has no state; one serves all calls at once.
 *
 * @param <B> the bot
 */
public interface Dispatcher<B> {

    /**
     * Makes the bot of a new call.
     *
     * @return a bot that no other call uses
     */
    B newBot();

    /**
     * The dialog states that a call may move to.
     *
     * @return the names that the bot knows; none for a bot without states
     */
    default Set<String> states() {
        return Set.of();
    }

    /**
     * How long callers of this bot are let wait, where a handler does not say otherwise.
     *
     * @return the patience
     */
    default Patience patience() {
        return Patience.DEFAULT;
    }

    /**
     * What the bot says to silence, and to what no handler takes.
     *
     * @return the reprompts, if the bot has any
     */
    default Optional<Reprompts> reprompts() {
        return Optional.empty();
    }

    /**
     * What keeps calls of this bot from going on for ever.
     *
     * @return the guards, at most one of each kind
     */
    default List<Guard> guards() {
        return List.of();
    }

    /**
     * Calls the handler that takes an event, if there is one. The engine never calls this twice at once for one bot.
     *
     * @param bot the bot of the call
     * @param event what came
     * @param call the call
     * @return what the handler answered; null or {@link Reply#none()} for nothing, {@link Reply#notTaken()} if there is no
     *     handler
     * @throws Exception what the handler throws
     */
    @Nullable Reply dispatch(B bot, Event event, Call call) throws Exception;

    /**
     * What keys mean while the call is in a dialog state.
     *
     * @param state the name of the state
     * @return the sequence that the bot gathers there; empty if each key is an event of its own
     */
    default Optional<Gather> gather(String state) {
        return Optional.empty();
    }

    /**
     * Calls the handler that takes a sequence of keys. Only called in states in which {@link #gather} asks for one.
     *
     * @param bot the bot of the call
     * @param event the last key
     * @param keys the keys, without a terminator
     * @param call the call
     * @return what the handler answered; null or {@link Reply#none()} for nothing, {@link Reply#notTaken()} if the keys
     *     cannot be made into what it takes
     * @throws Exception what the handler throws
     */
    default @Nullable Reply dispatchKeys(B bot, DtmfReceived event, String keys, Call call) throws Exception {
        return null;
    }

    /**
     * Calls the {@code @OnError} method that takes a failure, if there is one.
     *
     * @param bot the bot of the call
     * @param event the event whose handler failed
     * @param call the call
     * @param failure what the handler threw, or what its stage completed with
     * @return what the method answered; null or {@link Reply#none()} for nothing
     * @throws Exception what the method throws
     */
    default @Nullable Reply recover(B bot, Event event, Call call, Throwable failure) throws Exception {
        return null;
    }
}
