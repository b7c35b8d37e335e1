package dev.parley.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the fields of an object in the order of the calls, and none for null.
 *
 * @param json where they go
 */
record JsonFields(JsonGenerator json) {

    private static final char REPLACEMENT = '\uFFFD';

    /** Opens an object that is no field: a whole action. */
    void open() {
        json.writeStartObject();
    }

    /** Opens an object that is a field. */
    void open(String name) {
        json.writeName(name);
        json.writeStartObject();
    }

    /** Closes the object that was opened last. */
    void close() {
        json.writeEndObject();
    }

    /** Opens an array that is no field: several actions. */
    void openArray() {
        json.writeStartArray();
    }

    /** Closes the array that was opened last. */
    void closeArray() {
        json.writeEndArray();
    }

    /** Writes a string, a number, a boolean, or a list or map of these; or nothing for null. */
    void put(String name, @Nullable Object value) {
        if (value != null) {
            json.writeName(wellFormed(name));
            write(value);
        }
    }

    /** Writes a long string that is known to be ASCII. */
    void putAscii(String name, String value) {
        json.writeName(name);
        json.writeString(value);
    }

    private void write(Object value) {
        if (value instanceof String text) {
            json.writeString(wellFormed(text));
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            write(number);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(this::write);
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, item) -> put((String) name, item));
            json.writeEndObject();
        } else {
            throw new IllegalArgumentException(
                    "JSON cannot carry a " + value.getClass().getName() + ".");
        }
    }

    private void write(Number number) {
        if (number instanceof Double || number instanceof Float) {
            // By its own text, so that a Float does not grow digits that it never had.
            json.writeNumber(number.toString());
        } else if (number instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            json.writeNumber(integer);
        } else {
            json.writeNumber(number.longValue());
        }
    }

    /** UTF-8 has no form for half a surrogate pair, and Jackson would fail on it. */
    static String wellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return withoutLoneSurrogates(text);
            }
        }
        return text;
    }

    private static String withoutLoneSurrogates(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
