package dev.parley.simulator;

/** The way of events to the bot. What comes back goes to the exchange of the event, from any thread. */
sealed interface Link permits MemoryLink, WebhookLink, WebSocketLink {

    /** Sends an event off. */
    void tell(byte[] event, Exchange exchange);

    /** Breaks the connection; the next event makes another. */
    void disconnect();

    /** The call is over, and nothing more is sent. */
    void end();

    /**
     * For how many real nanoseconds more an answer may come that counts as given at once; none if not above 0.
     *
     * @param waiting whether the bot is not done with all events
     */
    long grace(boolean waiting);

    /** How many calls the engine has in mind, as far as that can be seen from here; 0 if it cannot. */
    int callsInProgress();
}
