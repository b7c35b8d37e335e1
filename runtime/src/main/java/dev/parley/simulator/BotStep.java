package dev.parley.simulator;

import java.time.Duration;

/** What the bot is expected to do. Each but the last two takes the next action that no step has taken yet. */
public sealed interface BotStep extends ScriptStep {

    /**
     * The bot speaks.
     *
     * @param place where it stands
     * @param words what the caller hears
     */
    record Speak(Place place, Wording words) implements BotStep {

        @Override
        public void play(SimulatedCall call) {
            String written = words instanceof Wording.Matching ? words.toString() : "\"" + words + "\"";
            call.expecting(bot -> bot.speak(written, words::fits));
        }

        @Override
        public String toString() {
            return "bot: " + words;
        }
    }

    /**
     * The bot plays a recording.
     *
     * @param place where it stands
     */
    record PlayAudio(Place place) implements BotStep {

        @Override
        public void play(SimulatedCall call) {
            call.expecting(bot -> bot.next("audio", action -> action.type().equals("audio")));
        }

        @Override
        public String toString() {
            return "bot plays audio";
        }
    }

    /**
     * The bot cuts its own speech short, as it does when a key is pressed into a menu.
     *
     * @param place where it stands
     */
    record StopSpeaking(Place place) implements BotStep {

        @Override
        public void play(SimulatedCall call) {
            call.expecting(bot -> bot.next("barge_in", action -> action.type().equals("barge_in")));
        }

        @Override
        public String toString() {
            return "bot stops speaking";
        }
    }

    /**
     * The bot sends a text message.
     *
     * @param place where it stands
     * @param number to whom
     * @param words what it says
     */
    record SendSms(Place place, String number, Wording words) implements BotStep {

        @Override
        public void play(SimulatedCall call) {
            call.expecting(bot -> bot.next("send_sms to " + number + " \"" + words + "\"", this::isIn));
        }

        private boolean isIn(SentAction action) {
            String message = action.text("message");
            return action.type().equals("send_sms")
                    && number.equals(action.text("phone_number"))
                    && message != null
                    && words.fits(message);
        }

        @Override
        public String toString() {
            return "bot sends sms to: " + number + " " + words;
        }
    }

    /**
     * The bot hands the call over.
     *
     * @param place where it stands
     * @param number to whom
     */
    record Transfer(Place place, String number) implements BotStep {

        @Override
        public void play(SimulatedCall call) {
            call.expectTransfer(number);
        }

        @Override
        public String toString() {
            return "bot transfers to: " + number;
        }
    }

    /**
     * The bot hangs up.
     *
     * @param place where it stands
     */
    record HangUp(Place place) implements BotStep {

        @Override
        public boolean endsCall() {
            return true;
        }

        @Override
        public void play(SimulatedCall call) {
            call.expectHangup();
        }

        @Override
        public String toString() {
            return "bot hangs up";
        }
    }

    /**
     * What the bot plays comes to its end.
     *
     * @param place where it stands
     */
    record FinishSpeaking(Place place) implements BotStep {

        @Override
        public void play(SimulatedCall call) {
            call.finishSpeech();
        }

        @Override
        public String toString() {
            return "bot finishes speaking";
        }
    }

    /**
     * The bot has done nothing that no step has taken, and does nothing for a while.
     *
     * @param place where it stands
     * @param time how long; zero for now only
     */
    record DoNothing(Place place, Duration time) implements BotStep {

        @Override
        public void play(SimulatedCall call) {
            if (time.isZero()) {
                call.expectNothing();
            } else {
                call.expectNothingFor(time);
            }
        }

        @Override
        public String toString() {
            return time.isZero() ? "bot does nothing" : "bot does nothing for: " + ScriptTime.write(time);
        }
    }
}
