package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link MenuBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class MenuBotDispatcher implements Dispatcher<MenuBot> {

    private final Supplier<? extends MenuBot> bots;

    /** Answers each call with a new {@link MenuBot}. */
    public MenuBotDispatcher() {
        this(MenuBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public MenuBotDispatcher(Supplier<? extends MenuBot> bots) {
        this.bots = bots;
    }

    @Override
    public MenuBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(MenuBot bot, Event event, Call call) throws Exception {
        if (event instanceof DtmfReceived dtmfReceived) {
            return onDtmfReceived(bot, dtmfReceived, call);
        }
        return Reply.notTaken();
    }

    private Reply onDtmfReceived(MenuBot bot, DtmfReceived event, Call call) throws Exception {
        return switch (event.digit()) {
            case "1", "2" -> Reply.of(bot.order(event));
            case "#" -> {
                bot.back();
                yield Reply.none();
            }
            default -> Reply.later(bot.other(call.session(), call), Reply::of);
        };
    }
}
