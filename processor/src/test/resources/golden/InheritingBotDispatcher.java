package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import dev.parley.speech.Heard;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.SpeechPattern;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link InheritingBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
final class InheritingBotDispatcher implements Dispatcher<InheritingBot> {

    private static final SpeechPattern HELP = SpeechPattern.of("help");
    private static final Phrases THANKS = Phrases.of("thank you");
    private static final Phrases LEAVE = Phrases.of("bye");
    private static final SpeechChoice SPEECH = SpeechChoice.of(HELP, THANKS, LEAVE);

    private final Supplier<? extends InheritingBot> bots;

    /** Answers each call with a new {@link InheritingBot}. */
    public InheritingBotDispatcher() {
        this(InheritingBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public InheritingBotDispatcher(Supplier<? extends InheritingBot> bots) {
        this.bots = bots;
    }

    @Override
    public InheritingBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(InheritingBot bot, Event event, Call call) throws Exception {
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak);
        }
        if (event instanceof SessionStart) {
            return Reply.of(bot.greet());
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(InheritingBot bot, UserSpeak event) throws Exception {
        Heard heard = SPEECH.hear(event.text());
        return switch (heard.choice()) {
            case 0 -> Reply.of(bot.help());
            case 1 -> Reply.of(bot.thanks());
            case 2 -> bot.leave();
            default -> Reply.of(bot.other(event));
        };
    }
}
