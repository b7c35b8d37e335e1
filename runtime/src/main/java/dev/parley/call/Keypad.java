package dev.parley.call;

import dev.parley.action.Action;
import dev.parley.action.Keys;
import dev.parley.event.DtmfReceived;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers keys on the clock of the call, where the bot asks for sequences. Used by the one turn that is on. */
final class Keypad {

    private final CallClock clock;
    private final Consumer<Pause> onPause;
    private final Gathering gathering = new Gathering();
    private CallClock.@Nullable Timer timer;

    Keypad(CallClock clock, Consumer<Pause> onPause) {
        this.clock = clock;
        this.onPause = onPause;
    }

    /**
     * Takes in the key of a turn, or the pause after one. A sequence that is complete by that goes with the turn.
     *
     * @param asked what the bot asks for in the state of the call, or null for single keys
     * @return true if no handler is to be called for this turn
     */
    boolean keeps(Turn turn, @Nullable Keys asked) {
        Pause pause = turn.pause();
        if (pause != null) {
            turn.gathered(gathering.pause(pause.press(), asked));
            return turn.gathered() == null;
        }
        if (asked == null || !(turn.event() instanceof DtmfReceived key)) {
            return false;
        }
        stopTimer();
        turn.gathered(gathering.press(key.digit(), asked));
        if (gathering.isOpen()) {
            Pause after = new Pause(key, gathering.presses());
            timer = clock.after(asked.interDigitTimeout(), () -> onPause.accept(after));
        }
        return turn.gathered() == null;
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /**
     * The caller pressed a key and then none for a while.
     *
     * @param last the last key
     * @param press which press that was
     */
    record Pause(DtmfReceived last, int press) {

        /** A pause was brought by no line, so there is none to answer on; what is said goes out at the next chance. */
        static final Line NO_LINE = new Line() {
            @Override
            public boolean staysOpen() {
                return true;
            }

            @Override
            public boolean send(Action action, String sessionId) {
                return false;
            }

            @Override
            public void done() {}
        };
    }
}
