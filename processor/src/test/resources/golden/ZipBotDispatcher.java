package bots;

import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link ZipBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class ZipBotDispatcher implements Dispatcher<ZipBot> {

    private final Supplier<? extends ZipBot> bots;

    /** Answers each call with a new {@link ZipBot}. */
    public ZipBotDispatcher() {
        this(ZipBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public ZipBotDispatcher(Supplier<? extends ZipBot> bots) {
        this.bots = bots;
    }

    @Override
    public ZipBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(ZipBot bot, Event event, Call call) throws Exception {
        return Reply.notTaken();
    }

    @Override
    public Optional<Gather> gather(String state) {
        return Optional.of(Gather.digits(5));
    }

    @Override
    public Reply dispatchKeys(ZipBot bot, DtmfReceived event, String keys, Call call) throws Exception {
        return Reply.of(bot.zip(keys));
    }
}
