package dev.parley.action;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields that a user fills in by hand, checked to be JSON and copied, so that nobody changes them afterwards. */
final class RawFields {

    /** No action of the service is deeper than three; more is most likely a map that contains itself. */
    private static final int DEPTH = 32;

    private RawFields() {}

    /** A deep, ordered, immutable copy of what can be written as JSON. */
    static Map<String, Object> copy(Map<String, ?> fields, String path) {
        return object(fields, path, 1);
    }

    private static Map<String, Object> object(Map<?, ?> fields, String path, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException(
                        "The names in " + path + " must be strings, but one is " + words(name) + ".");
            }
            copy.put(text, value(value, path + "." + text, depth + 1));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static List<Object> array(List<?> items, String path, int depth) {
        List<Object> copy = new ArrayList<>(items.size());
        items.forEach(item -> copy.add(value(item, path + "[" + copy.size() + "]", depth + 1)));
        return Collections.unmodifiableList(copy);
    }

    private static Object value(@Nullable Object value, String path, int depth) {
        if (depth > DEPTH) {
            throw new IllegalArgumentException("A raw field must not be deeper than " + DEPTH + " levels, but "
                    + path.substring(0, Math.min(path.length(), 40)) + "... is. Does it contain itself?");
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Number number && isKept(number)) {
            return value;
        }
        if (value instanceof List<?> list) {
            return array(list, path, depth);
        }
        if (value instanceof Map<?, ?> map) {
            return object(map, path, depth);
        }
        throw new IllegalArgumentException(
                path + " must be a string, a finite number, a boolean, a list or a map, but is " + words(value) + ".");
    }

    /** The numbers of the JDK that are immutable, and have a form in JSON. */
    private static boolean isKept(Number value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Double number && Double.isFinite(number)
                || value instanceof Float small && Float.isFinite(small)
                || value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof Short
                || value instanceof Byte;
    }

    private static String words(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof Double || value instanceof Float
                ? value.toString()
                : "a " + value.getClass().getSimpleName();
    }
}
