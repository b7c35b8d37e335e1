package bots;

import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Event;
import dev.parley.event.UserSpeak;
import dev.parley.speech.Conversion;
import dev.parley.speech.Heard;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.SpeechPattern;
import dev.parley.speech.Transcript;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** Calls the handlers of {@link ValueBot}. */
@Generated("dev.parley.processor.VoiceBotProcessor")
public final class ValueBotDispatcher implements Dispatcher<ValueBot> {

    private static final SpeechPattern PAY = SpeechPattern.of(
            "(?<price>[\\d.]+) (?<day>\\S+) (?<sure>\\w+)( (?<times>\\d))?")
            .with("price", BigDecimal::new)
            .with("day", LocalDate::parse)
            .with("sure", Conversion::toBoolean)
            .with("times", Integer::valueOf);
    private static final SpeechChoice BARGE_IN = SpeechChoice.of(PAY);
    private static final SpeechPattern ORDER = SpeechPattern.of("(?<count>\\d+) (?<size>\\w+)( to (?<zip>\\d{5}))?")
            .with("zip", ValueBot.Zip::of)
            .with("size", Conversion.toEnum(ValueBot.Size.class))
            .with("count", Long::valueOf);
    private static final SpeechChoice SPEECH = SpeechChoice.of(ORDER);

    private final Supplier<? extends ValueBot> bots;

    /** Answers each call with a new {@link ValueBot}. */
    public ValueBotDispatcher() {
        this(ValueBot::new);
    }

    /**
     * Answers each call with a bot of its own.
     *
     * @param bots makes the bot of a new call
     */
    public ValueBotDispatcher(Supplier<? extends ValueBot> bots) {
        this.bots = bots;
    }

    @Override
    public ValueBot newBot() {
        return bots.get();
    }

    @Override
    public Reply dispatch(ValueBot bot, Event event, Call call) throws Exception {
        if (event instanceof UserSpeak userSpeak) {
            return onUserSpeak(bot, userSpeak, call);
        }
        return Reply.notTaken();
    }

    private Reply onUserSpeak(ValueBot bot, UserSpeak event, Call call) throws Exception {
        Transcript transcript = Transcript.of(event.text());
        if (event.bargedIn()) {
            Heard heard = BARGE_IN.hear(transcript);
            switch (heard.choice()) {
                case 0 -> {
                    bot.pay(
                            (BigDecimal) heard.get("price"),
                            (LocalDate) heard.get("day"),
                            (boolean) heard.get("sure"),
                            heard.optional("times", Integer.class));
                    return Reply.none();
                }
                default -> {}
            }
        }
        Heard heard = SPEECH.hear(transcript);
        return switch (heard.choice()) {
            case 0 -> Reply.of(bot.order(
                    event,
                    heard.optional("zip", ValueBot.Zip.class),
                    (ValueBot.Size) heard.get("size"),
                    (long) heard.get("count"),
                    call));
            default -> Reply.notTaken();
        };
    }
}
