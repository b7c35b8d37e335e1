package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.event.Event;
import java.util.List;

/** The service's end of a call, over one of the two transports, for rules that hold on both. */
final class Phone {

    /** How events come and actions go. */
    enum Transport {
        WEBHOOK,
        WEBSOCKET
    }

    final Exchange exchange;
    private final Transport transport;
    final TestSocket socket = new TestSocket();

    Phone(Transport transport, Exchange exchange) {
        this.transport = transport;
        this.exchange = exchange;
    }

    /** Hands an event in; what the service is told to do at once. */
    List<Action> answerTo(Event event) {
        if (transport == Transport.WEBSOCKET) {
            exchange.frame(socket, event);
            return pushed();
        }
        WebhookLine line = exchange.post(event);
        assertEquals(List.of(), line.faults());
        return line.answer() == null ? List.of() : List.of(line.answer());
    }

    /** What came without an event since. */
    List<Action> pushed() {
        assertEquals(List.of(), socket.faults());
        return socket.take();
    }

    /** Hands an event in that is to bring these, or nothing. */
    void tells(Event event, Action... expected) {
        assertEquals(List.of(expected), answerTo(event));
    }

    /** Hands an event in that is to bring these, or nothing, and is done with by then. */
    void expect(Event event, Action... expected) {
        if (transport == Transport.WEBSOCKET) {
            exchange.frame(socket, event);
            socket.expect(expected);
            assertEquals(0, socket.openLines());
        } else {
            exchange.post(event).expect(expected.length == 0 ? null : expected[0]);
            assertTrue(expected.length <= 1, "a webhook carries one action");
        }
    }
}
