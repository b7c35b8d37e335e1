package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.HoldPhrases;
import dev.parley.action.Patience;
import dev.parley.action.Reply;
import dev.parley.dispatch.Guard;
import dev.parley.dispatch.Reprompts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What kind of bot, server and service an {@link Episode} has. Each of them is left out of most. */
final class EpisodePlan {

    static final String HOLD = "hold of the bot";
    static final String GIVE_UP = "give up of the bot";
    static final String ENDING = "ending ";

    private static final Duration[] DEADLINES = {Duration.ofMillis(200), Duration.ofMillis(1500), Duration.ofSeconds(3)
    };

    private final Random random;

    /** No chains, sends, hangups, broken lines and playback: there a reply in time has to be on its line at once. */
    final boolean plain;

    final Patience patience;
    final boolean ownPatience;
    final boolean gathering;

    /** Whether sockets break and webhooks fail. */
    final boolean breaks;

    /** Whether the caller lets the bot talk. */
    final boolean calm;

    final boolean streaming;
    final boolean arraysInAnswers;
    final boolean arraysPushed;
    final boolean assistantSpeakEndsPlayback;
    final Duration duplicates;
    final Optional<Reprompts> reprompts;
    final List<Guard> guards;

    /** Which lines there are: -1 stands for webhooks, the others for sockets. */
    final int firstLine;

    final int lastLine;

    EpisodePlan(Random random) {
        this.random = random;
        plain = one(3);
        patience = patience();
        ownPatience = one(3);
        gathering = !plain && one(3);
        streaming = !plain && one(3);
        arraysInAnswers = !plain && one(5);
        arraysPushed = !plain && one(5);
        assistantSpeakEndsPlayback = !plain && one(6);
        breaks = !plain && one(3);
        calm = !plain && one(2);
        duplicates = one(4) ? Duration.ofMillis(1 + random.nextInt(2000)) : Duration.ZERO;
        reprompts = plain || !one(3) ? Optional.empty() : Optional.of(reprompts());
        guards = plain || !one(4) ? List.of() : guards();
        int lines = random.nextInt(4);
        firstLine = lines == 1 ? 0 : -1;
        lastLine = lines == 0 ? -1 : 1;
    }

    CallSettings settings() {
        return CallSettings.DEFAULT
                .assistantSpeakEndsPlayback(assistantSpeakEndsPlayback)
                .duplicates(duplicates);
    }

    /** Whether a call is both answered and pushed to. */
    boolean isMixed() {
        return firstLine < 0 && lastLine >= 0;
    }

    /** How long a turn may take by a patience, in nanoseconds. */
    long deadline(Patience its) {
        Duration own = its.deadline();
        return (own == null ? CallSettings.DEFAULT.deadline() : own).toNanos();
    }

    boolean holds() {
        return patience.hold() != null || ownPatience;
    }

    /** A patience that a handler has for itself; what it says is known by the number. */
    Patience ownPatience(int number) {
        Patience own = one(2) ? Patience.DEFAULT : Patience.DEFAULT.deadline(anyDeadline());
        return one(3) ? own : own.hold(phrases("hold " + number, "give up " + number));
    }

    private Patience patience() {
        Patience some = one(4) ? Patience.DEFAULT.deadline(anyDeadline()) : Patience.DEFAULT;
        return one(3) ? some.hold(phrases(HOLD, GIVE_UP)) : some;
    }

    private HoldPhrases phrases(String say, String giveUp) {
        int after = random.nextInt(4) == 0 ? 1000 + random.nextInt(1000) : 50 + random.nextInt(400);
        return new HoldPhrases(Duration.ofMillis(after), List.of(say), giveUp, 1 + random.nextInt(2));
    }

    private Duration anyDeadline() {
        return DEADLINES[random.nextInt(DEADLINES.length)];
    }

    private Reprompts reprompts() {
        return new Reprompts(
                List.of("silence 0", "silence 1").subList(0, anyNumber()),
                Duration.ofSeconds(8),
                List.of("pardon 0", "pardon 1").subList(0, anyNumber()),
                last("by the bot"));
    }

    /** One, mostly. */
    private int anyNumber() {
        return one(3) ? random.nextInt(3) : 1;
    }

    private List<Guard> guards() {
        List<Guard> some = new ArrayList<>();
        if (one(2)) {
            some.add(new Guard.MostTurns(1 + random.nextInt(4), last("after turns")));
        }
        if (one(2)) {
            some.add(new Guard.MostErrors(1 + random.nextInt(2), last("after errors")));
        }
        if (one(2)) {
            some.add(new Guard.LongestCall(Duration.ofMillis(200 + random.nextInt(6000)), last("after time")));
        }
        return some;
    }

    private Reply last(String why) {
        Action goodbye = Action.speak(ENDING + why);
        return one(3) ? goodbye.then(Action.transfer("+1", "a", "+2")) : goodbye.thenHangup();
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }
}
