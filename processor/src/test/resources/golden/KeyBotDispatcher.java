package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link KeyBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class KeyBotDispatcher implements Dispatcher<KeyBot> {

    private final Supplier<? extends KeyBot> bots;

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public KeyBotDispatcher(Supplier<? extends KeyBot> bots) {
        this.bots = bots;
    }

    @Override
    public KeyBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(KeyBot bot, Event event, Call call) throws Exception {
        if (event instanceof DtmfReceived) {
            bot.key();
            return Reply.none();
        }
        return Reply.notTaken();
    }
}
