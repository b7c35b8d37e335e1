package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.event.Session;
import dev.parley.event.SessionStart;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CallRulesTest {

    private static final long LATE = Duration.ofSeconds(6).toNanos();
    private static final Session SESSION = new Session("call-1", null, null, null, null, null);

    private final CallRecord record = new CallRecord();

    @Test
    void aRequestHasAnAnswerWithinFiveSeconds() {
        Exchange request = told(Transport.WEBHOOK);
        assertEquals(Optional.empty(), CallRules.broken(record, LATE / 2));
        assertEquals(Optional.of("There was no answer to session_start within 5 s"), CallRules.broken(record, LATE));
        request.end();
        assertEquals(Optional.empty(), CallRules.broken(record, LATE));
    }

    @Test
    void aRequestHasOneAnswer() {
        Exchange request = told(Transport.WEBHOOK);
        request.answer("{}");
        request.answer("{}");
        request.end();
        assertEquals(Optional.of("The answer to session_start came more than once"), CallRules.broken(record, 0));
    }

    @Test
    void aRequestEndsOnce() {
        Exchange request = told(Transport.WEBHOOK);
        request.end();
        request.end();
        assertEquals(Optional.of("The answer to session_start came more than once"), CallRules.broken(record, 0));
    }

    @Test
    void aMessageNeedsNoAnswerAndMayHaveMany() {
        Exchange message = told(Transport.WEBSOCKET);
        message.answer("{}");
        message.answer("{}");
        assertEquals(Optional.empty(), CallRules.brokenAtTheEnd(record, LATE, 0));
    }

    @Test
    void nothingFollowsAHangup() {
        record.acted("speak");
        record.acted("hangup");
        assertEquals(Optional.empty(), CallRules.broken(record, 0));
        record.acted("speak");
        assertEquals(Optional.of("The bot hung up, and then sent speak"), CallRules.broken(record, 0));
    }

    @Test
    void nothingIsLeftAtTheEnd() {
        told(Transport.WEBHOOK).end();
        assertEquals(Optional.empty(), CallRules.brokenAtTheEnd(record, 0, 0));
        assertEquals(Optional.of("The call is over, but is not forgotten"), CallRules.brokenAtTheEnd(record, 0, 1));
        told(Transport.WEBHOOK);
        assertEquals(
                Optional.of("The call is over, and session_start was never answered"),
                CallRules.brokenAtTheEnd(record, 0, 0));
    }

    private Exchange told(Transport transport) {
        Inbox inbox = new Inbox();
        Exchange exchange = new Exchange(
                new SessionStart(SESSION), new Exchange.Connection(transport, new AtomicBoolean(true), inbox, null), 0);
        record.told(exchange);
        return exchange;
    }
}
