package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.dispatch.Call;
import dev.parley.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class FailureTest {

    private static final Action SORRY = Action.speak("Sorry.");
    private static final RuntimeException FAILURE = new IllegalStateException("no table left");

    private final Logger logger = (Logger) LoggerFactory.getLogger(Handlers.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.getMDCPropertyMap(); // Taken when first asked for.
            super.append(event);
        }
    };
    private final List<Throwable> recovered = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    /** A bot that is sorry for whatever goes wrong. */
    private TestBot sorry(TestBot bot) {
        return new TestBot() {
            @Override
            public Reply on(Event event, Call call) throws Exception {
                return bot.on(event, call);
            }

            @Override
            public Reply onError(Event event, Call call, Throwable failure) {
                recovered.add(failure);
                return SORRY;
            }
        };
    }

    private void expectLogged(String message) {
        assertEquals(
                List.of(message),
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertEquals(Level.ERROR, log.list.get(0).getLevel());
        assertSame(FAILURE, ((ThrowableProxy) log.list.get(0).getThrowableProxy()).getThrowable());
        assertEquals("A", log.list.get(0).getMDCPropertyMap().get("session"));
    }

    @Test
    void aHandlerThatFailsCostsOneReplyAndIsLoggedWithBotEventAndSession() {
        Exchange exchange = Exchange.of((event, call) -> {
            if (event.type().equals("session_start")) {
                throw FAILURE;
            }
            return Action.speak("hello");
        });
        exchange.post(start()).expectNothing();
        exchange.post(says("hello")).expect(Action.speak("hello"));
        expectLogged("TestBot failed on session_start in session A");
    }

    @Test
    void anErrorMethodAnswersForAHandlerThatFails() {
        Exchange exchange = Exchange.of(sorry((event, call) -> {
            throw FAILURE;
        }));
        exchange.post(start()).expect(SORRY);
        assertEquals(List.of(FAILURE), recovered);
    }

    @Test
    void anErrorMethodAnswersForAStageThatFails() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Exchange exchange = Exchange.of(sorry((event, call) -> Reply.later(stage, Reply::of)));
        WebhookLine line = exchange.post(start());
        stage.completeExceptionally(FAILURE);
        line.expect(SORRY);
        assertEquals(List.of(FAILURE), recovered);
        expectLogged("TestBot failed on session_start in session A");
    }

    @Test
    void anErrorMethodAnswersForAStageThatHadFailedAlready() {
        Exchange exchange = Exchange.of(
                sorry((event, call) -> Reply.later(CompletableFuture.<String>failedFuture(FAILURE), Reply::of)));
        exchange.post(start()).expect(SORRY);
        assertEquals(List.of(FAILURE), recovered);
    }

    @Test
    void anErrorMethodAnswersWhenTheReplyCannotBeMadeOfWhatTheStageFound() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Exchange exchange = Exchange.of(sorry((event, call) -> Reply.later(stage, text -> {
            throw FAILURE;
        })));
        WebhookLine line = exchange.post(start());
        stage.complete("found");
        line.expect(SORRY);
        assertEquals(List.of(FAILURE), recovered);
    }

    @Test
    void anErrorMethodMayAnswerLater() {
        CompletableFuture<Reply> apology = new CompletableFuture<>();
        Exchange exchange = Exchange.of(new TestBot() {
            @Override
            public Reply on(Event event, Call call) {
                throw FAILURE;
            }

            @Override
            public Reply onError(Event event, Call call, Throwable failure) {
                return Reply.later(apology, reply -> reply);
            }
        });
        WebhookLine line = exchange.post(start());
        line.expectNoAnswerYet();
        apology.complete(SORRY);
        line.expect(SORRY);
    }

    @Test
    void aFailureThatAJoinHasWrappedIsUnwrapped() {
        Exchange exchange = Exchange.of(sorry((event, call) -> {
            throw new CompletionException(FAILURE);
        }));
        exchange.post(start()).expect(SORRY);
        assertEquals(List.of(FAILURE), recovered);
    }

    @Test
    void anErrorMethodThatFailsItselfCostsTheReplyAndIsLogged() {
        Exchange exchange = Exchange.of(new TestBot() {
            @Override
            public Reply on(Event event, Call call) {
                throw FAILURE;
            }

            @Override
            public Reply onError(Event event, Call call, Throwable failure) {
                throw new IllegalArgumentException("also broken");
            }
        });
        exchange.post(start()).expectNothing();
        exchange.post(end()).expectNothing();
        assertEquals(
                "TestBot failed in @OnError on session_start in session A",
                log.list.get(1).getFormattedMessage());
        assertEquals(0, exchange.switchboard.callsInProgress());
    }

    @Test
    void anErrorThatIsNoExceptionCostsOneReplyToo() {
        Exchange exchange = Exchange.of(sorry((event, call) -> {
            throw new StackOverflowError();
        }));
        exchange.post(start()).expect(SORRY);
    }

    @Test
    void aBotThatCannotBeMadeIsLogged() {
        Exchange exchange = Exchange.ofBots(() -> {
            throw FAILURE;
        });
        exchange.post(start()).expectNothing();
        expectLogged("TestBot could not be made on session_start in session A");
    }

    @Test
    void aSupplierWithoutABotIsLogged() {
        Exchange exchange = Exchange.ofBots(() -> null);
        exchange.post(start()).expectNothing();
        assertEquals(
                "TestBot could not be made on session_start in session A",
                log.list.get(0).getFormattedMessage());
    }

    @Test
    void aStageThatFailsAtTheEndOfTheCallIsLogged() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Exchange exchange = Exchange.of((event, call) -> Reply.later(stage, Reply::of));
        exchange.post(end()).expectNothing();
        stage.completeExceptionally(FAILURE);
        expectLogged("TestBot failed on session_end in session A");
    }

    @Test
    void aStageThatWasCancelledIsNoFailure() {
        Exchange exchange = Exchange.of(sorry((event, call) ->
                event.type().equals("session_start") ? Reply.later(new CompletableFuture<String>(), Reply::of) : null));
        exchange.post(start()).expectNoAnswerYet();
        exchange.post(interrupts("stop")).expectNothing();
        assertEquals(List.of(), recovered);
        assertEquals(List.of(), log.list);
    }

    @Test
    void anErrorMethodNeverRunsBesideTheNextHandler() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        QueuedWorkers workers = new QueuedWorkers();
        Exchange exchange = Exchange.of(
                sorry((event, call) ->
                        event.type().equals("session_start") ? Reply.later(stage, Reply::of) : Action.speak("next")),
                workers);
        WebhookLine first = exchange.post(start());
        workers.runAll();
        stage.completeExceptionally(FAILURE); // Its @OnError method waits for a thread now,
        WebhookLine second = exchange.post(interrupts("stop")); // and the caller has no use for its reply any more.
        assertEquals(1, workers.waiting());
        second.expectNoAnswerYet();
        workers.runAll();
        first.expectNothing();
        second.expect(Action.speak("next"));
        assertEquals(List.of(), recovered);
    }

    @Test
    void theLogKnowsTheSessionWhileAHandlerRunsAndNotAfter() {
        List<String> seen = new ArrayList<>();
        Exchange exchange = Exchange.ofBots(() -> {
            seen.add("made in " + MDC.get("session"));
            return sorry((event, call) -> {
                seen.add("runs in " + MDC.get("session"));
                throw FAILURE;
            });
        });
        exchange.post(start()).expect(SORRY);
        assertEquals(List.of("made in A", "runs in A"), seen);
        assertNull(MDC.get("session"));
    }
}
