package dev.parley.simulator;

import dev.parley.call.CallSettings;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Direction;
import dev.parley.event.Session;

/** What a call begins with. */
record Setup(
        Dispatcher<?> dispatcher,
        Transport transport,
        Session session,
        CallSettings settings,
        VirtualClock clock,
        FaultPlan faults) {

    private static final Session USUAL =
            new Session("call-1", "account-1", "+4921112345", Direction.INBOUND, "+4915112345678", "+4921112345");

    static Setup of(Dispatcher<?> dispatcher) {
        return new Setup(
                dispatcher, Transport.WEBHOOK, USUAL, CallSettings.DEFAULT, new VirtualClock(), new FaultPlan());
    }

    Setup with(Transport other) {
        return new Setup(dispatcher, other, session, settings, clock, faults);
    }

    Setup with(Session other) {
        return new Setup(dispatcher, transport, other, settings, clock, faults);
    }

    Setup with(CallSettings other) {
        return new Setup(dispatcher, transport, session, other, clock, faults);
    }

    Setup with(VirtualClock other) {
        return new Setup(dispatcher, transport, session, settings, other, faults);
    }
}
