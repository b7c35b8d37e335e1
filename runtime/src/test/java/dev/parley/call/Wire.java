package dev.parley.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.action.Action;
import dev.parley.event.Event;

/** A transport, for tests of what is the same on both. */
enum Wire {
    WEBHOOK,
    WEBSOCKET;

    /** The service's end of it. */
    Phone phone(Exchange exchange) {
        return new Phone(exchange, this, new TestSocket());
    }

    record Phone(Exchange exchange, Wire wire, TestSocket socket) {

        /** Hands in an event, and expects what comes of it. */
        void expect(Event event, Action... actions) {
            if (wire == WEBSOCKET) {
                exchange.frame(socket, event);
                socket.expect(actions);
                assertEquals(0, socket.openLines());
            } else {
                exchange.post(event).expect(actions.length == 0 ? null : actions[0]);
                assertTrue(actions.length <= 1, "a webhook carries one action");
            }
        }
    }
}
