package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import dev.parley.speech.Condition;
import dev.parley.speech.Heard;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.Transcript;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link StatefulBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class StatefulBotDispatcher implements Dispatcher<StatefulBot> {

    private static final Condition YES = Phrases.of("yes").in("CONFIRM");
    private static final Condition ORDER = Condition.anything().in("ORDER");
    private static final Phrases HELP = Phrases.of("help");
    private static final SpeechChoice SPEECH = SpeechChoice.of(YES, ORDER, HELP);

    private final Supplier<? extends StatefulBot> bots;

    /** Answers each call with a new {@link StatefulBot}. */
    public StatefulBotDispatcher() {
        this(StatefulBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public StatefulBotDispatcher(Supplier<? extends StatefulBot> bots) {
        this.bots = bots;
    }

    @Override
    public StatefulBot newBot() {
        return bots.get();
    }

    @Override
    public Set<String> states() {
        return Set.of("ORDER", "CONFIRM");
    }

    @Override
    public Reply dispatch(StatefulBot bot, Event event, Call call) throws Exception {
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak, call);
        }
        if (event instanceof DtmfReceived dtmfReceived) {
            return onDtmfReceived(bot, dtmfReceived, call);
        }
        if (event instanceof UserInputTimeout userInputTimeout) {
            return onUserInputTimeout(bot, userInputTimeout, call);
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(StatefulBot bot, UserSpeak event, Call call) throws Exception {
        String state = call.state();
        Transcript transcript = Transcript.of(event.text());
        Heard heard = SPEECH.hear(transcript, state);
        return switch (heard.choice()) {
            case 0 -> bot.yes();
            case 1 -> bot.order(event, call);
            case 2 -> Reply.of(bot.help());
            default -> Reply.notTaken();
        };
    }

    private Reply onDtmfReceived(StatefulBot bot, DtmfReceived event, Call call) throws Exception {
        String state = call.state();
        if ((state.equals("ORDER") || state.equals("CONFIRM"))
                && (event.digit().equals("1") || event.digit().equals("2"))) {
            bot.key();
            return Reply.none();
        }
        return switch (event.digit()) {
            case "0" -> bot.operator();
            default -> Reply.notTaken();
        };
    }

    private Reply onUserInputTimeout(StatefulBot bot, UserInputTimeout event, Call call) throws Exception {
        String state = call.state();
        if (state.equals("CONFIRM")) {
            return Reply.of(bot.askAgain());
        }
        return Reply.notTaken();
    }
}
