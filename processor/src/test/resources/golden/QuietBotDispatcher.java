package bots;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link QuietBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class QuietBotDispatcher implements Dispatcher<QuietBot> {

    private static final Reprompts REPROMPTS = new Reprompts(
            List.of("Are you still there?"),
            Duration.ofSeconds(8),
            List.of(),
            Action.hangup());
    private static final List<Guard> GUARDS =
            List.of(new Guard.LongestCall(Duration.ofSeconds(90), Action.speak("Goodbye.").thenHangup()));

    private final Supplier<? extends QuietBot> bots;

    /** Answers each call with a new {@link QuietBot}. */
    public QuietBotDispatcher() {
        this(QuietBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public QuietBotDispatcher(Supplier<? extends QuietBot> bots) {
        this.bots = bots;
    }

    @Override
    public QuietBot newBot() {
        return bots.get();
    }

    @Override
    public Optional<Reprompts> reprompts() {
        return Optional.of(REPROMPTS);
    }

    @Override
    public List<Guard> guards() {
        return GUARDS;
    }

    @Override
    public Reply dispatch(QuietBot bot, Event event, Call call) throws Exception {
        if (event instanceof UserSpeak) {
            return Reply.of(bot.other());
        }
        return Reply.notTaken();
    }
}
