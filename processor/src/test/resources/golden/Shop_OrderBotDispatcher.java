package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link Shop.OrderBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
final class Shop_OrderBotDispatcher implements Dispatcher<Shop.OrderBot> {

    private final Supplier<? extends Shop.OrderBot> bots;

    /** Answers each call with a new {@link Shop.OrderBot}. */
    public Shop_OrderBotDispatcher() {
        this(Shop.OrderBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public Shop_OrderBotDispatcher(Supplier<? extends Shop.OrderBot> bots) {
        this.bots = bots;
    }

    @Override
    public Shop.OrderBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(Shop.OrderBot bot, Event event, Call call) throws Exception {
        if (event instanceof SessionStart) {
            return Reply.of(bot.greet());
        }
        return Reply.notTaken();
    }
}
