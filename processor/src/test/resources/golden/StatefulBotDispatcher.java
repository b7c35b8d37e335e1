package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.dispatch.Phrases;
import dev.parley.dispatch.Transcript;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link StatefulBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class StatefulBotDispatcher implements Dispatcher<StatefulBot> {

    private static final Phrases YES = Phrases.of("yes");
    private static final Phrases HELP = Phrases.of("help");

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
        return Reply.none();
    }

    private Reply onUserSpeak(StatefulBot bot, UserSpeak event, Call call) throws Exception {
        String state = call.state();
        Transcript transcript = Transcript.of(event.text());
        if (state.equals("CONFIRM") && transcript.contains(YES)) {
            return bot.yes();
        }
        if (state.equals("ORDER")) {
            return bot.order(event, call);
        }
        if (transcript.contains(HELP)) {
            return Reply.of(bot.help());
        }
        return Reply.none();
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
            default -> Reply.none();
        };
    }

    private Reply onUserInputTimeout(StatefulBot bot, UserInputTimeout event, Call call) throws Exception {
        String state = call.state();
        if (state.equals("CONFIRM")) {
            return Reply.of(bot.askAgain());
        }
        return Reply.none();
    }
}
