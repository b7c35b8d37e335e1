package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.call.CallSettings;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.SessionStart;
import dev.parley.event.SmsFailed;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {

    private int words;
    private final CompletableFuture<String> slow = new CompletableFuture<>();
    private final ScriptBot bot = new ScriptBot(this::reply);
    private final SimulatedCall call = SimulatedCall.to(bot.dispatcher());

    private Reply reply(Event event) {
        if (event instanceof UserSpeak speak) {
            return speak.text().equals("slow") ? Reply.later(slow, Reply::of) : Action.speak("Word " + ++words);
        }
        if (event instanceof DtmfReceived key) {
            return Action.speak("Key " + key.digit());
        }
        return event instanceof SessionStart ? Action.speak("One").then("Two") : null;
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anEventThatComesTwiceIsHandledTwice(Transport transport) {
        call.over(transport).start().deliverTwice(UserSpeak.class).say("Hello");
        call.expectSpeak("Word 1").expectSpeak("Word 2").expectNothing();
    }

    @Test
    void anEventThatComesTwiceIsAnsweredAlikeWhereDuplicatesAreKnown() {
        call.settings(CallSettings.DEFAULT.duplicates(Duration.ofSeconds(2))).start();
        call.deliverTwice(UserSpeak.class).say("Hello").expectSpeak("Word 1").expectNothing();
        assertTrue(call.transcript().contains("user_speak \"Hello\" once more"), call.transcript());
        assertEquals(1, words);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aChainDoesNotGoOnAtAnEventThatIsLost(Transport transport) {
        call.dropEvent(AssistantSpeechEnded.class).over(transport).start().expectSpeak("One");
        call.finishSpeech().expectNothingFor(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aChainGoesOnLateAtAnEventThatIsLate(Transport transport) {
        call.delay(AssistantSpeechEnded.class, Duration.ofSeconds(2))
                .over(transport)
                .start()
                .expectSpeak("One");
        call.finishSpeech().expectNothingFor(Duration.ofMillis(1999));
        call.elapse(Duration.ofMillis(1)).expectSpeak("Two");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anEventThatIsOvertakenComesBehindTheNext(Transport transport) {
        call.over(transport).start().reorder(DtmfReceived.class).press("12");
        call.expectSpeak("Key 2").expectSpeak("Key 1").expectNothing();
    }

    @Test
    void anAnswerThatIsLostGoesOutWithTheNext() {
        call.start().say("slow").disconnect();
        slow.complete("Done");
        call.expectNothing().press("1").expectSpeak("Key 1");
    }

    @Test
    void aWebSocketThatWasCutIsOpenAgainWithTheNextEvent() {
        call.overWebSocket().start().say("slow").disconnect();
        slow.complete("Done");
        call.expectNothing().press("1");
        assertEquals(
                List.of("dtmf_received"), bot.told.subList(bot.told.size() - 1, bot.told.size()), call.transcript());
        call.expectSpeak("Key 1");
    }

    @Test
    void aFaultHappensOnce() {
        call.dropEvent(UserSpeak.class).start().say("Hello").expectNothing();
        call.say("Hello").expectSpeak("Word 1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theBotCanBeToldAnything(Transport transport) {
        call.over(transport)
                .start()
                .tell(session -> new SmsFailed(session, "no credit"))
                .expectNothing();
        assertEquals("sms_failed", bot.told.get(bot.told.size() - 1));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aTransferThatFailsBringsTheCallBack(Transport transport) {
        Action transfer = Action.transfer("1", "Mario's", "2").timeout(Duration.ofSeconds(20));
        ScriptBot bot = new ScriptBot(event -> event instanceof SessionStart ? transfer : null);
        SimulatedCall call = SimulatedCall.to(bot.dispatcher()).over(transport).start();
        call.expectTransfer("1").failTransfer().expect(transfer).hangUp().expectNothing();
        assertEquals(List.of("session_start", "session_start", "session_end"), bot.told);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aServiceThatReportsNoEndOfSpeechIsPlayedToo(Transport transport) {
        call.settings(CallSettings.DEFAULT.assistantSpeakEndsPlayback(true)).over(transport);
        call.start().expectSpeak("One").expectSpeak("Two").finishSpeech();
        assertEquals(false, bot.told.contains("assistant_speech_ended"));
    }
}
