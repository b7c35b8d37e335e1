package dev.parley.json;

import dev.parley.event.AssistantSpeak;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.SmsFailed;
import dev.parley.event.UnknownEvent;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import dev.parley.event.UserSpeechStarted;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the events of the service. It has no state that shows: one serves all calls and all threads.
 *
 * <p>Only {@code type} and {@code session.id} must be there; null counts as absent, and unknown fields are ignored. A
 * known field must be of the right kind if the type of the event has it. Everything else about the text is strict:
 * UTF-8 (a byte order mark is skipped), RFC 8259 to the letter, no name twice in an object, and at most 64 KiB, 32
 * levels, 64 characters a number, 32,768 a string and 128 a name or session id.
 */
public final class EventReader {

    private final JsonFactory json = JsonRules.reading();

    /** Makes a reader. Keep it: it learns the names of fields once. */
    public EventReader() {}

    /**
     * Reads an event.
     *
     * @param utf8 one JSON object
     * @return the event
     * @throws MalformedEventException if it is none
     */
    public Event read(byte[] utf8) {
        return read(EventText.of(utf8, 0, utf8.length));
    }

    /**
     * Reads an event from the remaining bytes of a buffer, whose position stays where it is.
     *
     * @param utf8 one JSON object
     * @return the event, which holds on to nothing of the buffer
     * @throws MalformedEventException if it is none
     */
    public Event read(ByteBuffer utf8) {
        if (utf8.hasArray()) {
            return read(EventText.of(utf8.array(), utf8.arrayOffset() + utf8.position(), utf8.remaining()));
        }
        if (utf8.remaining() > JsonRules.DOCUMENT_BYTES) {
            throw EventText.tooLong(utf8.remaining());
        }
        byte[] copy = new byte[utf8.remaining()];
        utf8.get(utf8.position(), copy);
        return read(copy);
    }

    /**
     * Reads an event.
     *
     * @param text one JSON object
     * @return the event
     * @throws MalformedEventException if it is none
     */
    public Event read(String text) {
        if (text.length() > JsonRules.DOCUMENT_BYTES) {
            throw EventText.tooLong(text.length());
        }
        CharBuffer characters = CharBuffer.wrap(text);
        try {
            return read(StandardCharsets.UTF_8.newEncoder().encode(characters));
        } catch (CharacterCodingException e) {
            throw EventText.loneSurrogate(text, characters.position());
        }
    }

    private Event read(EventText text) {
        JsonParser parser = json.createParser(ObjectReadContext.empty(), text.bytes, text.start, text.length());
        try {
            EventFields fields = new EventFields(text, parser);
            fields.read();
            return event(fields, text);
        } catch (JacksonException e) {
            throw Fault.refused(e, text, parser);
        } finally {
            parser.close();
        }
    }

    private static Event event(EventFields fields, EventText text) {
        String type = fields.type();
        Session session = fields.session();
        return switch (type) {
            case "session_start" -> new SessionStart(session);
            case "user_speech_started" -> new UserSpeechStarted(session);
            case "user_speak" -> new UserSpeak(session, fields.string(Field.TEXT, ""), fields.isTrue(Field.BARGED_IN));
            case "user_barge_in" -> new UserSpeak(session, fields.string(Field.TEXT, ""), true);
            case "dtmf_received" -> new DtmfReceived(session, fields.string(Field.DIGIT, ""));
            case "assistant_speak" ->
                new AssistantSpeak(
                        session,
                        fields.string(Field.TEXT),
                        fields.string(Field.SSML),
                        fields.number(Field.DURATION_MS),
                        fields.number(Field.SPEECH_STARTED_AT));
            case "assistant_speech_ended" -> new AssistantSpeechEnded(session);
            case "user_input_timeout" -> new UserInputTimeout(session);
            case "session_end" -> new SessionEnd(session);
            case "sms_failed" -> new SmsFailed(session, fields.string(Field.REASON));
            default -> new UnknownEvent(session, type, text.toString());
        };
    }
}
