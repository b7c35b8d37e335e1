package dev.parley.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as call scripts write them, and annotations and settings too: {@code 800ms}, {@code 8s}, {@code 2m}, {@code 1h}. */
final class ScriptTime {

    /** So few digits, because no call lasts eleven days, and nothing is to overflow. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    private ScriptTime() {}

    /** A time that is longer than nothing; empty if this is none. */
    static Optional<Duration> read(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(parts.group(1));
        Duration time = switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
        return Optional.of(time).filter(found -> !found.isZero());
    }

    /** The form with the least digits. */
    static String write(Duration time) {
        if (time.toMillisPart() != 0) {
            return time.toMillis() + "ms";
        }
        return time.toSecondsPart() != 0 || time.isZero() ? time.toSeconds() + "s" : time.toMinutes() + "m";
    }
}
