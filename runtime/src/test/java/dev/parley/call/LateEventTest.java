package dev.parley.call;

import static dev.parley.call.Exchange.end;
import static dev.parley.call.Exchange.played;
import static dev.parley.call.Exchange.presses;
import static dev.parley.call.Exchange.says;
import static dev.parley.call.Exchange.start;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.action.Action;
import dev.parley.action.Reply;
import dev.parley.call.Phone.Transport;
import dev.parley.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What comes twice, and what comes when a call is over. */
class LateEventTest {

    private static final Action YES = Action.speak("yes");

    private final Logger logger = (Logger) LoggerFactory.getLogger(Switchboard.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final List<String> handled = new ArrayList<>();
    private final Exchange exchange = Exchange.of((event, call) -> {
        handled.add(event.type() + (call.isResumed() ? " again" : ""));
        return YES;
    });

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    private List<String> logged() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatComesAfterTheEndIsAnsweredWithNothingAndLoggedHoweverLate(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(start(), YES);
        phone.expect(end());
        handled.clear();
        phone.expect(says("hello"));
        phone.expect(presses("1"));
        phone.expect(played());
        exchange.clock.advance(Duration.ofSeconds(50));
        phone.expect(start());
        assertEquals(List.of(), handled);
        assertEquals(
                List.of(
                        "user_speak came after the end of session A and was ignored",
                        "dtmf_received came after the end of session A and was ignored",
                        "assistant_speech_ended came after the end of session A and was ignored",
                        "session_start came after the end of session A and was ignored"),
                logged());
        assertEquals(0, exchange.switchboard.callsInProgress());
    }

    @ParameterizedTest
    @EnumSource
    void theEndReachesTheBotOnceHoweverOftenItComes(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(start(), YES);
        phone.expect(end());
        phone.expect(end());
        exchange.clock.advance(Duration.ofSeconds(50));
        phone.expect(end());
        assertEquals(List.of("session_start", "session_end"), handled);
    }

    @ParameterizedTest
    @EnumSource
    void theEndReachesTheBotOnceThoughItComesTwiceBeforeTheBotIsThere(Transport transport) {
        CompletableFuture<Reply> stage = new CompletableFuture<>();
        Exchange slow = Exchange.of((event, call) -> {
            handled.add(event.type());
            return event.type().equals("session_start") ? Reply.later(stage, reply -> reply) : null;
        });
        TestSocket socket = new TestSocket();
        for (Event event : List.of(start(), end(), end())) {
            if (transport == Transport.WEBSOCKET) {
                slow.frame(socket, event);
            } else {
                slow.post(event);
            }
        }
        stage.complete(YES);
        assertEquals(List.of("session_start", "session_end"), handled);
        socket.expectNothing();
        assertEquals(0, slow.switchboard.callsInProgress());
    }

    @ParameterizedTest
    @EnumSource
    void aSecondBeginningIsTheSameCallAndTheBotCanTell(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(start(), YES);
        phone.expect(start(), YES);
        phone.expect(says("hello"), YES);
        assertEquals(List.of("session_start", "session_start again", "user_speak again"), handled);
        assertEquals(1, exchange.switchboard.callsInProgress());
    }

    @ParameterizedTest
    @EnumSource
    void twoEqualKeysAtOnceAreTwoKeys(Transport transport) {
        Phone phone = new Phone(transport, exchange);
        phone.expect(presses("1"), YES);
        phone.expect(presses("1"), YES);
        assertEquals(List.of("dtmf_received", "dtmf_received"), handled);
    }
}
