package dev.parley.call;

import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.start;

import dev.parley.action.Action;
import dev.parley.action.Gather;
import dev.parley.action.Reply;
import dev.parley.action.Speak;
import dev.parley.event.SessionStart;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Keys that are pressed during the prompt stop it and count. */
class KeysWhilePlayingTest {

    private static final Speak ASK = Action.speak("Your PIN?").inputTimeout(Duration.ofSeconds(5));
    private static final Gather PIN = Gather.digits(2).prompt("Your PIN?").onError("Wrong.");

    private final TestSocket socket = new TestSocket();

    private static Exchange asks(Gather gather) {
        return Exchange.of((event, call) -> event instanceof SessionStart ? gather : Reply.notTaken());
    }

    @Test
    void onASocketTheFirstKeyStopsThePrompt() {
        Exchange exchange = asks(PIN.then(Reply::of));
        exchange.frame(socket, start());
        socket.expect(ASK);
        exchange.frame(socket, presses("1"));
        socket.expect(Action.bargeIn());
        exchange.frame(socket, presses("2"));
        socket.expect(Action.speak("12"));
    }

    @Test
    void onAWebhookTheFirstKeyIsAnsweredWithTheStop() {
        Exchange exchange = asks(PIN.then(Reply::of));
        exchange.post(start()).expect(ASK);
        exchange.post(presses("1")).expect(Action.bargeIn());
        exchange.post(presses("2")).expect(Action.speak("12"));
    }

    @Test
    void onASocketTheReplyToTheKeyFollowsTheStop() {
        Exchange exchange = asks(Gather.oneOf("1").prompt("Your PIN?").then(Reply::of));
        exchange.frame(socket, start());
        socket.expect(ASK);
        exchange.frame(socket, presses("1"));
        socket.expect(Action.bargeIn(), Action.speak("1"));
    }

    @Test
    void onAWebhookTheReplyToTheKeyGoesOutWhenTheServiceReportsTheStop() {
        Exchange exchange = asks(Gather.oneOf("1").prompt("Your PIN?").then(Reply::of));
        exchange.post(start()).expect(ASK);
        exchange.post(presses("1")).expect(Action.bargeIn());
        exchange.post(played()).expect(Action.speak("1"));
    }

    @Test
    void onAWebhookThePromptIsStoppedAtOnceEvenIfTheHandlerIsSlow() {
        CompletableFuture<String> work = new CompletableFuture<>();
        Exchange exchange = asks(Gather.oneOf("1").prompt("Your PIN?").then(key -> Reply.later(work, Reply::of)));
        exchange.post(start()).expect(ASK);
        exchange.post(presses("1")).expect(Action.bargeIn());
        WebhookLine ended = exchange.post(played());
        ended.expectNoAnswerYet();
        work.complete("one");
        ended.expect(Action.speak("one"));
    }

    @Test
    void aKeyStopsWhatIsSaidToAWrongOne() {
        Exchange exchange =
                asks(Gather.oneOf("1").prompt("Your PIN?").onError("Wrong.").then(Reply::of));
        exchange.frame(socket, start());
        exchange.frame(socket, played());
        exchange.frame(socket, presses("9"));
        socket.expect(ASK, Action.speak("Wrong."));
        exchange.frame(socket, presses("1"));
        socket.expect(Action.bargeIn(), Action.speak("1"));
    }

    @Test
    void aSequenceThatTheBotTakesInAStateStopsWhatPlaysToo() {
        Exchange exchange = Exchange.gathering(
                (event, call) -> event instanceof SessionStart ? ASK : Reply.notTaken(), state -> Gather.digits(2));
        exchange.frame(socket, start());
        exchange.frame(socket, presses("1"));
        exchange.frame(socket, presses("2"));
        socket.expect(ASK, Action.bargeIn(), Action.speak("12"));
    }

    @Test
    void aKeyThatNobodyGathersStopsNothing() {
        Exchange exchange = Exchange.of((event, call) -> event instanceof SessionStart ? ASK : Reply.notTaken());
        exchange.frame(socket, start());
        exchange.frame(socket, presses("1"));
        socket.expect(ASK);
    }
}
