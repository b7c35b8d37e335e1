package dev.parley.action;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks that several actions share. Each names the rule that was broken and what was found. */
final class Rules {

    private Rules() {}

    static String notBlank(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    field + " must not be blank, but is " + (value == null ? "null" : "\"" + value + "\"") + ".");
        }
        return value;
    }

    static void within(long value, long min, long max, String field, String unit) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    field + " must be " + min + " to " + max + unit + ", but is " + value + unit + ".");
        }
    }

    /** The duration in whole milliseconds, refused outside of the range before it could overflow. */
    static int millisWithin(Duration value, int min, int max, String field) {
        if (value.compareTo(Duration.ofMillis(min)) < 0 || value.compareTo(Duration.ofMillis(max)) > 0) {
            throw new IllegalArgumentException(
                    field + " must be " + min + " to " + max + " ms, but is " + value.toString() + ".");
        }
        return (int) value.toMillis();
    }

    /** The wire carries whole seconds, so a fraction is refused and not rounded behind the user's back. */
    static long wholeSeconds(Duration value, String field) {
        if (value.getNano() != 0) {
            throw new IllegalArgumentException(field + " must be whole seconds, but is " + value + ".");
        }
        return value.getSeconds();
    }

    /** A deep, ordered, immutable copy of what can be written as JSON. */
    static Map<String, Object> jsonObject(Map<String, ?> fields, String path) {
        Map<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(name, jsonValue(value, path + "." + name)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object jsonValue(@Nullable Object value, String path) {
        if (value != null && isScalar(value)) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> jsonValue(item, path + "[]")).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((name, item) -> fields.put(String.valueOf(name), item));
            return jsonObject(fields, path);
        }
        throw new IllegalArgumentException(
                path + " must be a string, a finite number, a boolean, a list or a map, but is "
                        + (value == null ? "null" : "a " + value.getClass().getSimpleName()) + ".");
    }

    private static boolean isScalar(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Number number && Double.isFinite(number.doubleValue());
    }
}
