package dev.parley.simulator;

import dev.parley.call.CallSettings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How random calls are made.
 *
 * @param caller who calls
 * @param transport null for both
 * @param settings the limits of each call
 * @param failuresAllowed whether handlers may throw
 */
record FuzzPlan(RandomCaller caller, @Nullable Transport transport, CallSettings settings, boolean failuresAllowed) {

    private static final String KEYS = "0123456789*#";

    /** What any bot may be told. */
    private static final List<String> WORDS = List.of(
            "Yes, please.",
            "No.",
            "Hello?",
            "Goodbye.",
            "Help!",
            "Stop.",
            "Wait a moment.",
            "I want to speak to a human.",
            "2",
            "one two three four five six seven",
            "99999999999999999999",
            "?",
            "\u00C4h \u2026 stra\u00DFe, \u4F60\u597D \uD83C\uDF55",
            "Well, ".repeat(100).strip());

    static final FuzzPlan USUAL =
            new FuzzPlan(new RandomCaller(WORDS, List.of(), KEYS, true), null, CallSettings.DEFAULT, false);

    FuzzPlan with(RandomCaller other) {
        return new FuzzPlan(other, transport, settings, failuresAllowed);
    }

    FuzzPlan with(Transport other) {
        return new FuzzPlan(caller, other, settings, failuresAllowed);
    }

    FuzzPlan with(CallSettings other) {
        return new FuzzPlan(caller, transport, other, failuresAllowed);
    }

    FuzzPlan allowingFailures() {
        return new FuzzPlan(caller, transport, settings, true);
    }

    Optional<Transport> onlyTransport() {
        return Optional.ofNullable(transport);
    }
}
