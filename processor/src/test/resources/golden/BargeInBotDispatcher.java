package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.dispatch.Phrases;
import dev.parley.dispatch.SpeechPattern;
import dev.parley.dispatch.Transcript;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link BargeInBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class BargeInBotDispatcher implements Dispatcher<BargeInBot> {

    private static final Phrases STOP = Phrases.of("stop", "wait");
    private static final SpeechPattern STOP_2 = SpeechPattern.of("no .*");
    private static final Phrases STOP_LATER = Phrases.of("stop");

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
        return Reply.none();
    }

    private Reply onUserSpeak(BargeInBot bot, UserSpeak event, Call call) throws Exception {
        Transcript transcript = Transcript.of(event.text());
        if (event.bargedIn()) {
            if (transcript.contains(STOP)) {
                bot.stop();
                return Reply.none();
            }
            if (transcript.matches(STOP_2)) {
                return bot.stop(call.session());
            }
        }
        if (transcript.contains(STOP_LATER)) {
            bot.stopLater();
            return Reply.none();
        }
        return Reply.of(bot.other(call, event));
    }
}
