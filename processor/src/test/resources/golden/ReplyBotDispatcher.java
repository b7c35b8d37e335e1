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
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link ReplyBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class ReplyBotDispatcher implements Dispatcher<ReplyBot> {

    private static final Phrases STREAM = Phrases.of("a");
    private static final Phrases PUBLISHER = Phrases.of("b");
    private static final SpeechChoice SPEECH = SpeechChoice.of(STREAM, PUBLISHER);

    private final Supplier<? extends ReplyBot> bots;

    /** Answers each call with a new {@link ReplyBot}. */
    public ReplyBotDispatcher() {
        this(ReplyBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public ReplyBotDispatcher(Supplier<? extends ReplyBot> bots) {
        this.bots = bots;
    }

    @Override
    public ReplyBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(ReplyBot bot, Event event, Call call) throws Exception {
        if (event instanceof DtmfReceived dtmfReceived) {
            return onDtmfReceived(bot, dtmfReceived);
        }
        if (event instanceof SessionStart) {
            return Reply.later(bot.laterMaybeAction(), reply -> reply.orElse(null));
        }
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak);
        }
        if (event instanceof SessionEnd) {
            return Reply.later(bot.cleanUp(), nothing -> Reply.none());
        }
        return Reply.notTaken();
    }

    private Reply onDtmfReceived(ReplyBot bot, DtmfReceived event) throws Exception {
        return switch (event.digit()) {
            case "0" -> {
                bot.none();
                yield Reply.none();
            }
            case "1" -> Reply.of(bot.text());
            case "2" -> bot.reply();
            case "3" -> bot.speak();
            case "4" -> Reply.of(bot.maybeText().orElse(null));
            case "5" -> bot.maybeSpeak().orElse(null);
            case "6" -> bot.maybeAnyReply().orElse(null);
            case "7" -> Reply.later(bot.laterText(), Reply::of);
            case "8" -> Reply.later(bot.laterChain(), reply -> reply);
            case "9" -> Reply.later(bot.laterAnyReply(), reply -> reply);
            case "*" -> Reply.later(bot.laterNone(), nothing -> Reply.none());
            case "#" -> Reply.later(bot.answer(), Reply::of);
            default -> Reply.later(bot.laterMaybeText(), reply -> Reply.of(reply.orElse(null)));
        };
    }

    private Reply onUserSpeak(ReplyBot bot, UserSpeak event) throws Exception {
        Heard heard = SPEECH.hear(event.text());
        return switch (heard.choice()) {
            case 0 -> Reply.streamed(bot.stream());
            case 1 -> Reply.streamed(bot.publisher());
            default -> Reply.streamed(bot.submissions());
        };
    }
}
