package dev.parley.json;

import static java.util.function.Function.identity;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    static final Map<String, Field> EVENT = Stream.of(values())
            .filter(field -> !field.path.startsWith(OF_SESSION))
            .collect(Collectors.toUnmodifiableMap(field -> field.path, identity()));

    /** The fields of a session by their names. */
    static final Map<String, Field> SESSION_FIELDS = Stream.of(values())
            .filter(field -> field.path.startsWith(OF_SESSION))
            .collect(Collectors.toUnmodifiableMap(field -> field.path.substring(OF_SESSION.length()), identity()));

    final Kind kind;
    final String path;

    Field(Kind kind, String path) {
        this.kind = kind;
        this.path = path;
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
