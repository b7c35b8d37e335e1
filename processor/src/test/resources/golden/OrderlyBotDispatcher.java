package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.AssistantSpeak;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.Event;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.SmsFailed;
import dev.parley.event.UnknownEvent;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import dev.parley.event.UserSpeechStarted;
import dev.parley.speech.Heard;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link OrderlyBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class OrderlyBotDispatcher implements Dispatcher<OrderlyBot> {

    private static final Phrases H = Phrases.of("hi");
    private static final Phrases H_2 = Phrases.of("ho");
    private static final SpeechChoice SPEECH = SpeechChoice.of(H, H_2);

    private final Supplier<? extends OrderlyBot> bots;

    /** Answers each call with a new {@link OrderlyBot}. */
    public OrderlyBotDispatcher() {
        this(OrderlyBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public OrderlyBotDispatcher(Supplier<? extends OrderlyBot> bots) {
        this.bots = bots;
    }

    @Override
    public OrderlyBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(OrderlyBot bot, Event event, Call call) throws Exception {
        if (event instanceof SessionStart sessionStart) {
            bot.a(sessionStart, call.session(), call);
            return Reply.none();
        }
        if (event instanceof UserSpeechStarted userSpeechStarted) {
            bot.b(call, call.session(), userSpeechStarted);
            return Reply.none();
        }
        if (event instanceof AssistantSpeak assistantSpeak) {
            bot.c(call.session(), assistantSpeak);
            return Reply.none();
        }
        if (event instanceof AssistantSpeechEnded) {
            bot.d(call);
            return Reply.none();
        }
        if (event instanceof UserInputTimeout) {
            bot.e(event);
            return Reply.none();
        }
        if (event instanceof SmsFailed smsFailed) {
            bot.f(smsFailed);
            return Reply.none();
        }
        if (event instanceof UnknownEvent unknownEvent) {
            bot.g(unknownEvent, call);
            return Reply.none();
        }
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak, call);
        }
        if (event instanceof SessionEnd) {
            bot.i();
            return Reply.none();
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(OrderlyBot bot, UserSpeak event, Call call) throws Exception {
        Heard heard = SPEECH.hear(event.text());
        return switch (heard.choice()) {
            case 0 -> {
                bot.h((Event) event);
                yield Reply.none();
            }
            case 1 -> {
                bot.h(call, event, call.session());
                yield Reply.none();
            }
            default -> Reply.notTaken();
        };
    }
}
