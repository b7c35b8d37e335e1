package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link CarefulBotOfALongNameThatLeavesNoRoom}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class CarefulBotOfALongNameThatLeavesNoRoomDispatcher
        implements Dispatcher<CarefulBotOfALongNameThatLeavesNoRoom> {

    private final Supplier<? extends CarefulBotOfALongNameThatLeavesNoRoom> bots;

    /** Answers each call with a new {@link CarefulBotOfALongNameThatLeavesNoRoom}. */
    public CarefulBotOfALongNameThatLeavesNoRoomDispatcher() {
        this(CarefulBotOfALongNameThatLeavesNoRoom::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public CarefulBotOfALongNameThatLeavesNoRoomDispatcher(
            Supplier<? extends CarefulBotOfALongNameThatLeavesNoRoom> bots) {
        this.bots = bots;
    }

    @Override
    public CarefulBotOfALongNameThatLeavesNoRoom newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(CarefulBotOfALongNameThatLeavesNoRoom bot, Event event, Call call) throws Exception {
        if (event instanceof SessionStart) {
            bot.greet();
            return Reply.none();
        }
        return Reply.notTaken();
    }

    @Override
    public Reply recover(CarefulBotOfALongNameThatLeavesNoRoom bot, Event event, Call call, Throwable failure)
            throws Exception {
        if (failure instanceof IllegalStateException cause) {
            return Reply.of(bot.state(cause));
        }
        if (failure instanceof TimeoutException cause) {
            bot.timeout(call.session(), cause, call);
            return Reply.none();
        }
        if (failure instanceof Exception) {
            return bot.exception();
        }
        return Reply.of(bot.any(failure, event));
    }
}
