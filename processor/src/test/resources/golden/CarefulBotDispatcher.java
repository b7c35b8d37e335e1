package bots;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Reprompts;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import dev.parley.speech.Heard;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link CarefulBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class CarefulBotDispatcher implements Dispatcher<CarefulBot> {

    private static final Phrases GREET = Phrases.of("hello");
    private static final SpeechChoice SPEECH = SpeechChoice.of(GREET);
    private static final Reprompts REPROMPTS = new Reprompts(
            List.of("Are you still there?", "Please say something."),
            Duration.ofSeconds(5),
            List.of("I did not understand."),
            Action.speak("I will connect you.").then(Action.transfer("+4921112345", "Mario's", "+4921167890")));
    private static final List<Guard> GUARDS = List.of(
            new Guard.LongestCall(Duration.ofMinutes(20), Action.speak("We have to end here. Goodbye.").thenHangup()),
            new Guard.MostTurns(
                    100,
                    Action.speak("That was a long talk. Please call again if there is anything else. Goodbye.").thenHangup()),
            new Guard.MostErrors(3, Action.speak("Something is wrong here.").then(Action.transfer("1", "M", "2"))));

    private final Supplier<? extends CarefulBot> bots;

    /** Answers each call with a new {@link CarefulBot}. */
    public CarefulBotDispatcher() {
        this(CarefulBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public CarefulBotDispatcher(Supplier<? extends CarefulBot> bots) {
        this.bots = bots;
    }

    @Override
    public CarefulBot newBot() {
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
    public Reply dispatch(CarefulBot bot, Event event, Call call) throws Exception {
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak);
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(CarefulBot bot, UserSpeak event) throws Exception {
        Heard heard = SPEECH.hear(event.text());
        return switch (heard.choice()) {
            case 0 -> Reply.of(bot.greet());
            default -> Reply.notTaken();
        };
    }
}
