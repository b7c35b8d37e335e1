package dev.parley.simulator;

import java.util.ArrayList;
import java.util.List;

/** What went over the wire of a call: the events with their answers, and the actions in the order in which they came. */
final class CallRecord {

    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();

    void told(Exchange exchange) {
        exchanges.add(exchange);
    }

    void acted(String type) {
        actions.add(type);
    }

    /** Each event that the bot was told. */
    List<Exchange> exchanges() {
        return exchanges;
    }

    /** The type of each action that the service took for a new one. */
    List<String> actions() {
        return actions;
    }
}
