package dev.parley.simulator;

import dev.parley.call.CallSettings;
import dev.parley.call.Switchboard;
import dev.parley.dispatch.Dispatcher;
import dev.parley.event.Direction;
import dev.parley.event.Session;
import java.util.UUID;

/** What a call begins with. */
record Setup(
        Target target,
        Transport transport,
        Session session,
        CallSettings settings,
        VirtualClock clock,
        FaultPlan faults) {

    private static final Session USUAL =
            new Session("call-1", "account-1", "+4921112345", Direction.INBOUND, "+4915112345678", "+4921112345");

    static Setup of(Dispatcher<?> dispatcher) {
        return new Setup(
                new Target.InMemory(dispatcher),
                Transport.WEBHOOK,
                USUAL,
                CallSettings.DEFAULT,
                new VirtualClock(),
                new FaultPlan());
    }

    /** An id of its own, because a server remembers those of calls that ended. */
    static Setup of(Target.AtUri bot) {
        Session session = new Session(
                UUID.randomUUID().toString(),
                USUAL.accountId(),
                USUAL.phoneNumber(),
                USUAL.direction(),
                USUAL.fromPhoneNumber(),
                USUAL.toPhoneNumber());
        return new Setup(bot, bot.transport(), session, CallSettings.DEFAULT, new VirtualClock(), new FaultPlan());
    }

    Setup at(double speed) {
        if (target instanceof Target.AtUri bot) {
            return new Setup(bot.faster(speed), transport, session, settings, clock, faults);
        }
        throw new IllegalStateException("A call in memory takes no real time, so it has no speed. Remove atSpeed.");
    }

    /** The way to the bot. */
    Link link(Inbox inbox) {
        if (target instanceof Target.AtUri bot) {
            return transport == Transport.WEBHOOK ? new WebhookLink(bot) : new WebSocketLink(bot);
        }
        Target.InMemory bot = (Target.InMemory) target;
        return new MemoryLink(new Switchboard<>(bot.dispatcher(), settings, clock, inbox));
    }

    Setup with(Transport other) {
        if (target instanceof Target.AtUri bot && bot.transport() != other) {
            throw new IllegalStateException("A call to " + bot.uri() + " goes over " + transport + ", not " + other
                    + ". Name the URI of that transport instead.");
        }
        return new Setup(target, other, session, settings, clock, faults);
    }

    Setup with(Session other) {
        return new Setup(target, transport, other, settings, clock, faults);
    }

    Setup with(CallSettings other) {
        return new Setup(target, transport, session, other, clock, faults);
    }

    Setup with(VirtualClock other) {
        return new Setup(target, transport, session, settings, other, faults);
    }
}
