package dev.parley.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads actions, as the service does: for whatever plays the service's side of a call. It keeps each field as it came,
 * whether it belongs there or not, so that the rules of the protocol can be checked on it. One serves all calls and all
 * threads.
 */
public final class ActionReader {

    private final JsonFactory json = JsonRules.writing();

    /** Makes a reader. Keep it: it learns the names of fields once. */
    public ActionReader() {}

    /**
     * Reads an action.
     *
     * @param utf8 one JSON object
     * @return its fields in order: strings, numbers, booleans, null, and maps and lists of these
     * @throws IllegalArgumentException if it is no JSON object
     */
    public Map<String, @Nullable Object> read(byte[] utf8) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), utf8)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("An action must be a JSON object, but is none.");
            }
            Map<String, @Nullable Object> fields = object(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("An action must be one JSON object, but more follows.");
            }
            return fields;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("An action must be JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.containsKey(name)) {
                throw new IllegalArgumentException(name + " must come once, but comes twice.");
            }
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }
}
