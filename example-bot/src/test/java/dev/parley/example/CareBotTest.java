package dev.parley.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import dev.parley.example.Telephone.Transport;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Annotations, compiled by the processor and played by the engine: what the caller hears, over both transports. */
class CareBotTest {

    private static final Session CALL = Session.of("A");
    private static final Event PLAYED = new AssistantSpeechEnded(CALL);
    private static final Event SILENCE = new UserInputTimeout(CALL);
    private static final Event END = new SessionEnd(CALL);

    private final Model model = new Model();
    private final CareBot bot = new CareBot(model);

    private static Event says(String text) {
        return new UserSpeak(CALL, text, false);
    }

    private static Event interrupts(String text) {
        return new UserSpeak(CALL, text, true);
    }

    private static Event presses(String key) {
        return new DtmfReceived(CALL, key);
    }

    private Telephone call(Transport transport) {
        Telephone phone = new Telephone(transport, new CareBotDispatcher(() -> bot));
        phone.tells(new SessionStart(CALL), "Hello. 6s");
        phone.tells(PLAYED);
        return phone;
    }

    /** Over a webhook, what has more behind it asks for an event to go on at. */
    private static String asking(Telephone phone, String text) {
        return phone.isWebhook() ? text + " 1s" : text;
    }

    private void ends(Telephone phone) {
        phone.tells(END);
        assertEquals(0, phone.unanswered());
        assertEquals(0, phone.switchboard.callsInProgress());
        assertEquals("end", bot.notes.get(bot.notes.size() - 1));
    }

    @ParameterizedTest
    @EnumSource
    void theHoldOfTheBotIsHeardAndThenTheReply(Transport transport) {
        Telephone phone = call(transport);
        phone.tells(says("search"));
        phone.waits(799);
        phone.waits(1, asking(phone, "One moment."));
        phone.tells(PLAYED);
        phone.waits(800, asking(phone, "Still there."));
        phone.tells(PLAYED);
        bot.work.complete("Found.");
        phone.expect("Found. 6s");
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void theHoldOfAHandlerReplacesThatOfTheBotAndItsEndCancelsTheHandler(Transport transport) {
        Telephone phone = call(transport);
        phone.tells(says("call"));
        phone.waits(300, asking(phone, "Dialling."));
        phone.tells(PLAYED);
        phone.waits(300, "Nobody answers. 6s");
        assertTrue(bot.work.isCancelled());
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void theDeadlineOfAHandlerIsWhenANewerWordCancelsIt(Transport transport) {
        Telephone phone = call(transport);
        phone.tells(says("quick"));
        phone.waits(250, phone.isWebhook() ? new String[] {"One moment. 1s"} : new String[0]);
        phone.tells(says("menu"), "Press 1 or 2. 5s");
        assertEquals(List.of("cancelled true"), bot.notes);
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamIsSpokenSentenceBySentenceAndClosed(Transport transport) {
        Telephone phone = call(transport);
        if (phone.isWebhook()) {
            phone.tells(says("read"), "One. 1s");
            phone.tells(PLAYED, "Two.");
            phone.tells(PLAYED, "Three. 6s");
        } else {
            phone.tells(says("read"), "One.", "Two.", "Three. 6s");
        }
        assertEquals(List.of("closed"), bot.notes);
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void aPublisherIsCancelledWhenTheCallerInterrupts(Transport transport) {
        Telephone phone = call(transport);
        phone.tells(says("ask"));
        model.write("Well. ");
        model.write("The");
        phone.expect(asking(phone, "Well."));
        phone.tells(interrupts("menu"), "Press 1 or 2. 5s");
        assertTrue(model.cancelled);
        model.write(" rest. Of it. ");
        phone.expect();
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void aGatherAsksAgainAndTakesAKeyDuringThePrompt(Transport transport) {
        Telephone phone = call(transport);
        phone.tells(says("menu"), "Press 1 or 2. 5s");
        phone.tells(PLAYED);
        phone.tells(SILENCE, "No such choice.");
        phone.tells(PLAYED, "Press 1 or 2. 5s");
        if (phone.isWebhook()) {
            phone.tells(presses("2"), "barge_in");
            phone.tells(PLAYED, "You chose 2. 6s");
        } else {
            phone.tells(presses("2"), "barge_in", "You chose 2. 6s");
        }
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void aSequenceIsMaskedAndTakenInItsState(Transport transport) {
        Telephone phone = call(transport);
        assertEquals(presses("1"), phone.switchboard.forLog(presses("1")));
        phone.tells(says("pin"), "Enter your PIN. 6s");
        phone.tells(PLAYED);
        assertEquals(presses("*"), phone.switchboard.forLog(presses("1")));
        phone.tells(presses("1"));
        phone.tells(presses("2"));
        phone.tells(presses("3"));
        phone.tells(presses("4"), "Right. 6s");
        assertEquals(presses("1"), phone.switchboard.forLog(presses("1")));
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void silenceAndConfusionArePromptedUntilTheCallEnds(Transport transport) {
        Telephone phone = call(transport);
        phone.tells(says("what"), "Pardon? 6s");
        phone.tells(says("pin"), "Enter your PIN. 6s");
        phone.tells(SILENCE, "Anybody there? 6s");
        phone.tells(says("pin"), "Enter your PIN. 6s");
        phone.tells(SILENCE, "Anybody there? 6s");
        phone.tells(SILENCE, "Goodbye.");
        phone.tells(says("pin"), "hangup");
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void aBotThatFailsTwiceInARowSaysGoodbye(Transport transport) {
        Telephone phone = call(transport);
        phone.tells(says("fail"), "Sorry. 6s");
        phone.tells(says("pin"), "Enter your PIN. 6s");
        phone.tells(says("fail"), "Sorry. 6s");
        phone.tells(says("fail"), "I am broken.");
        phone.tells(PLAYED, "hangup");
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatLastsTooLongIsTransferredAndMayComeBack(Transport transport) {
        Telephone phone = call(transport);
        if (phone.isWebhook()) {
            phone.waits(600_000);
            phone.tells(says("pin"), "I connect you.");
        } else {
            phone.waits(600_000, "I connect you.");
        }
        phone.tells(PLAYED, "transfer");
        phone.tells(new SessionStart(CALL), "Back again. 6s");
        phone.tells(says("pin"), "Enter your PIN. 6s");
        ends(phone);
    }

    @ParameterizedTest
    @EnumSource
    void aChainThatIsKeptGoesOnBehindTheAnswerToTheCaller(Transport transport) {
        Telephone phone = call(transport);
        phone.tells(says("news"), "First.");
        phone.tells(interrupts("pin"), "Enter your PIN. 6s");
        phone.tells(PLAYED, "Second. 6s");
        ends(phone);
    }

    /** A language model that a test drives by hand. */
    private static final class Model implements Flow.Publisher<String>, Flow.Subscription {

        private Flow.Subscriber<? super String> subscriber;
        private boolean cancelled;

        @Override
        public void subscribe(Flow.Subscriber<? super String> subscriber) {
            this.subscriber = subscriber;
            subscriber.onSubscribe(this);
        }

        @Override
        public void request(long pieces) {}

        @Override
        public void cancel() {
            cancelled = true;
        }

        void write(String token) {
            subscriber.onNext(token);
        }
    }
}
