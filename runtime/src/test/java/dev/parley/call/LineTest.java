package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.smsFailed;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Session;
import dev.parley.event.SessionStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Lines that break, change and fail. */
class LineTest {

    private final CompletableFuture<Reply> stage = new CompletableFuture<>();
    private static final Action HI = Action.speak("hi");
    private static final Action NEWS = Action.speak("news");

    private final TestSocket first = new TestSocket();
    private final TestSocket second = new TestSocket();
    private Call call;

    private final Exchange exchange = Exchange.of((event, its) -> {
        call = its;
        return event.type().equals("session_start") ? HI.then("there") : null;
    });

    @Test
    void whatASocketCouldNotCarryGoesOutOnTheNext() {
        exchange.frame(first, start());
        first.expect(HI);
        first.close();
        assertTrue(call.send(NEWS));
        assertTrue(call.send(Action.bargeIn()));
        exchange.frame(second, smsFailed());
        second.expect(NEWS, Action.bargeIn());
        first.expectNothing();
    }

    @Test
    void aReplyThatASocketCouldNotCarryGoesOutOnTheNextAndItsChainGoesOn() {
        first.close();
        exchange.frame(first, start());
        assertEquals(0, first.openLines());
        exchange.frame(second, smsFailed());
        second.expect(HI);
        exchange.frame(second, played());
        second.expect(Action.speak("there"));
    }

    @Test
    void aReplyThatASocketCouldNotCarryIsDroppedWhenTheCallerSpokeSince() {
        first.close();
        exchange.frame(first, start());
        exchange.frame(second, says("hello?"));
        second.expectNothing();
    }

    @Test
    void aHangupThatWasNotCarriedIsStillToCome() {
        exchange.frame(first, smsFailed());
        first.close();
        assertTrue(call.send(Action.hangup()));
        exchange.frame(second, says("hello?"));
        second.expect(Action.hangup());
    }

    @Test
    void aWebhookWhoseClientIsGoneKeepsItsAnswerForTheNext() {
        CompletableFuture<Reply> stage = new CompletableFuture<>();
        Exchange slow = Exchange.of(
                (event, its) -> event.type().equals("session_start") ? Reply.later(stage, reply -> reply) : null);
        WebhookLine line = slow.post(start());
        line.breakOff();
        stage.complete(HI);
        assertTrue(line.isDone());
        slow.post(smsFailed()).expect(HI);
    }

    @Test
    void theBotAnswersOnTheSocketThatTheCallWasLastHeardOn() {
        CompletableFuture<Reply> stage = new CompletableFuture<>();
        Exchange slow = Exchange.of(
                (event, its) -> event.type().equals("session_start") ? Reply.later(stage, reply -> reply) : null);
        slow.frame(first, start());
        slow.frame(second, played());
        stage.complete(HI);
        first.expectNothing();
        second.expect(HI);
        assertEquals(0, first.openLines() + second.openLines());
    }

    @Test
    void oneSocketCarriesSeveralCalls() {
        exchange.frame(first, start());
        first.expect(HI);
        exchange.frame(first, new SessionStart(Session.of("B")));
        first.expect(HI);
        exchange.frame(first, end());
        exchange.frame(first, played());
        first.expectNothing();
        assertEquals(0, first.openLines());
    }

    @Test
    void aCallMayChangeFromWebhookToSocketAndBack() {
        exchange.post(start()).expect(HI);
        exchange.frame(first, played());
        first.expect(Action.speak("there"));
        exchange.post(start()).expect(HI);
    }

    @Test
    void aLineThatThrowsIsALineThatIsGone() {
        Line broken = new Line() {
            @Override
            public boolean staysOpen() {
                return true;
            }

            @Override
            public boolean send(Action action, String sessionId) {
                throw new IllegalStateException("send");
            }

            @Override
            public void done() {
                throw new IllegalStateException("done");
            }
        };
        exchange.switchboard.receive(start(), broken);
        exchange.frame(second, smsFailed());
        second.expect(HI);
    }

    @Test
    void noLockIsHeldWhileALineIsUsed() {
        List<Boolean> held = new ArrayList<>();
        Exchange[] itself = new Exchange[1];
        Line curious = new Line() {
            @Override
            public boolean staysOpen() {
                return true;
            }

            @Override
            public boolean send(Action action, String sessionId) {
                held.add(blocks(itself[0]));
                return true;
            }

            @Override
            public void done() {
                held.add(blocks(itself[0]));
            }

            /** Whether another thread can hand in an event and send meanwhile. */
            private boolean blocks(Exchange exchange) {
                return !CompletableFuture.supplyAsync(() -> {
                            exchange.switchboard.receive(smsFailed(), second.line());
                            return call.send(NEWS);
                        })
                        .orTimeout(5, TimeUnit.SECONDS)
                        .join();
            }
        };
        itself[0] = exchange;
        exchange.switchboard.receive(start(), curious);
        assertEquals(List.of(false, false), held);
    }

    @Test
    void whatIsSentWhileALineIsBusyFollowsInOrder() {
        List<Action> carried = new ArrayList<>();
        Line line = new Line() {
            @Override
            public boolean staysOpen() {
                return true;
            }

            @Override
            public boolean send(Action action, String sessionId) {
                if (action.equals(HI)) {
                    CompletableFuture.runAsync(() -> call.send(NEWS)).join();
                }
                carried.add(action);
                return true;
            }

            @Override
            public void done() {}
        };
        exchange.switchboard.receive(start(), line);
        assertEquals(List.of(HI, NEWS), carried);
    }

    @Test
    void aReplyThatWasInTimeIsNotHeldUpByAWordThatComesWhileTheLineIsBusy() {
        CompletableFuture<Reply> stage = new CompletableFuture<>();
        List<Action> carried = new ArrayList<>();
        Exchange slow = Exchange.of((event, its) -> {
            call = its;
            return event.type().equals("session_start") ? Reply.later(stage, reply -> reply) : null;
        });
        Line line = new Line() {
            @Override
            public boolean staysOpen() {
                return true;
            }

            @Override
            public boolean send(Action action, String sessionId) {
                if (action.equals(NEWS)) {
                    stage.complete(HI);
                    slow.switchboard.receive(says("hello?"), this);
                }
                carried.add(action);
                return true;
            }

            @Override
            public void done() {}
        };
        slow.switchboard.receive(start(), line);
        call.send(NEWS);
        assertEquals(List.of(NEWS, HI), carried);
    }

    @Test
    void aReplyWhoseLineBrokeWhileTheCallerSpokeIsDropped() {
        Line breaking = new Line() {
            @Override
            public boolean staysOpen() {
                return true;
            }

            @Override
            public boolean send(Action action, String sessionId) {
                exchange.switchboard.receive(says("hello?"), second.line());
                return false;
            }

            @Override
            public void done() {}
        };
        exchange.switchboard.receive(start(), breaking);
        exchange.frame(second, played());
        second.expectNothing();
    }

    @Test
    void aRepeatIsAnsweredEvenIfTheLineOfTheFirstCannotBeEnded() {
        Exchange twice = Exchange.of(
                (event, call) -> Reply.later(stage, reply -> reply),
                CallSettings.DEFAULT.duplicates(Duration.ofSeconds(2)));
        twice.switchboard.receive(says("a"), new Line() {
            @Override
            public boolean staysOpen() {
                return false;
            }

            @Override
            public boolean send(Action action, String sessionId) {
                return true;
            }

            @Override
            public void done() {
                throw new IllegalStateException("gone");
            }
        });
        WebhookLine repeat = twice.post(says("a"));
        stage.complete(Action.speak("A"));
        repeat.expect(Action.speak("A"));
    }

    @Test
    void aStopThatMissedItsEventIsNotLeftForTheNext() {
        Outbox outbox = new Outbox(false);
        Outgoing outgoing = new Outgoing("A", outbox, reply -> reply);
        outbox.playbacks().begin(false);
        WebhookLine line = new WebhookLine(new VirtualClock());
        Turn key = new Turn(presses("1"), line, 0, 1);
        outgoing.arrived(key);
        outgoing.answer(key, null);
        outgoing.stopPlayback(key);
        WebhookLine next = new WebhookLine(new VirtualClock());
        Turn event = new Turn(smsFailed(), next, 0, 1);
        outgoing.arrived(event);
        outgoing.deliver(event, Action.speak("next"));
        next.expect(Action.speak("next"));
    }
}
