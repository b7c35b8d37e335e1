package dev.parley.simulator;

import java.time.Duration;

/**
 * When the caller interrupts a playback.
 *
 * @param strategy as on the wire
 * @param characters how many recognised characters it takes
 * @param safe how long the playback is safe from its start, in nanoseconds
 */
record BargeInRule(String strategy, int characters, long safe) {

    private static final String MINIMUM_CHARACTERS = "minimum_characters";
    private static final int USUAL_CHARACTERS = 3;

    /** By the policy of an action; without one, by the usual policy of a flow. */
    static BargeInRule of(SentAction action) {
        Fields policy = new Fields("barge_in", action.object("barge_in"));
        String strategy = policy.get("strategy") instanceof String set ? set : MINIMUM_CHARACTERS;
        int characters = policy.get("minimum_characters") instanceof Number set ? set.intValue() : USUAL_CHARACTERS;
        long millis = policy.get("allow_after_ms") instanceof Number set ? set.longValue() : 0;
        return new BargeInRule(strategy, characters, Duration.ofMillis(millis).toNanos());
    }

    /** Whether the service listens at all while it plays. */
    boolean isDeaf() {
        return strategy.equals("none");
    }

    /** Whether the bot hears what is said meanwhile, and interrupts by itself or not. */
    boolean isManual() {
        return strategy.equals("manual");
    }

    /** When a voice interrupts a playback that began at a time, if it is still heard then; else {@code NEVER}. */
    long interruptsAt(Voice voice, long playingSince) {
        long from = Math.max(voice.began(), playingSince);
        long reached = switch (strategy) {
            case "immediate" -> from;
            case MINIMUM_CHARACTERS -> Math.max(from, voice.saidBy(characters));
            default -> VirtualClock.NEVER;
        };
        long at = reached == VirtualClock.NEVER ? reached : Math.max(reached, playingSince + safe);
        return at <= voice.ends() ? at : VirtualClock.NEVER;
    }
}
