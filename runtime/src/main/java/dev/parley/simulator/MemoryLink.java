package dev.parley.simulator;

import dev.parley.call.Switchboard;
import dev.parley.json.EventReader;

/** Leads to a switchboard in this process. */
record MemoryLink(Switchboard<?> switchboard) implements Link {

    private static final EventReader EVENTS = new EventReader();

    @Override
    public void tell(byte[] event, Exchange exchange) {
        if (!switchboard.receive(EVENTS.read(event), exchange)) {
            exchange.fail("No new call is taken: " + switchboard.callsInProgress() + " are live");
        }
    }

    @Override
    public void disconnect() {
        // The exchanges know that their connection is gone.
    }

    @Override
    public void end() {
        // Nothing is open.
    }

    @Override
    public long grace(boolean waiting) {
        return 0;
    }

    @Override
    public int callsInProgress() {
        return switchboard.callsInProgress();
    }
}
