package dev.parley.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All lines that a call script can have, besides comments. A keyword that ends in a colon has something behind it. */
enum LineForm {
    CALLER("caller:", "I'd like a pizza.", at -> new CallerStep.Say(at.step(), at.words())),
    CALLER_INTERRUPTS("caller interrupts:", "Stop!", at -> new CallerStep.Interrupt(at.step(), at.words())),
    CALLER_PRESSES("caller presses:", "12#", at -> new CallerStep.Press(at.step(), at.keys())),
    CALLER_IS_SILENT("caller is silent:", "8s", at -> new CallerStep.StaySilent(at.step(), at.time())),
    CALLER_HANGS_UP("caller hangs up", "", at -> new CallerStep.HangUp(at.step())),
    BOT("bot:", "Hello.", at -> new BotStep.Speak(at.step(), at.wording())),
    BOT_PLAYS_AUDIO("bot plays audio", "", at -> new BotStep.PlayAudio(at.step())),
    BOT_STOPS_SPEAKING("bot stops speaking", "", at -> new BotStep.StopSpeaking(at.step())),
    BOT_FINISHES_SPEAKING("bot finishes speaking", "", at -> new BotStep.FinishSpeaking(at.step())),
    BOT_SENDS_SMS(
            "bot sends sms to:",
            "+4915112345678 Your order",
            at -> new BotStep.SendSms(at.step(), at.first().number(), at.rest().wording())),
    BOT_TRANSFERS("bot transfers to:", "+4921112345", at -> new BotStep.Transfer(at.step(), at.number())),
    BOT_HANGS_UP("bot hangs up", "", at -> new BotStep.HangUp(at.step())),
    BOT_DOES_NOTHING("bot does nothing", "", at -> new BotStep.DoNothing(at.step(), Duration.ZERO)),
    BOT_DOES_NOTHING_FOR("bot does nothing for:", "5s", at -> new BotStep.DoNothing(at.step(), at.time())),
    TRANSFER_FAILS("transfer fails", "", at -> new CallerStep.TransferFails(at.step())),
    TIME_PASSES("time passes:", "3s", at -> new CallerStep.Elapse(at.step(), at.time())),
    EVENT_IS_LOST("event is lost:", "user_speak", at -> new FaultStep.LoseEvent(at.step(), at.event())),
    EVENT_COMES_TWICE("event comes twice:", "user_speak", at -> new FaultStep.RepeatEvent(at.step(), at.event())),
    EVENT_IS_OVERTAKEN("event is overtaken:", "user_speak", at -> new FaultStep.OvertakeEvent(at.step(), at.event())),
    EVENT_COMES_LATE(
            "event comes late:",
            "user_speak 2s",
            at -> new FaultStep.DelayEvent(
                    at.step(), at.first().event(), at.rest().time())),
    CONNECTION_BREAKS("connection breaks", "", at -> new FaultStep.Disconnect(at.step())),
    INCLUDE("include:", "greeting.call", null);

    private final String keyword;
    private final String example;
    private final @Nullable Function<Argument, ScriptStep> reader;

    LineForm(String keyword, String example, @Nullable Function<Argument, ScriptStep> reader) {
        this.keyword = keyword;
        this.example = example;
        this.reader = reader;
    }

    String keyword() {
        return keyword;
    }

    /** The keyword without its colon. */
    String words() {
        return takesArgument() ? keyword.substring(0, keyword.length() - 1) : keyword;
    }

    boolean takesArgument() {
        return keyword.endsWith(":");
    }

    /** A line that would be right. */
    String example() {
        return takesArgument() ? keyword + " " + example : keyword;
    }

    /** The step that a line makes; empty for an include, which makes many. */
    Optional<ScriptStep> read(Argument argument) {
        return Optional.ofNullable(reader).map(read -> read.apply(argument));
    }

    /** The form of a line that begins with these words; blanks and case do not count. */
    static Optional<LineForm> of(String words) {
        String plain = plain(words);
        return forms().filter(form -> form.words().equals(plain)).findFirst();
    }

    /** The longest form that a line begins with as it has something behind it, of forms with several words. */
    static Optional<LineForm> beginningOf(String words) {
        String plain = plain(words);
        return forms().filter(form -> form.words().contains(" ") || form == INCLUDE)
                .filter(form -> plain.startsWith(form.words() + " "))
                .reduce((one, other) -> one.words().length() < other.words().length() ? other : one);
    }

    /** The form that was probably meant. */
    static Optional<LineForm> similarTo(String words) {
        return SimilarKeyword.to(plain(words), List.of(values()));
    }

    /** What can follow the first word of a line; everything if it is no such word. */
    static List<LineForm> startingLike(String words) {
        String subject = plain(words).split(" ", 2)[0];
        List<LineForm> same = forms().filter(
                        form -> form.words().split(" ", 2)[0].equals(subject))
                .toList();
        return same.isEmpty() ? List.of(values()) : same;
    }

    private static Stream<LineForm> forms() {
        return Stream.of(values());
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
