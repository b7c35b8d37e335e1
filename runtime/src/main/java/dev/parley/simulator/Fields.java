package dev.parley.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an action, or of an object in one, with the checks that the rules are made of. Each throws an
 * {@link IllegalArgumentException} that names the field, the rule and what was found.
 *
 * @param path what they are the fields of, such as {@code speak} or {@code speak.barge_in}
 */
record Fields(String path, Map<?, ?> values) {

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable Object get(String name) {
        return values.get(name);
    }

    /** A field that the service does not know is a typing error that nobody would notice on the phone. */
    void hasOnly(String... names) {
        List<String> known = Arrays.asList(names);
        values.forEach((name, value) -> {
            if (!known.contains(String.valueOf(name))) {
                throw fault(path + " has no field '" + name + "', but only " + String.join(", ", known));
            }
            if (value == null) {
                throw fault(path + "." + name + " must be left out when it is not set, but is null");
            }
        });
    }

    /** A text that must be there. */
    String text(String name) {
        if (!(values.get(name) instanceof String text) || text.isBlank()) {
            throw fault(path + "." + name + " must be a text that is not blank, but " + found(name));
        }
        return text;
    }

    void mayHaveText(String name) {
        if (has(name)) {
            text(name);
        }
    }

    void mayHaveOneOf(String name, String... allowed) {
        if (has(name) && !Arrays.asList(allowed).contains(text(name))) {
            throw fault(path + "." + name + " must be one of " + String.join(", ", allowed) + ", but " + found(name));
        }
    }

    void mayHaveInteger(String name, long least, long most) {
        if (!has(name)) {
            return;
        }
        boolean whole = values.get(name) instanceof Integer || values.get(name) instanceof Long;
        if (!whole || !(values.get(name) instanceof Number number)) {
            throw fault(path + "." + name + " must be a whole number, but " + found(name));
        }
        if (number.longValue() < least || number.longValue() > most) {
            String range = most == Long.MAX_VALUE ? least + " or more" : least + " to " + most;
            throw fault(path + "." + name + " must be " + range + ", but " + found(name));
        }
    }

    void mayHaveNumber(String name, double least, double most) {
        if (has(name)
                && !(values.get(name) instanceof Number number
                        && number.doubleValue() >= least
                        && number.doubleValue() <= most)) {
            throw fault(path + "." + name + " must be " + least + " to " + most + ", but " + found(name));
        }
    }

    /** Texts, so many of them at most. */
    List<String> texts(String name, int least, int most) {
        if (!has(name)) {
            return List.of();
        }
        if (!(values.get(name) instanceof List<?> list) || list.size() < least || list.size() > most) {
            throw fault(path + "." + name + " must be a list of " + least + " to " + most + ", but " + found(name));
        }
        for (Object item : list) {
            if (!(item instanceof String text) || text.isBlank()) {
                throw fault(path + "." + name + " must hold texts that are not blank, but holds " + item);
            }
        }
        return list.stream().map(String::valueOf).toList();
    }

    /** The fields of an object in here. */
    Fields object(String name) {
        if (!(values.get(name) instanceof Map<?, ?> object)) {
            throw fault(path + "." + name + " must be an object, but " + found(name));
        }
        return new Fields(path + "." + name, object);
    }

    static IllegalArgumentException fault(String words) {
        return new IllegalArgumentException(words + ".");
    }

    private String found(String name) {
        Object value = values.get(name);
        return !has(name) ? "is missing" : value instanceof String ? "is \"" + value + "\"" : "is " + value;
    }
}
