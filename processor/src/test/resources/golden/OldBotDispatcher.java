package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link OldBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OldBotDispatcher implements Dispatcher<OldBot> {

    private final Supplier<? extends OldBot> bots;

    /** Answers each call with a new {@link OldBot}. */
    public OldBotDispatcher() {
        this(OldBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public OldBotDispatcher(Supplier<? extends OldBot> bots) {
        this.bots = bots;
    }

    @Override
    public OldBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(OldBot bot, Event event, Call call) throws Exception {
        if (event instanceof SessionStart) {
            bot.greet();
            return Reply.none();
        }
        return Reply.notTaken();
    }
}
