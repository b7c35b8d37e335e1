package dev.parley.simulator;

import java.time.Duration;

/** What the caller does, or what becomes of the call. */
public sealed interface CallerStep extends ScriptStep {

    /**
     * The caller hears the bot out and says something.
     *
     * @param place where it stands
     * @param words what is said
     */
    record Say(Place place, String words) implements CallerStep {

        @Override
        public void play(SimulatedCall call) {
            call.say(words);
        }

        @Override
        public String toString() {
            return "caller: " + words;
        }
    }

    /**
     * The caller speaks while the bot does.
     *
     * @param place where it stands
     * @param words what is said
     */
    record Interrupt(Place place, String words) implements CallerStep {

        @Override
        public void play(SimulatedCall call) {
            call.bargeIn(words);
        }

        @Override
        public String toString() {
            return "caller interrupts: " + words;
        }
    }

    /**
     * The caller presses keys.
     *
     * @param place where it stands
     * @param keys one or more of {@code 0123456789*#}
     */
    record Press(Place place, String keys) implements CallerStep {

        @Override
        public void play(SimulatedCall call) {
            call.press(keys);
        }

        @Override
        public String toString() {
            return "caller presses: " + keys;
        }
    }

    /**
     * The caller hears the bot out and then says nothing for a while.
     *
     * @param place where it stands
     * @param time how long
     */
    record StaySilent(Place place, Duration time) implements CallerStep {

        @Override
        public void play(SimulatedCall call) {
            call.staySilent(time);
        }

        @Override
        public String toString() {
            return "caller is silent: " + ScriptTime.write(time);
        }
    }

    /**
     * The caller hangs up.
     *
     * @param place where it stands
     */
    record HangUp(Place place) implements CallerStep {

        @Override
        public boolean endsCall() {
            return true;
        }

        @Override
        public void play(SimulatedCall call) {
            call.hangUp();
        }

        @Override
        public String toString() {
            return "caller hangs up";
        }
    }

    /**
     * Time passes, whatever happens meanwhile.
     *
     * @param place where it stands
     * @param time how much
     */
    record Elapse(Place place, Duration time) implements CallerStep {

        @Override
        public void play(SimulatedCall call) {
            call.elapse(time);
        }

        @Override
        public String toString() {
            return "time passes: " + ScriptTime.write(time);
        }
    }

    /**
     * Nobody takes the call that the bot handed over with a timeout, and it is back.
     *
     * @param place where it stands
     */
    record TransferFails(Place place) implements CallerStep {

        @Override
        public void play(SimulatedCall call) {
            call.failTransfer();
        }

        @Override
        public String toString() {
            return "transfer fails";
        }
    }
}
