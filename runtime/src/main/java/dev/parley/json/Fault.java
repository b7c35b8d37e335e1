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
        return new Fault("session.id must be 1 to " + JsonRules.SESSION_ID + " characters, but is "
                + (length == 0 ? "empty" : length));
    }

    static Fault hugeNumber(String path, String number) {
        return new Fault(path + " must be a number of at most 64 bits, but is " + excerpt(number));
    }

    /** The parser stands at the second of two equal names. */
    static Fault twice(JsonParser parser) {
        return new Fault("A name must come once in an object, but comes again" + where(parser));
    }

    static Fault trailing() {
        return new Fault("The event must be one object, but more follows");
    }

    static Fault overLimit(JsonParser parser) {
        return new Fault("The event must not be deeper than " + JsonRules.DEPTH + ", and have at most "
                + JsonRules.NUMBER + " characters in a number, " + JsonRules.STRING + " in a string and "
                + JsonRules.NAME + " in a name, but has more" + where(parser));
    }

    /** What Jackson refused. */
    static MalformedEventException refused(JacksonException cause, EventText text, JsonParser parser) {
        if (cause instanceof StreamConstraintsException) {
            return overLimit(parser).at(text, parser);
        }
        if (cause instanceof UnexpectedEndOfInputException || cause.getLocation() == null) {
            return text.fault("The event must be JSON, but ends" + where(parser), text.length());
        }
        int offset = text.startOfCharacter((int) cause.getLocation().getByteOffset());
        return text.fault("The event must be JSON, but has " + text.characterAt(offset) + where(parser), offset);
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

    /** The path to where the parser stands, in the form {@code " at session.id"}; empty at the top. */
    private static String where(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.hasCurrentName()) {
                path.insert(0, "." + at.currentName());
            }
        }
        return path.isEmpty() ? "" : " at " + excerpt(path.substring(1));
    }

    /** No more than a few characters of what came, and none that could forge a line of a log. */
    private static String excerpt(String text) {
        StringBuilder excerpt = new StringBuilder();
        for (int at = 0; at < Math.min(text.length(), JsonRules.EXCERPT); at++) {
            excerpt.append(EventText.escape(text.charAt(at)));
        }
        return text.length() > JsonRules.EXCERPT ? excerpt + "..." : excerpt.toString();
    }
}
