package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import dev.parley.speech.Heard;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.SpeechPattern;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link LongBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class LongBotDispatcher implements Dispatcher<LongBot> {

    private static final SpeechPattern ORDER =
            SpeechPattern.of("I would like (\\d+) (margherita|funghi|quattro stagioni|napoli|\"the usual\")( please)?");
    private static final Phrases SAY_GOODBYE_TO_THE_CALLER =
            Phrases.of("goodbye", "see you", "that is all", "have a nice day", "auf Wiederhören");
    private static final Phrases KIND = Phrases.of(
            "Margherita", "Funghi", "Quattro Stagioni", "Napoli", "Prosciutto", "Tonno", "Capricciosa", "Hawaii");
    private static final SpeechChoice SPEECH = SpeechChoice.of(ORDER, SAY_GOODBYE_TO_THE_CALLER, KIND);

    private final Supplier<? extends LongBot> bots;

    /** Answers each call with a new {@link LongBot}. */
    public LongBotDispatcher() {
        this(LongBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public LongBotDispatcher(Supplier<? extends LongBot> bots) {
        this.bots = bots;
    }

    @Override
    public LongBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(LongBot bot, Event event, Call call) throws Exception {
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak);
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(LongBot bot, UserSpeak event) throws Exception {
        Heard heard = SPEECH.hear(event.text());
        return switch (heard.choice()) {
            case 0 -> {
                bot.order();
                yield Reply.none();
            }
            case 1 -> {
                bot.sayGoodbyeToTheCaller();
                yield Reply.none();
            }
            case 2 -> {
                bot.kind();
                yield Reply.none();
            }
            default -> Reply.notTaken();
        };
    }
}
