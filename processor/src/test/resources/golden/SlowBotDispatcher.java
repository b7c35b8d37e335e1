package bots;

import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import dev.parley.speech.Heard;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.SpeechPattern;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link SlowBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class SlowBotDispatcher implements Dispatcher<SlowBot> {

    private static final SpeechPattern LOOK_UP = SpeechPattern.of("(?<number>\\d+)")
            .with("number", Integer::valueOf);
    private static final Phrases CANCEL = Phrases.of("cancel");
    private static final SpeechChoice SPEECH = SpeechChoice.of(LOOK_UP, CANCEL);
    private static final Patience PATIENCE = Patience.DEFAULT.deadline(Duration.ofMillis(700));
    private static final Patience LOOK_UP_PATIENCE = PATIENCE
            .hold(HoldPhrases.of(List.of("One moment, please.", "Still looking."), "Sorry, that takes too long."));
    private static final Patience CANCEL_PATIENCE = PATIENCE
            .deadline(Duration.ofMillis(1500))
            .hold(HoldPhrases.of(List.of("One moment."), "Sorry.").after(Duration.ofSeconds(2)).max(3));
    private static final Patience SEARCH_PATIENCE = PATIENCE
            .hold(HoldPhrases.of(
                            List.of("Please stay on the line while we look for the order that you have asked us for."),
                            "Sorry, that takes too long.")
                    .after(Duration.ofMinutes(1))
                    .max(1));
    private static final Patience ONE_PATIENCE = PATIENCE.deadline(Duration.ofSeconds(3));
    private static final Patience WAIT_PATIENCE = PATIENCE.deadline(Duration.ofSeconds(3));

    private final Supplier<? extends SlowBot> bots;

    /** Answers each call with a new {@link SlowBot}. */
    public SlowBotDispatcher() {
        this(SlowBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public SlowBotDispatcher(Supplier<? extends SlowBot> bots) {
        this.bots = bots;
    }

    @Override
    public SlowBot newBot() {
        return bots.get();
    }

    @Override
    public Patience patience() {
        return PATIENCE;
    }

    @Override
    public Reply dispatch(SlowBot bot, Event event, Call call) throws Exception {
        if (event instanceof SessionStart) {
            return Reply.of(bot.greet());
        }
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak, call);
        }
        if (event instanceof DtmfReceived dtmfReceived) {
            return onDtmfReceived(bot, dtmfReceived);
        }
        if (event instanceof UserInputTimeout) {
            return new SlowReply(WAIT_PATIENCE, () -> {
                bot.wait(event);
                return Reply.none();
            });
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(SlowBot bot, UserSpeak event, Call call) throws Exception {
        Heard heard = SPEECH.hear(event.text());
        return switch (heard.choice()) {
            case 0 -> new SlowReply(LOOK_UP_PATIENCE, () ->
                    Reply.later(bot.lookUp((int) heard.get("number")), Reply::of));
            case 1 -> new SlowReply(CANCEL_PATIENCE, () -> {
                bot.cancel(call);
                return Reply.none();
            });
            default -> new SlowReply(SEARCH_PATIENCE, () -> bot.search(event, call.session()));
        };
    }

    private Reply onDtmfReceived(SlowBot bot, DtmfReceived event) throws Exception {
        return switch (event.digit()) {
            case "1" -> new SlowReply(ONE_PATIENCE, () -> Reply.of(bot.one()));
            default -> Reply.notTaken();
        };
    }
}
