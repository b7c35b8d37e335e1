package bots;

import dev.parley.action.Gather;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import dev.parley.speech.Conversion;
import dev.parley.speech.Heard;
import dev.parley.speech.Phrases;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link PatientBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class PatientBotDispatcher implements Dispatcher<PatientBot> {

    private static final Phrases PATIENCE_2 = Phrases.of("wait");
    private static final SpeechChoice BARGE_IN = SpeechChoice.of(PATIENCE_2);
    private static final Patience PATIENCE = Patience.DEFAULT
            .hold(HoldPhrases.of(List.of("One moment."), "Sorry.").after(Duration.ofSeconds(2)));
    private static final Patience PATIENCE_PATIENCE = PATIENCE.deadline(Duration.ofSeconds(2));
    private static final Patience OTHER_PATIENCE = PATIENCE.deadline(Duration.ofSeconds(2));
    private static final Patience ZIP_PATIENCE = PATIENCE.deadline(Duration.ofSeconds(2));
    private static final Patience PIN_PATIENCE = PATIENCE.deadline(Duration.ofSeconds(2));

    private final Supplier<? extends PatientBot> bots;

    /** Answers each call with a new {@link PatientBot}. */
    public PatientBotDispatcher() {
        this(PatientBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public PatientBotDispatcher(Supplier<? extends PatientBot> bots) {
        this.bots = bots;
    }

    @Override
    public PatientBot newBot() {
        return bots.get();
    }

    @Override
    public Set<String> states() {
        return Set.of("PIN");
    }

    @Override
    public Patience patience() {
        return PATIENCE;
    }

    @Override
    public Reply dispatch(PatientBot bot, Event event, Call call) throws Exception {
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak, call);
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(PatientBot bot, UserSpeak event, Call call) throws Exception {
        String state = call.state();
        Transcript transcript = Transcript.of(event.text());
        if (event.bargedIn()) {
            Heard heard = BARGE_IN.hear(transcript);
            switch (heard.choice()) {
                case 0 -> {
                    return new SlowReply(PATIENCE_PATIENCE, () -> {
                        bot.patience();
                        return Reply.none();
                    });
                }
                default -> {}
            }
        }
        if (state.equals("PIN")) {
            return new SlowReply(OTHER_PATIENCE, () -> bot.other(event));
        }
        return Reply.notTaken();
    }

    @Override
    public Optional<Gather> gather(String state) {
        return switch (state) {
            case "PIN" -> Optional.of(Gather.digits(4));
            default -> Optional.of(Gather.digits(5));
        };
    }

    @Override
    public Reply dispatchKeys(PatientBot bot, DtmfReceived event, String keys, Call call) throws Exception {
        return switch (call.state()) {
            case "PIN" -> new SlowReply(PIN_PATIENCE, () -> {
                bot.pin(keys);
                return Reply.none();
            });
            default -> {
                Optional<?> value = Conversion.convert(keys, Integer::valueOf);
                if (value.isEmpty()) {
                    yield Reply.notTaken();
                }
                yield new SlowReply(ZIP_PATIENCE, () -> Reply.of(bot.zip((int) value.get())));
            }
        };
    }
}
