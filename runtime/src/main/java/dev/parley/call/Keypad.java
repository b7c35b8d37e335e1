package dev.parley.call;

import dev.parley.action.Gather;
import dev.parley.action.Keys;
import dev.parley.action.Move;
import dev.parley.action.NoReply;
import dev.parley.action.PendingReply;
import dev.parley.action.Reply;
import dev.parley.action.SlowReply;
import dev.parley.call.Gathering.Input;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers keys on the clock of the call: those that a reply asks for with a {@link Gather}, else those that the bot
 * takes as a sequence in the state of the call. Used by the one turn that is on: it is asked before the handlers are,
 * and once more when the reply is there.
 */
final class Keypad {

    private final Engine<?> engine;
    private final Supplier<@Nullable Keys> ofState;
    private final Consumer<Turn> onKeyWhilePlaying;
    private final BiConsumer<DtmfReceived, Errand> onPause;
    private final Gathering gathering = new Gathering();
    private final Asking asking = new Asking();
    private CallClock.@Nullable Timer timer;

    /**
     * @param ofState tells what the bot takes as a sequence in the state of the call; null for single keys
     * @param onKeyWhilePlaying stops what plays
     * @param onPause takes the last key, and what is to be done in a turn of its own because none followed
     */
    Keypad(
            Engine<?> engine,
            Supplier<@Nullable Keys> ofState,
            Consumer<Turn> onKeyWhilePlaying,
            BiConsumer<DtmfReceived, Errand> onPause) {
        this.engine = engine;
        this.ofState = ofState;
        this.onKeyWhilePlaying = onKeyWhilePlaying;
        this.onPause = onPause;
    }

    /** Which keys are gathered now, from any thread; null if each is an event of its own. */
    @Nullable Keys keys() {
        Gather asked = asking.gather();
        return asked == null ? ofState.get() : asked.keys();
    }

    /**
     * Takes in the event of a turn.
     *
     * @return what is done in place of the handlers of the bot; null leaves the turn to them, with the keys that are
     *     complete by it
     */
    @Nullable Reply take(Turn turn) {
        Event event = turn.event();
        if (event instanceof SessionStart || event instanceof SessionEnd) {
            leave();
        } else if (event instanceof DtmfReceived key) {
            Keys keys = keys();
            return keys == null ? null : press(turn, key, keys);
        } else if (event instanceof UserSpeak speak) {
            return hear(turn, speak);
        } else if (event instanceof UserInputTimeout) {
            return fallSilent(turn);
        }
        return null;
    }

    /** Takes note that no key followed a press. */
    private @Nullable Reply pause(Turn turn, int press) {
        Input input = gathering.pause(press, keys());
        return input == null ? Reply.none() : enter(turn, input);
    }

    private @Nullable Reply press(Turn turn, DtmfReceived key, Keys keys) {
        if (turn.isDuringPlayback()) {
            onKeyWhilePlaying.accept(turn);
        }
        stopTimer();
        Input input = gathering.press(key.digit(), keys);
        if (input != null) {
            return enter(turn, input);
        }
        if (gathering.isOpen()) {
            int press = gathering.presses();
            Errand pause = later -> pause(later, press);
            timer = engine.clock().after(keys.interDigitTimeout(), () -> onPause.accept(key, pause));
        }
        return Reply.none();
    }

    private @Nullable Reply enter(Turn turn, Input input) {
        Gather asked = asking.gather();
        if (asked != null) {
            turn.decides();
            return input.right() ? answer(asked.outcomes().then(), input.keys()) : Reply.notTaken();
        }
        turn.gathered(input.keys());
        return input.right() ? null : Reply.none();
    }

    private @Nullable Reply hear(Turn turn, UserSpeak speak) {
        Gather asked = asking.gather();
        if (asked == null) {
            return null;
        }
        turn.decides();
        Gather.Handler orSpeech = asked.outcomes().orSpeech();
        return orSpeech == null ? null : answer(orSpeech, speak.text());
    }

    /** The silence after a prompt. While keys are pressed, a pause is what counts. */
    private @Nullable Reply fallSilent(Turn turn) {
        Gather asked = asking.gather();
        if (asked == null) {
            return null;
        }
        if (gathering.isOpen() || asking.allowsSilence()) {
            return Reply.none();
        }
        if (asking.isLast() && asked.outcomes().otherwise() == null) {
            asking.end();
            return null;
        }
        turn.decides();
        return Reply.notTaken();
    }

    /** Makes the handler of a gather one that the engine knows: it takes time, it may fail, and it may be cancelled. */
    private Reply answer(Gather.@Nullable Handler handler, String input) {
        return handler == null
                ? Reply.none()
                : new SlowReply(engine.handlers().patience(), () -> orNotTaken(handler.answer(input)));
    }

    private static Reply orNotTaken(@Nullable Reply reply) {
        if (reply instanceof PendingReply pending) {
            return new PendingReply(pending.work(), pending.reply().thenApply(Keypad::orNotTaken));
        }
        return reply == null ? Reply.notTaken() : reply;
    }

    /** The keys that a handler asked for beside its reply, if it said nothing; else the reply, and the keys come after it. */
    static Reply inPlaceOf(Reply reply, Gather asked) {
        if (reply instanceof Move move && move.reply() instanceof NoReply) {
            return new Move(asked, move.state());
        }
        return reply instanceof NoReply ? asked : reply;
    }

    /**
     * Takes in the reply of a turn, unless it came too late to be heard: it may end the gathering, or begin one.
     *
     * @return what is said
     */
    Reply settle(Turn turn, Reply reply) {
        Reply said = reply;
        if (turn.isDecisive()) {
            if (reply != Reply.notTaken()) {
                leave();
            } else if (turn.event() instanceof UserSpeak && gathering.isOpen()) {
                return Reply.none(); // Most likely no word to the bot: the caller is pressing keys.
            } else {
                gathering.forget();
                said = asking.wrong();
            }
        }
        return begin(said);
    }

    /** Takes note that a handler was cancelled although the caller has said nothing newer: it will not be asked again. */
    void giveUp(Turn turn) {
        if (turn.isDecisive()) {
            leave();
        }
    }

    private Reply begin(Reply reply) {
        if (reply instanceof Gather gather) {
            leave();
            return asking.begin(gather);
        }
        if (reply instanceof Move move) {
            leave();
            return new Move(begin(move.reply()), move.state());
        }
        return reply;
    }

    private void leave() {
        stopTimer();
        gathering.forget();
        asking.end();
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
