package dev.parley.processor.generation;

import dev.parley.processor.model.Condition;
import dev.parley.processor.model.ErrorHandler;
import dev.parley.processor.model.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Writes the map of a bot as JSON, one handler on a line. What is not set or not known is left out. */
final class JsonMap {

    private JsonMap() {}

    static String of(BotMap map) {
        String handlers =
                map.entries().stream().map(entry -> value(handler(entry))).collect(lines());
        String errorHandlers = map.bot().errorHandlers().stream()
                .map(entry -> value(failure(entry)))
                .collect(lines());
        return "{\n  \"bot\": " + value(map.bot().type().canonicalName())
                + ",\n  \"dispatcher\": " + value(map.bot().dispatcher().name().canonicalName())
                + ",\n  \"states\": " + value(map.bot().states())
                + care(map)
                + ",\n  \"handlers\": [" + handlers
                + "],\n  \"errorHandlers\": [" + errorHandlers
                + "]\n}\n";
    }

    private static String care(BotMap map) {
        return CareFields.of(map.bot().care()).entrySet().stream()
                .map(field -> ",\n  " + value(field.getKey()) + ": " + value(field.getValue()))
                .collect(Collectors.joining());
    }

    private static Collector<CharSequence, ?, String> lines() {
        return Collectors.collectingAndThen(
                Collectors.joining(",\n    "), lines -> lines.isEmpty() ? "" : "\n    " + lines + "\n  ");
    }

    private static Map<String, Object> handler(BotMap.Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", entry.event());
        if (entry.bargedIn()) {
            fields.put("bargedIn", true);
        }
        if (!entry.states().isEmpty()) {
            fields.put("in", entry.states());
        }
        fields.putAll(condition(entry.condition()));
        fields.putAll(method(entry.handler()));
        return fields;
    }

    private static Map<String, Object> condition(Condition condition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (condition instanceof Condition.Matches matches) {
            fields.put("matches", matches.regex());
        } else if (condition instanceof Condition.Says says) {
            fields.put("phrases", says.phrases());
        } else if (condition instanceof Condition.Presses presses) {
            fields.put("keys", presses.keys());
        } else if (condition instanceof Condition.Gathers gathers) {
            fields.put("minDigits", gathers.minDigits());
            fields.put("maxDigits", gathers.maxDigits());
            fields.put("terminator", gathers.terminator());
            fields.put("interDigitTimeoutMs", gathers.interDigitTimeout().toMillis());
            if (gathers.masked()) {
                fields.put("masked", true);
            }
        }
        return fields;
    }

    private static Map<String, Object> failure(ErrorHandler entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("failure", entry.failure().canonicalName());
        fields.putAll(method(entry.handler()));
        return fields;
    }

    private static Map<String, Object> method(Handler handler) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", handler.method());
        fields.putAll(CareFields.of(handler.patience()));
        if (!handler.origin().goesTo().isEmpty()) {
            fields.put("goesTo", handler.origin().goesTo());
        }
        if (handler.origin().line() > 0) {
            fields.put("line", handler.origin().line());
        }
        return fields;
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(field -> value(String.valueOf(field.getKey())) + ": " + value(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonMap::value).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? "\"" + escape(text) + "\"" : value.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                escaped.append('\\').append((char) character);
            } else if (character < ' ') {
                escaped.append(String.format("\\u%04x", character));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}
