package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import dev.parley.speech.Heard;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.SpeechPattern;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link PizzaBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class PizzaBotDispatcher implements Dispatcher<PizzaBot> {

    private static final SpeechPattern ORDER = SpeechPattern.of("(?<count>\\d+) (?<kind>margherita|funghi)( please)?")
            .with("count", Integer::valueOf);
    private static final Phrases BYE = Phrases.of("goodbye", "that's all");
    private static final SpeechChoice SPEECH = SpeechChoice.of(ORDER, BYE);

    private final Supplier<? extends PizzaBot> bots;

    /** Answers each call with a new {@link PizzaBot}. */
    public PizzaBotDispatcher() {
        this(PizzaBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public PizzaBotDispatcher(Supplier<? extends PizzaBot> bots) {
        this.bots = bots;
    }

    @Override
    public PizzaBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(PizzaBot bot, Event event, Call call) throws Exception {
        if (event instanceof SessionStart) {
            return Reply.of(bot.greet());
        }
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak);
        }
        if (event instanceof DtmfReceived dtmfReceived) {
            return onDtmfReceived(bot, dtmfReceived);
        }
        if (event instanceof SessionEnd) {
            bot.done(call.session());
            return Reply.none();
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(PizzaBot bot, UserSpeak event) throws Exception {
        Heard heard = SPEECH.hear(event.text());
        return switch (heard.choice()) {
            case 0 -> bot.order((int) heard.get("count"), heard.text("kind"));
            case 1 -> bot.bye();
            default -> Reply.of(bot.other(event));
        };
    }

    private Reply onDtmfReceived(PizzaBot bot, DtmfReceived event) throws Exception {
        return switch (event.digit()) {
            case "0" -> bot.operator();
            default -> Reply.notTaken();
        };
    }
}
