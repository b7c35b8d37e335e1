package bots;

import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.speech.Conversion;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link OrderBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class OrderBotDispatcher implements Dispatcher<OrderBot> {

    private final Supplier<? extends OrderBot> bots;

    /** Answers each call with a new {@link OrderBot}. */
    public OrderBotDispatcher() {
        this(OrderBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public OrderBotDispatcher(Supplier<? extends OrderBot> bots) {
        this.bots = bots;
    }

    @Override
    public OrderBot newBot() {
        return bots.get();
    }

    @Override
    public Set<String> states() {
        return Set.of("AMOUNT");
    }

    @Override
    public Reply dispatch(OrderBot bot, Event event, Call call) throws Exception {
        return Reply.notTaken();
    }

    @Override
    public Optional<Gather> gather(String state) {
        return switch (state) {
            case "AMOUNT" -> Optional.of(Gather.digits(1, 4).terminator("#"));
            default -> Optional.of(Gather.digits(1, 9).terminator("#"));
        };
    }

    @Override
    public Reply dispatchKeys(OrderBot bot, DtmfReceived event, String keys, Call call) throws Exception {
        return switch (call.state()) {
            case "AMOUNT" -> {
                Optional<?> value = Conversion.convert(keys, Integer::valueOf);
                if (value.isEmpty()) {
                    yield Reply.notTaken();
                }
                bot.amount((int) value.get());
                yield Reply.none();
            }
            default -> {
                Optional<?> value = Conversion.convert(keys, Long::valueOf);
                if (value.isEmpty()) {
                    yield Reply.notTaken();
                }
                yield Reply.of(bot.order(call.session(), (Long) value.get()));
            }
        };
    }
}
