package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link LookupBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class LookupBotDispatcher implements Dispatcher<LookupBot> {

    private final Supplier<? extends LookupBot> bots;

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public LookupBotDispatcher(Supplier<? extends LookupBot> bots) {
        this.bots = bots;
    }

    @Override
    public LookupBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(LookupBot bot, Event event, Call call) throws Exception {
        if (event instanceof UserSpeak userSpeak) {
            return Reply.of(bot.answer(userSpeak).orElse(null));
        }
        return Reply.notTaken();
    }
}
