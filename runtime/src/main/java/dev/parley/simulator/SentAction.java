package dev.parley.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An action as it came over the wire. The simulator knows what the service would know of it, and nothing else.
 *
 * @param json the message
 * @param fields what is in it, in order
 */
record SentAction(String json, Map<String, @Nullable Object> fields) {

    private static final int EXCERPT = 24;

    SentAction(byte[] utf8, Map<String, @Nullable Object> fields) {
        this(new String(utf8, StandardCharsets.UTF_8), fields);
    }

    /** The beginning of what may be no action. */
    static String excerpt(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return text.length() > 10 * EXCERPT ? text.substring(0, 10 * EXCERPT) + "..." : text;
    }

    String type() {
        return String.valueOf(fields.get("type"));
    }

    @Nullable String text(String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    /** A whole number, or this one if there is none. */
    long number(String name, long otherwise) {
        return fields.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    Map<?, ?> object(String name) {
        return fields.get(name) instanceof Map<?, ?> object ? object : Map.of();
    }

    /** What the caller hears of it; null if it does not speak. */
    @Nullable String heard() {
        String ssml = text("ssml");
        return type().equals("speak") ? ssml == null ? text("text") : SpeechTime.words(ssml) : null;
    }

    /** For the transcript: the words first, then whatever else was set. */
    @Override
    public String toString() {
        String words = heard();
        String rest = fields.entrySet().stream()
                .filter(field -> !isShown(field.getKey()))
                .map(field -> field.getKey() + "=" + shortened(field.getValue()))
                .collect(Collectors.joining(", "));
        return type() + (words == null ? "" : " \"" + words + "\"") + (rest.isEmpty() ? "" : " (" + rest + ")");
    }

    private boolean isShown(String name) {
        return name.equals("type") || name.equals("session_id") || name.equals("text") && heard() != null;
    }

    /** A recording would fill pages. */
    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 10 * EXCERPT && text.indexOf(' ') < 0
                ? text.substring(0, EXCERPT) + "... " + text.length() + " characters"
                : text;
    }
}
