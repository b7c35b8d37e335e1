package dev.parley.simulator;

import java.time.Duration;

/** What goes wrong between the service and the bot: once, with the next event of its type, which is named as on the wire. */
public sealed interface FaultStep extends ScriptStep {

    /**
     * The next such event never arrives.
     *
     * @param place where it stands
     * @param event such as {@code user_speak}
     */
    record LoseEvent(Place place, String event) implements FaultStep {

        @Override
        public void play(SimulatedCall call) {
            call.dropEvent(ScriptEvent.typeOf(event));
        }

        @Override
        public String toString() {
            return "event is lost: " + event;
        }
    }

    /**
     * The next such event arrives twice.
     *
     * @param place where it stands
     * @param event such as {@code user_speak}
     */
    record RepeatEvent(Place place, String event) implements FaultStep {

        @Override
        public void play(SimulatedCall call) {
            call.deliverTwice(ScriptEvent.typeOf(event));
        }

        @Override
        public String toString() {
            return "event comes twice: " + event;
        }
    }

    /**
     * The next such event arrives behind the one that follows it.
     *
     * @param place where it stands
     * @param event such as {@code user_speak}
     */
    record OvertakeEvent(Place place, String event) implements FaultStep {

        @Override
        public void play(SimulatedCall call) {
            call.reorder(ScriptEvent.typeOf(event));
        }

        @Override
        public String toString() {
            return "event is overtaken: " + event;
        }
    }

    /**
     * The next such event is late.
     *
     * @param place where it stands
     * @param event such as {@code user_speak}
     * @param by how much
     */
    record DelayEvent(Place place, String event, Duration by) implements FaultStep {

        @Override
        public void play(SimulatedCall call) {
            call.delay(ScriptEvent.typeOf(event), by);
        }

        @Override
        public String toString() {
            return "event comes late: " + event + " " + ScriptTime.write(by);
        }
    }

    /**
     * What is on its way to the service is lost, and the next event goes over a new connection.
     *
     * @param place where it stands
     */
    record Disconnect(Place place) implements FaultStep {

        @Override
        public void play(SimulatedCall call) {
            call.disconnect();
        }

        @Override
        public String toString() {
            return "connection breaks";
        }
    }
}
