package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.reported;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.silence;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Action ONE = Action.speak("one");
    private static final Action TWO = Action.speak("two");
    private static final Action THREE = Action.speak("three");
    private static final Action OTHER = Action.speak("other");

    private final TestSocket socket = new TestSocket();

    /** A bot that answers each type of event with a reply of its own. */
    private static Exchange replying(Map<String, Reply> replies) {
        return Exchange.of((event, call) -> replies.get(event.type()));
    }

    private static Exchange counting() {
        return replying(Map.of("session_start", ONE.then(TWO).then(THREE)));
    }

    @Test
    void aChainGoesOnWithEachEndOfPlaybackOnAWebhook() {
        Exchange exchange = counting();
        exchange.post(start()).expect(ONE);
        exchange.post(played()).expect(TWO);
        exchange.post(played()).expect(THREE);
        exchange.post(played()).expectNothing();
    }

    @Test
    void aChainGoesOnWithEachEndOfPlaybackOnASocket() {
        Exchange exchange = counting();
        exchange.frame(socket, start());
        socket.expect(ONE);
        exchange.frame(socket, played());
        socket.expect(TWO);
        exchange.frame(socket, played());
        socket.expect(THREE);
        exchange.frame(socket, played());
        socket.expectNothing();
    }

    @Test
    void aChainGoesOnWhenTheCallerStaysSilentAfterThePlayback() {
        Exchange exchange = counting();
        exchange.post(start()).expect(ONE);
        exchange.post(silence()).expect(TWO);
    }

    @Test
    void aReportedUtteranceIsNoEndOfPlayback() {
        Exchange exchange = counting();
        exchange.post(start()).expect(ONE);
        exchange.post(reported()).expectNothing();
        exchange.post(played()).expect(TWO);
    }

    @Test
    void aReportedUtteranceEndsThePlaybackWhereThatIsAllTheServiceSends() {
        CallSettings settings = CallSettings.DEFAULT.assistantSpeakEndsPlayback(true);
        Exchange exchange =
                Exchange.of((event, call) -> event.type().equals("session_start") ? ONE.then(TWO) : null, settings);
        exchange.post(start()).expect(ONE);
        exchange.post(reported()).expect(TWO);
    }

    @Test
    void theRestOfAChainIsDroppedWhenTheCallerSpeaks() {
        Exchange exchange = counting();
        exchange.post(start()).expect(ONE);
        exchange.post(says("stop")).expectNothing();
        exchange.post(played()).expectNothing();
    }

    @Test
    void theRestOfAChainIsDroppedWhenTheCallerPressesAKey() {
        Exchange exchange = counting();
        exchange.frame(socket, start());
        socket.expect(ONE);
        exchange.frame(socket, presses("1"));
        exchange.frame(socket, played());
        socket.expectNothing();
    }

    @Test
    void theRestOfAChainIsDroppedThoughTheCallersWordStillWaits() {
        CompletableFuture<Reply> stage = new CompletableFuture<>();
        Exchange exchange = Exchange.of(
                (event, call) -> event.type().equals("session_start") ? Reply.later(stage, reply -> reply) : null);
        exchange.frame(socket, start());
        exchange.frame(socket, played());
        exchange.frame(socket, says("stop"));
        stage.complete(ONE.then(TWO));
        socket.expect(ONE);
    }

    @Test
    void aHangupIsTheLastThatIsEverSent() {
        Exchange exchange =
                replying(Map.of("session_start", ONE.thenHangup(), "user_speak", OTHER, "dtmf_received", OTHER));
        exchange.post(start()).expect(ONE);
        exchange.post(played()).expect(Action.hangup());
        exchange.post(played()).expectNothing();
        exchange.post(says("hello?")).expectNothing();
        exchange.frame(socket, presses("1"));
        socket.expectNothing();
    }

    @Test
    void nothingOfAChainIsSentAfterTheEnd() {
        Exchange exchange = counting();
        exchange.post(start()).expect(ONE);
        exchange.post(end()).expectNothing();
        exchange.post(played()).expectNothing();
    }

    @Test
    void aReplyToAnEventThatIsNotTheCallersGoesBeforeTheRestOfAnOlderChain() {
        Exchange exchange = replying(Map.of("session_start", ONE.then(TWO), "sms_failed", OTHER));
        exchange.post(start()).expect(ONE);
        exchange.post(smsFailed()).expect(OTHER);
        exchange.post(played()).expectNothing();
        exchange.post(played()).expect(TWO);

        Exchange onSocket = replying(Map.of("session_start", ONE.then(TWO), "sms_failed", OTHER));
        onSocket.frame(socket, start());
        onSocket.frame(socket, smsFailed());
        socket.expect(ONE, OTHER);
        onSocket.frame(socket, played());
        socket.expectNothing();
        onSocket.frame(socket, played());
        socket.expect(TWO);
    }

    @Test
    void aReplyToTheEndOfPlaybackFollowsTheChainThatWaitedForIt() {
        Exchange exchange = replying(Map.of("session_start", ONE.then(TWO), "assistant_speech_ended", OTHER));
        exchange.post(start()).expect(ONE);
        exchange.post(played()).expect(TWO);
        exchange.post(played()).expect(OTHER);
    }

    @Test
    void anActionThatMakesNoSoundIsFollowedAtOnceOnASocket() {
        Action sms = Action.sendSms("+1", "hello");
        Exchange exchange = replying(Map.of("session_start", sms.then(ONE).then(TWO)));
        exchange.frame(socket, start());
        socket.expect(sms, ONE);
    }

    @Test
    void anActionThatMakesNoSoundIsFollowedByWhateverEventComesOnAWebhook() {
        Action sms = Action.sendSms("+1", "hello");
        Exchange exchange = replying(Map.of("session_start", sms.then(ONE)));
        exchange.post(start()).expect(sms);
        exchange.post(smsFailed()).expect(ONE);
    }

    @Test
    void silenceAndTheCallersWordEndAllPlaybacksAtOnce() {
        Exchange exchange = replying(
                Map.of("session_start", ONE.then(TWO), "sms_failed", OTHER, "dtmf_received", ONE.thenHangup()));
        exchange.post(start()).expect(ONE);
        exchange.post(smsFailed()).expect(OTHER);
        exchange.post(silence()).expect(TWO);
        exchange.post(presses("1")).expect(ONE);
        exchange.post(played()).expect(Action.hangup());
    }

    @Test
    void aChainThatIsKeptGoesOnBehindTheReplyToTheCallersWord() {
        Exchange exchange =
                replying(Map.of("session_start", ONE.then(TWO).thenHangup().keepOnBargeIn(), "user_speak", OTHER));
        exchange.post(start()).expect(ONE);
        exchange.post(says("wait")).expect(OTHER);
        exchange.post(played()).expect(TWO);
        exchange.post(presses("1")).expect(Action.hangup());

        Exchange onSocket =
                replying(Map.of("session_start", ONE.then(TWO).thenHangup().keepOnBargeIn(), "user_speak", OTHER));
        onSocket.frame(socket, start());
        onSocket.frame(socket, interrupts("wait"));
        socket.expect(ONE, OTHER);
        onSocket.frame(socket, played());
        socket.expect(TWO);
        onSocket.frame(socket, presses("1"));
        socket.expect(Action.hangup());
    }

    @Test
    void notEvenAChainThatIsKeptOutlivesTheCallOrAHangup() {
        Exchange exchange = replying(Map.of(
                "session_start", ONE.then(TWO).keepOnBargeIn(),
                "user_speak", Action.hangup()));
        exchange.frame(socket, start());
        exchange.frame(socket, says("bye"));
        socket.expect(ONE, Action.hangup());
        exchange.frame(socket, played());
        socket.expectNothing();
        exchange.frame(socket, start());
        exchange.frame(socket, end());
        exchange.frame(socket, played());
        socket.expect(ONE);
    }

    @Test
    void onAWebhookASpeakBeforeAnActionWithoutSoundAsksForTheEventToGoOnAt() {
        Action sms = Action.sendSms("+1", "hello");
        Exchange exchange =
                replying(Map.of("session_start", ONE.then(sms).then(TWO).then(sms)));
        exchange.post(start()).expect(Action.speak("one").inputTimeout(Duration.ofSeconds(1)));
        exchange.post(played()).expect(sms);
        exchange.post(silence()).expect(TWO);
        exchange.post(played()).expect(sms);
    }

    @Test
    void anEventThatTheBotAskedForItselfIsLeftAsItIs() {
        Action sms = Action.sendSms("+1", "hello");
        Action asking = Action.speak("one").inputTimeout(Duration.ofSeconds(8));
        Exchange exchange = replying(Map.of("session_start", asking.then(sms).then(TWO)));
        exchange.post(start()).expect(asking);

        Exchange onSocket = replying(Map.of("session_start", ONE.then(sms).then(TWO)));
        onSocket.frame(socket, start());
        socket.expect(ONE);
        onSocket.frame(socket, played());
        socket.expect(sms, TWO);
    }

    @Test
    void aChainIsOnlyKeptIfTheCallerHeardTheBeginning() {
        Exchange exchange = replying(Map.of("session_start", ONE.then(TWO).keepOnBargeIn(), "user_speak", OTHER));
        socket.close();
        exchange.frame(socket, start());
        TestSocket next = new TestSocket();
        exchange.frame(next, says("hello"));
        next.expect(OTHER);
        exchange.frame(next, played());
        next.expectNothing();
    }

    @Test
    void whatIsReportedBeforeAnActionGoesOutDoesNotTellOfItsEnd() {
        Exchange exchange = replying(Map.of(
                "session_start",
                ONE.then(TWO).then(THREE).keepOnBargeIn(),
                "sms_failed",
                Reply.later(new CompletableFuture<Reply>(), reply -> reply),
                "user_speak",
                OTHER));
        exchange.frame(socket, start());
        socket.expect(ONE);
        WebhookLine slow = exchange.post(smsFailed());
        WebhookLine silence = exchange.post(silence());
        exchange.frame(socket, says("hello"));
        exchange.clock.advanceMillis(900);
        slow.expect(TWO);
        silence.expectNothing();
        socket.expect(OTHER);
    }
}
