package com.example.hello;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.UserSpeak;
import dev.parley.speech.Heard;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link HelloBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class HelloBotDispatcher implements Dispatcher<HelloBot> {

    private static final Phrases BYE = Phrases.of("goodbye", "that's all");
    private static final SpeechChoice SPEECH = SpeechChoice.of(BYE);

    private final Supplier<? extends HelloBot> bots;

    /** Answers each call with a new {@link HelloBot}. */
    public HelloBotDispatcher() {
        this(HelloBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public HelloBotDispatcher(Supplier<? extends HelloBot> bots) {
        this.bots = bots;
    }

    @Override
    public HelloBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(HelloBot bot, Event event, Call call) throws Exception {
        if (event instanceof SessionStart) {
            return Reply.of(bot.greet());
        }
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak);
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(HelloBot bot, UserSpeak event) throws Exception {
        Heard heard = SPEECH.hear(event.text());
        return switch (heard.choice()) {
            case 0 -> bot.bye();
            default -> Reply.of(bot.other(event));
        };
    }
}
