package dev.parley.call;

import static dev.parley.call.Exchange.interrupts;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.UserSpeak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DialogTest {

    private static final Action SURE = Action.speak("Are you sure?");

    private final List<String> seen = new ArrayList<>();

    /** Notes the state of the call at each event, and answers what the caller says. */
    private Exchange answering(Reply reply) {
        return Exchange.of((event, call) -> {
            seen.add(call.state());
            return event instanceof UserSpeak ? reply : null;
        });
    }

    @Test
    void aReplyMovesTheCallBeforeTheNextEvent() {
        Exchange exchange = answering(SURE.goTo("CONFIRM"));
        exchange.post(start());
        exchange.post(says("order")).expect(SURE);
        exchange.post(played());
        assertEquals(List.of("", "", "CONFIRM"), seen);
    }

    @Test
    void aChainMovesAtOnceAndGoesOn() {
        Exchange exchange = answering(SURE.thenHangup().goTo("CONFIRM"));
        exchange.post(says("order")).expect(SURE);
        exchange.post(played()).expect(Action.hangup());
        assertEquals(List.of("", "CONFIRM"), seen);
    }

    @Test
    void aMoveNeedsNoWords() {
        Exchange exchange = answering(Reply.none().goTo("CONFIRM"));
        exchange.post(says("order")).expectNothing();
        exchange.post(played());
        assertEquals(List.of("", "CONFIRM"), seen);
    }

    @Test
    void eachCallHasAStateOfItsOwnAndMayGoBackToTheBeginning() {
        Exchange exchange = answering(Reply.none().goTo("CONFIRM").goTo(""));
        exchange.post(says("order"));
        exchange.post(played());
        assertEquals(List.of("", ""), seen);
    }

    @Test
    void aReplyThatComesLaterMovesWhenItIsThere() {
        CompletableFuture<String> work = new CompletableFuture<>();
        Exchange exchange = Exchange.of((event, call) -> {
            seen.add(call.state());
            return event instanceof AssistantSpeechEnded
                    ? null
                    : Reply.later(work, Reply::of).goTo("CONFIRM");
        });
        exchange.post(says("order"));
        exchange.clock.advance(Duration.ofSeconds(2));
        work.complete("Are you sure?");
        exchange.post(played()).expect(SURE);
        assertEquals(List.of("", "CONFIRM"), seen);
    }

    @Test
    void aReplyThatIsDroppedMovesNothing() {
        CompletableFuture<String> work = new CompletableFuture<>();
        Exchange exchange = Exchange.of((event, call) -> {
            seen.add(call.state());
            return seen.size() > 1 ? null : Reply.later(work, Reply::of).goTo("CONFIRM");
        });
        exchange.post(says("order"));
        exchange.post(interrupts("no"));
        work.complete("Are you sure?");
        exchange.post(played());
        assertEquals(List.of("", "", ""), seen);
    }

    @Test
    void anUnknownStateIsLoggedAndTheReplySentAllTheSame() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Handlers.class);
        logger.addAppender(log);
        Exchange exchange = answering(SURE.goTo("CONFRIM"));
        exchange.post(says("order")).expect(SURE);
        exchange.post(played());
        logger.detachAppender(log);
        assertEquals(List.of("", ""), seen);
        assertEquals(
                "TestBot cannot go to the state \"CONFRIM\" on user_speak in session A, because no handler names it; the"
                        + " call stays in \"\". Known are [CONFIRM, DONE]",
                log.list.get(0).getFormattedMessage());
    }
}
