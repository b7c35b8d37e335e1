package bots;

import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link PinBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class PinBotDispatcher implements Dispatcher<PinBot> {

    private final Supplier<? extends PinBot> bots;

    /** Answers each call with a new {@link PinBot}. */
    public PinBotDispatcher() {
        this(PinBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public PinBotDispatcher(Supplier<? extends PinBot> bots) {
        this.bots = bots;
    }

    @Override
    public PinBot newBot() {
        return bots.get();
    }

    @Override
    public Set<String> states() {
        return Set.of("PIN", "MENU", "CONFIRM");
    }

    @Override
    public Reply dispatch(PinBot bot, Event event, Call call) throws Exception {
        if (event instanceof DtmfReceived dtmfReceived) {
            return onDtmfReceived(bot, dtmfReceived, call);
        }
        return Reply.notTaken();
    }

    private Reply onDtmfReceived(PinBot bot, DtmfReceived event, Call call) throws Exception {
        String state = call.state();
        if ((state.equals("MENU") || state.equals("CONFIRM"))
                && (event.digit().equals("1") || event.digit().equals("2"))) {
            return Reply.of(bot.choose());
        }
        return Reply.notTaken();
    }

    @Override
    public Optional<Gather> gather(String state) {
        return switch (state) {
            case "PIN" -> Optional.of(Gather.digits(5));
            case "MENU", "CONFIRM" -> Optional.empty();
            default -> Optional.of(Gather.digits(1, 11).terminator("#").interDigitTimeout(Duration.ofSeconds(2)).masked());
        };
    }

    @Override
    public Reply dispatchKeys(PinBot bot, DtmfReceived event, String keys, Call call) throws Exception {
        return switch (call.state()) {
            case "PIN" -> Reply.of(bot.pin(keys, call.session()));
            default -> {
                bot.customer(event, keys);
                yield Reply.none();
            }
        };
    }
}
