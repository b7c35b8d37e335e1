package dev.parley.call;

/**
 * What all calls of a bot have in common.
 *
 * @param <B> the bot
 */
record Engine<B>(Handlers<B> handlers, CallSettings settings, CallClock clock, Workers workers) {

    /** How long a turn may take, in nanoseconds. */
    long deadline() {
        return settings.deadline().toNanos();
    }
}
