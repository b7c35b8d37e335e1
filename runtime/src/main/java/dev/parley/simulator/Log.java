package dev.parley.simulator;

import dev.parley.simulator.Transcript.Who;

/**
 * Writes the transcript of a call by its clock.
 *
 * @param began when the call began, in nanoseconds of the clock
 */
record Log(Transcript transcript, VirtualClock clock, long began) {

    static Log of(VirtualClock clock) {
        return new Log(new Transcript(), clock, clock.nanoTime());
    }

    /** How long the call has lasted, in nanoseconds. */
    long time() {
        return clock.nanoTime() - began;
    }

    void add(Who who, String what) {
        transcript.add(time(), who, what);
    }

    /** What a test fails with. */
    AssertionError failure(String words) {
        String stop = words.endsWith(".") ? "" : ".";
        return new AssertionError(words + stop + "\n\n" + transcript.with(time(), words));
    }
}
