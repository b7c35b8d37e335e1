package dev.parley.json;

import dev.parley.event.AssistantSpeak;
import dev.parley.event.Direction;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SmsFailed;
import dev.parley.event.UnknownEvent;
import dev.parley.event.UserSpeak;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes events, as the service does: for whatever plays the service's side of a call. It has no state that shows: one
 * serves all calls and all threads.
 */
public final class EventWriter {

    private final JsonFactory json = JsonRules.writing();

    /** Makes a writer. Keep it: it reuses its buffers. */
    public EventWriter() {}

    /**
     * Writes an event. What is not set is left out.
     *
     * @param event what the service tells
     * @return one JSON object in UTF-8; an {@link UnknownEvent} as it came
     */
    public byte[] write(Event event) {
        if (event instanceof UnknownEvent unknown) {
            return unknown.json().getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            JsonFields fields = new JsonFields(generator);
            fields.open();
            fields.put("type", event.type());
            writeFields(event, fields);
            writeSession(event.session(), fields);
            fields.close();
        }
        return bytes.toByteArray();
    }

    private static void writeFields(Event event, JsonFields fields) {
        if (event instanceof UserSpeak speak) {
            fields.put("text", speak.text());
            fields.put("barged_in", speak.bargedIn() ? true : null);
        } else if (event instanceof DtmfReceived key) {
            fields.put("digit", key.digit());
        } else if (event instanceof AssistantSpeak speak) {
            fields.put("text", speak.text());
            fields.put("ssml", speak.ssml());
            fields.put("duration_ms", speak.durationMs());
            fields.put("speech_started_at", speak.speechStartedAt());
        } else if (event instanceof SmsFailed failed) {
            fields.put("reason", failed.reason());
        }
    }

    private static void writeSession(Session session, JsonFields fields) {
        fields.open("session");
        fields.put("id", session.id());
        fields.put("account_id", session.accountId());
        fields.put("phone_number", session.phoneNumber());
        fields.put("direction", direction(session.direction()));
        fields.put("from_phone_number", session.fromPhoneNumber());
        fields.put("to_phone_number", session.toPhoneNumber());
        fields.close();
    }

    private static @Nullable String direction(@Nullable Direction direction) {
        return direction == null ? null : direction.name().toLowerCase(Locale.ROOT);
    }
}
