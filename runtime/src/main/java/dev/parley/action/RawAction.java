package dev.parley.action;

import java.util.Map;

/**
 * An action that this release of Parley does not know yet.
 *
 * @param type the wire name
 * @param fields everything but {@code type} and {@code session_id}, which Parley writes
 */
public record RawAction(String type, Map<String, Object> fields) implements Action {

    /** Refuses a blank type, fields that Parley writes, and values that JSON cannot carry. */
    public RawAction {
        Rules.notBlank(type, "The type of an action");
        for (String own : new String[] {"type", "session_id"}) {
            if (fields.containsKey(own)) {
                throw new IllegalArgumentException(
                        "A raw action must not set " + own + ", because Parley writes it. Remove the field.");
            }
        }
        fields = RawFields.copy(fields, type);
    }

    /** For logs, and so without the values: some of them may be phone numbers. */
    @Override
    public String toString() {
        return "RawAction[type=" + type + ", fields=" + fields.keySet() + "]";
    }
}
