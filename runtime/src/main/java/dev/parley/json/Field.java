package dev.parley.json;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;

/** The fields that an event or its session can have. */
enum Field {
    TYPE(Kind.STRING, "type"),
    SESSION(Kind.OBJECT, "session"),
    TEXT(Kind.STRING, "text"),
    BARGED_IN(Kind.BOOLEAN, "barged_in"),
    DIGIT(Kind.STRING, "digit"),
    SSML(Kind.STRING, "ssml"),
    DURATION_MS(Kind.NUMBER, "duration_ms"),
    SPEECH_STARTED_AT(Kind.NUMBER, "speech_started_at"),
    REASON(Kind.STRING, "reason"),
    ID(Kind.STRING, "session.id"),
    ACCOUNT_ID(Kind.STRING, "session.account_id"),
    PHONE_NUMBER(Kind.STRING, "session.phone_number"),
    DIRECTION(Kind.STRING, "session.direction"),
    FROM_PHONE_NUMBER(Kind.STRING, "session.from_phone_number"),
    TO_PHONE_NUMBER(Kind.STRING, "session.to_phone_number");

    private static final String OF_SESSION = "session.";

    /** The fields of an event by their names. */
    static final Map<String, Field> EVENT = byName(false);

    /** The fields of a session by their names. */
    static final Map<String, Field> SESSION_FIELDS = byName(true);

    final Kind kind;
    final String path;

    Field(Kind kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    /** A loop, because the first stream of a process costs over ten milliseconds, and the first caller waits. */
    private static Map<String, Field> byName(boolean ofSession) {
        Map<String, Field> fields = new HashMap<>();
        for (Field field : values()) {
            if (field.path.startsWith(OF_SESSION) == ofSession) {
                fields.put(field.path.substring(field.path.indexOf('.') + 1), field);
            }
        }
        return Map.copyOf(fields);
    }

    /** What a field can hold, with the words of a message for it. */
    enum Kind {
        STRING("a string"),
        BOOLEAN("true or false"),
        NUMBER("a number"),
        OBJECT("an object");

        final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean is(JsonToken token) {
            return switch (this) {
                case STRING -> token == JsonToken.VALUE_STRING;
                case BOOLEAN -> token.isBoolean();
                case NUMBER -> token.isNumeric();
                case OBJECT -> token == JsonToken.START_OBJECT;
            };
        }
    }
}
