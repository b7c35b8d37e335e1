package dev.parley.server;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a setting comes from: builder over system property over environment over default. Reads each
 * value as what it should be, or says in a sentence which source holds what is wrong.
 */
final class Configuration {

    /** Longer than anything here takes, and short enough to be counted in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final String AT_MOST = "at most " + LONGEST.toHours() + "h";

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private final Map<Setting, String> chosen;
    private final Function<String, @Nullable String> properties;
    private final Function<String, @Nullable String> environment;

    /** A value and the name of the place it was found in. */
    private record Found(String value, String place) {

        StartException must(String rule) {
            return new StartException(place + " must be " + rule + ", but is \"" + value + "\".");
        }
    }

    Configuration(
            Map<Setting, String> chosen,
            Function<String, @Nullable String> properties,
            Function<String, @Nullable String> environment) {
        this.chosen = new EnumMap<>(Setting.class);
        this.chosen.putAll(chosen);
        this.properties = properties;
        this.environment = environment;
    }

    String text(Setting setting) {
        return find(setting).value();
    }

    /** Whether somebody set it, so that it is more than a default. */
    boolean isSet(Setting setting) {
        return !find(setting).place().isEmpty();
    }

    boolean flag(Setting setting) {
        Found found = find(setting);
        return switch (found.value()) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw found.must("true or false");
        };
    }

    int number(Setting setting, int min, int max) {
        Found found = find(setting);
        try {
            int number = Integer.parseInt(found.value());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same sentence as a number out of range.
        }
        throw found.must("a number from " + min + " to " + max);
    }

    Duration duration(Setting setting) {
        Found found = find(setting);
        Duration duration = duration(found);
        if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw found.must("longer than nothing and " + AT_MOST);
        }
        return duration;
    }

    /** The duration of something that is off while it has none. */
    Duration durationOrZero(Setting setting) {
        Found found = find(setting);
        Duration duration = duration(found);
        if (duration.compareTo(LONGEST) > 0) {
            throw found.must(AT_MOST);
        }
        return duration;
    }

    private static Duration duration(Found found) {
        Matcher parts = DURATION.matcher(found.value());
        if (!parts.matches()) {
            throw found.must("a duration such as 800ms, 3s, 2m or 4h");
        }
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** One of a few words. */
    String word(Setting setting, String... words) {
        Found found = find(setting);
        if (!List.of(words).contains(found.value())) {
            int last = words.length - 1;
            throw found.must(String.join(", ", List.of(words).subList(0, last)) + " or " + words[last]);
        }
        return found.value();
    }

    /** An absolute path without a trailing slash. */
    String path(Setting setting) {
        Found found = find(setting);
        if (!isPath(found.value())) {
            throw found.must("a path such as " + setting.defaultValue());
        }
        return found.value();
    }

    static boolean isPath(String path) {
        return path.matches("(/[A-Za-z0-9._~-]+)+") && !path.contains("/.");
    }

    private Found find(Setting setting) {
        String value = chosen.get(setting);
        if (value != null) {
            return new Found(value.strip(), setting.name());
        }
        String property = setting.isSecret() ? null : properties.apply(setting.property());
        if (property != null) {
            return new Found(property.strip(), "-D" + setting.property());
        }
        String variable = environment.apply(setting.variable());
        return variable != null && !variable.isBlank()
                ? new Found(variable.strip(), setting.variable())
                : new Found(setting.defaultValue(), "");
    }
}
