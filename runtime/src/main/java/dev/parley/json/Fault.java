package dev.parley.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * What can be wrong with an event, in words: subject, rule, finding. Jackson's own words are not used, because they
 * advise on its settings and quote more than a log should hold.
 *
 * @param words the sentence without its place and its full stop
 */
record Fault(String words) {

    /** The fault at the value or name where the parser stands. */
    MalformedEventException at(EventText text, JsonParser parser) {
        return text.fault(words, (int) parser.currentTokenLocation().getByteOffset());
    }

    /** A value of another kind than it must be, or none: then the token is null. */
    static Fault wrongKind(String subject, Field.Kind kind, @Nullable JsonToken found) {
        return new Fault(subject + " must be " + kind.words + ", but is " + words(found));
    }

    static Fault sessionId(int length) {
        return new Fault("session.id must have 1 to " + JsonRules.SESSION_ID + " characters, but has " + length);
    }

    static Fault controlCharacter(String path) {
        return new Fault(path + " must have no control characters, but has one");
    }

    static Fault hugeNumber(String path, String number) {
        return new Fault(path + " must be a number of at most 64 bits, but is " + excerpt(number));
    }

    /** The parser stands at the second of two equal names. */
    static Fault twice(JsonParser parser) {
        return new Fault(path(parser) + " must come once, but comes twice");
    }

    static Fault trailing() {
        return new Fault("The event must be one object, but more follows");
    }

    static Fault overLimit(JsonParser parser) {
        return new Fault("The event must stay within " + JsonRules.DEPTH + " levels, " + JsonRules.NUMBER
                + " characters a number, " + JsonRules.STRING + " a string and " + JsonRules.NAME
                + " a name, but does not" + where(parser));
    }

    /** What Jackson refused. */
    static MalformedEventException refused(JacksonException cause, EventText text, JsonParser parser) {
        if (cause instanceof StreamConstraintsException) {
            return text.fault(
                    overLimit(parser).words, (int) parser.currentLocation().getByteOffset());
        }
        if (cause instanceof UnexpectedEndOfInputException || cause.getLocation() == null) {
            return text.fault("The event must be JSON, but ends" + where(parser), text.length());
        }
        int offset = text.blame((int) cause.getLocation().getByteOffset());
        String found = excerpt(text.characterAt(offset));
        return text.fault("The event must be JSON, but has an unexpected '" + found + "'" + where(parser), offset);
    }

    private static String words(@Nullable JsonToken token) {
        if (token == null) {
            return "missing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "null";
        };
    }

    private static String where(JsonParser parser) {
        String path = path(parser);
        return path.isEmpty() ? "" : " at " + path;
    }

    /** The path to where the parser stands, in the form {@code session.id}; empty at the top. */
    private static String path(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.hasCurrentName()) {
                path.insert(0, "." + at.currentName());
            }
        }
        return path.isEmpty() ? "" : excerpt(path.substring(1));
    }

    /** No more than a few characters of what came, and none that could forge a line of a log. */
    private static String excerpt(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.chars().limit(JsonRules.EXCERPT).forEach(unit -> excerpt.append(escape((char) unit)));
        return text.length() > JsonRules.EXCERPT ? excerpt + "..." : excerpt.toString();
    }

    /** Printable ASCII as it is, anything else as its code. */
    private static String escape(char unit) {
        return unit >= ' ' && unit <= '~' ? String.valueOf(unit) : String.format("\\u%04X", (int) unit);
    }
}
