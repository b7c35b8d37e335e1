package dev.parley.simulator;

/** How the events of a call reach the bot, and its actions the service. */
public enum Transport {
    /** Each event is a request, and one action or none is its answer. */
    WEBHOOK,
    /** Events and actions are messages on one connection, and the bot may send an action at any time. */
    WEBSOCKET
}
