package dev.parley.json;

import dev.parley.event.Direction;
import dev.parley.event.Session;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The known fields of one event, collected in one pass whatever their order. A field of the wrong kind is kept as a
 * fault and thrown when it is asked for, because only then is it known that the type of the event has that field.
 */
final class EventFields {

    private final EventText text;
    private final JsonParser parser;

    /** What each field that came holds: null, a String, a Boolean, a Long, or the fault that stands in its place. */
    private final Map<Field, @Nullable Object> values = new EnumMap<>(Field.class);

    EventFields(EventText text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /** Reads the whole text; what is wrong in any event is thrown at once. */
    void read() {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw Fault.wrongKind("The event", Field.Kind.OBJECT, first).at(text, parser);
        }
        readObject(Field.EVENT);
        require(Field.TYPE);
        require(Field.SESSION);
        if (parser.nextToken() != null) {
            throw Fault.trailing().at(text, parser);
        }
    }

    String type() {
        return string(Field.TYPE, "");
    }

    Session session() {
        get(Field.SESSION);
        return new Session(
                string(Field.ID, ""),
                string(Field.ACCOUNT_ID),
                string(Field.PHONE_NUMBER),
                direction(string(Field.DIRECTION)),
                string(Field.FROM_PHONE_NUMBER),
                string(Field.TO_PHONE_NUMBER));
    }

    @Nullable String string(Field field) {
        return (String) get(field);
    }

    String string(Field field, String absent) {
        return get(field) instanceof String value ? value : absent;
    }

    boolean isTrue(Field field) {
        return Boolean.TRUE.equals(get(field));
    }

    @Nullable Long number(Field field) {
        return (Long) get(field);
    }

    private @Nullable Object get(Field field) {
        Object value = values.get(field);
        if (value instanceof MalformedEventException fault) {
            throw fault;
        }
        return value;
    }

    /** Stands at the brace that opens an object, and goes on to the one that closes it. */
    private void readObject(Map<String, Field> known) {
        Set<String> others = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Field field = known.get(name);
            if (field != null) {
                once(!values.containsKey(field));
                values.put(field, readValue(field, parser.nextToken()));
            } else {
                others = others == null ? new HashSet<>() : others;
                once(others.add(name));
                skip(parser.nextToken());
            }
        }
    }

    private void once(boolean first) {
        if (!first) {
            throw Fault.twice(parser).at(text, parser);
        }
    }

    private @Nullable Object readValue(Field field, JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!field.kind.is(token)) {
            MalformedEventException fault =
                    Fault.wrongKind(field.path, field.kind, token).at(text, parser);
            skip(token);
            return fault;
        }
        return switch (field.kind) {
            case STRING -> readString(field);
            case BOOLEAN -> token == JsonToken.VALUE_TRUE;
            case NUMBER -> readNumber(field, token);
            case OBJECT -> readSession();
        };
    }

    private Object readString(Field field) {
        String value = parser.getString();
        if (value.length() > JsonRules.STRING) {
            throw Fault.overLimit(parser).at(text, parser);
        }
        if (field == Field.ID && (value.isEmpty() || value.length() > JsonRules.SESSION_ID)) {
            return Fault.sessionId(value.length()).at(text, parser);
        }
        if ((field == Field.ID || field == Field.TYPE) && hasControl(value)) {
            return Fault.controlCharacter(field.path).at(text, parser);
        }
        return value;
    }

    /** The id and the type stand in logs, where a line break could forge a line. */
    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private Object readNumber(Field field, JsonToken token) {
        boolean whole = token == JsonToken.VALUE_NUMBER_INT;
        if (whole && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        double value = parser.getDoubleValue();
        // Both bounds of a long are exact as a double: -2^63 is one of its values, 2^63 is the first that is none.
        if (whole || !(value >= Long.MIN_VALUE && value < -(double) Long.MIN_VALUE)) {
            return Fault.hugeNumber(field.path, parser.getString()).at(text, parser);
        }
        return Math.round(value);
    }

    private Object readSession() {
        readObject(Field.SESSION_FIELDS);
        if (values.get(Field.ID) == null) {
            return Fault.wrongKind(Field.ID.path, Field.ID.kind, null).at(text, parser);
        }
        return true;
    }

    private void require(Field field) {
        if (values.get(field) == null) {
            throw Fault.wrongKind(field.path, field.kind, null).at(text, parser);
        }
    }

    /** What is skipped must be JSON within the limits like everything else, or the next reader finds it. */
    private void skip(JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            readObject(Map.of());
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                skip(item);
            }
        } else if (token == JsonToken.VALUE_STRING && parser.getStringLength() > JsonRules.STRING) {
            throw Fault.overLimit(parser).at(text, parser);
        }
    }

    private static @Nullable Direction direction(@Nullable String wire) {
        if ("inbound".equals(wire)) {
            return Direction.INBOUND;
        }
        return "outbound".equals(wire) ? Direction.OUTBOUND : null;
    }
}
