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
import dev.parley.speech.Transcript;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link BargeInBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class BargeInBotDispatcher implements Dispatcher<BargeInBot> {

    private static final Phrases STOP = Phrases.of("stop", "wait");
    private static final SpeechPattern STOP_2 = SpeechPattern.of("no .*");
    private static final SpeechChoice BARGE_IN = SpeechChoice.of(STOP, STOP_2);
    private static final Phrases STOP_LATER = Phrases.of("stop");
    private static final SpeechChoice SPEECH = SpeechChoice.of(STOP_LATER);

    private final Supplier<? extends BargeInBot> bots;

    /** Answers each call with a new {@link BargeInBot}. */
    public BargeInBotDispatcher() {
        this(BargeInBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public BargeInBotDispatcher(Supplier<? extends BargeInBot> bots) {
        this.bots = bots;
    }

    @Override
    public BargeInBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(BargeInBot bot, Event event, Call call) throws Exception {
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak, call);
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(BargeInBot bot, UserSpeak event, Call call) throws Exception {
        Transcript transcript = Transcript.of(event.text());
        if (event.bargedIn()) {
            Heard heard = BARGE_IN.hear(transcript);
            switch (heard.choice()) {
                case 0 -> {
                    bot.stop();
                    return Reply.none();
                }
                case 1 -> {
                    return bot.stop(call.session());
                }
                default -> {}
            }
        }
        Heard heard = SPEECH.hear(transcript);
        return switch (heard.choice()) {
            case 0 -> {
                bot.stopLater();
                yield Reply.none();
            }
            default -> Reply.of(bot.other(call, event));
        };
    }
}
