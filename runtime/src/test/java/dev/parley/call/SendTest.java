package dev.parley.call;

import static dev.parley.call.Exchange.beginsToSpeak;
import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.dispatch.Call;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SendTest {

    private static final Action HI = Action.speak("hi");
    private static final Action NEWS = Action.speak("news");
    private static final Action REPLY = Action.speak("reply");

    private final TestSocket socket = new TestSocket();
    private Call call;

    /** Says hi, replies to the caller, and leaves the call to the test. */
    private final Exchange exchange = Exchange.of((event, its) -> {
        call = its;
        return switch (event.type()) {
            case "session_start" -> HI;
            case "user_speak" -> REPLY;
            default -> null;
        };
    });

    @Test
    void whatIsSentGoesOutAtOnceOnASocket() {
        exchange.frame(socket, start());
        socket.expect(HI);
        assertTrue(call.send(NEWS));
        socket.expect(NEWS);
    }

    @Test
    void whatIsSentGoesOutWithTheNextAnswerOnAWebhook() {
        exchange.post(start()).expect(HI);
        assertTrue(call.send(NEWS));
        exchange.post(smsFailed()).expect(NEWS);
    }

    @Test
    void whatAnotherThreadSendsGoesOutToo() {
        exchange.frame(socket, start());
        socket.expect(HI);
        assertTrue(CompletableFuture.supplyAsync(() -> call.send(NEWS)).join());
        socket.expect(NEWS);
    }

    @Test
    void whatAHandlerSendsGoesOutBeforeItsReply() {
        Exchange sending = Exchange.of((event, its) -> {
            if (event.type().equals("assistant_speech_ended")) {
                return null;
            }
            its.send(NEWS);
            return REPLY;
        });
        sending.frame(socket, start());
        socket.expect(NEWS, REPLY);

        Exchange onWebhook = Exchange.of((event, its) -> {
            if (event.type().equals("assistant_speech_ended")) {
                return null;
            }
            its.send(NEWS);
            return REPLY;
        });
        onWebhook.post(start()).expect(NEWS);
        onWebhook.post(played()).expect(REPLY);
    }

    @Test
    void whatIsSentSurvivesTheCallersWords() {
        exchange.post(start()).expect(HI);
        call.send(NEWS);
        exchange.post(says("hello")).expect(NEWS);
    }

    @Test
    void nothingCanBeSentOnceTheCallIsOver() {
        exchange.frame(socket, start());
        socket.expect(HI);
        exchange.frame(socket, end());
        assertTrue(call.isOver());
        assertFalse(call.send(NEWS));
        socket.expectNothing();
    }

    @Test
    void nothingCanBeSentAfterAHangup() {
        exchange.frame(socket, start());
        assertTrue(call.send(Action.hangup()));
        assertFalse(call.send(NEWS));
        socket.expect(HI, Action.hangup());
    }

    @Test
    void aVoiceThatBeginsTakesNoAnswer() {
        Exchange eager = Exchange.of((event, its) -> REPLY);
        eager.frame(socket, beginsToSpeak());
        socket.expectNothing();
        eager.post(beginsToSpeak()).expectNothing();
    }

    @Test
    void aVoiceThatBeginsMayBePushedAnAction() {
        Exchange eager = Exchange.of((event, its) -> {
            assertTrue(its.send(Action.bargeIn()));
            return REPLY;
        });
        eager.frame(socket, beginsToSpeak());
        socket.expect(Action.bargeIn());
    }
}
