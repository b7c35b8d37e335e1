package dev.parley.json;

import dev.parley.action.Action;
import dev.parley.action.Audio;
import dev.parley.action.BargeInPolicy;
import dev.parley.action.ConfigureTranscription;
import dev.parley.action.MixAudio;
import dev.parley.action.RawAction;
import dev.parley.action.SendSms;
import dev.parley.action.Speak;
import dev.parley.action.StopMixAudio;
import dev.parley.action.Transfer;
import dev.parley.action.Tts;
import dev.parley.action.Vad;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the actions of a bot. It has no state that shows: one serves all calls and all threads.
 *
 * <p>What is not set is left out. A text that holds half a surrogate pair is written with U+FFFD in its place, because
 * a caller should rather hear a strange letter than nothing.
 */
public final class ActionWriter {

    private final JsonFactory json = JsonRules.writing();

    /** Makes a writer. Keep it: it reuses its buffers. */
    public ActionWriter() {}

    /**
     * Writes an action.
     *
     * @param action what the service should do
     * @param sessionId the {@code session.id} of the call
     * @return one JSON object in UTF-8
     */
    public byte[] write(Action action, String sessionId) {
        return bytes(fields -> write(action, sessionId, fields));
    }

    /**
     * Writes several actions as one message.
     *
     * @param actions what the service should do, in order
     * @param sessionId the {@code session.id} of the call
     * @return one JSON array in UTF-8
     */
    public byte[] write(List<Action> actions, String sessionId) {
        return bytes(fields -> {
            fields.openArray();
            actions.forEach(action -> write(action, sessionId, fields));
            fields.closeArray();
        });
    }

    private byte[] bytes(Consumer<JsonFields> content) {
        // Empty at first: the generator hands over in one piece, and the piece decides the size.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(new JsonFields(generator));
        }
        return bytes.toByteArray();
    }

    private static void write(Action action, String sessionId, JsonFields fields) {
        fields.open();
        fields.put("type", action.type());
        fields.put("session_id", sessionId);
        writeFields(action, fields);
        fields.close();
    }

    /** A hangup and a barge_in have no fields. */
    private static void writeFields(Action action, JsonFields fields) {
        if (action instanceof Speak speak) {
            writeSpeak(speak, fields);
        } else if (action instanceof Audio audio) {
            fields.putAscii("audio", audio.audio().base64());
            writeBargeIn(audio.bargeIn(), fields);
        } else if (action instanceof Transfer transfer) {
            writeTransfer(transfer, fields);
        } else if (action instanceof MixAudio mix) {
            fields.putAscii("audio", mix.audio().base64());
            fields.put("volume", mix.volume());
        } else if (action instanceof StopMixAudio) {
            fields.put("stop", true);
        } else if (action instanceof ConfigureTranscription configure) {
            writeConfigure(configure, fields);
        } else if (action instanceof SendSms sms) {
            fields.put("phone_number", sms.phoneNumber());
            fields.put("message", sms.message());
        } else if (action instanceof RawAction raw) {
            raw.fields().forEach(fields::put);
        }
    }

    private static void writeSpeak(Speak speak, JsonFields fields) {
        fields.put("text", speak.text());
        fields.put("ssml", speak.ssml());
        writeTts(speak.tts(), fields);
        writeBargeIn(speak.bargeIn(), fields);
        if (speak.userInputTimeoutSeconds() > 0) {
            fields.put("user_input_timeout_seconds", speak.userInputTimeoutSeconds());
        }
        writeVad(speak.vad(), fields);
    }

    private static void writeTransfer(Transfer transfer, JsonFields fields) {
        fields.put("target_phone_number", transfer.targetPhoneNumber());
        fields.put("caller_id_name", transfer.callerIdName());
        fields.put("caller_id_number", transfer.callerIdNumber());
        if (transfer.timeout() != null) {
            fields.put("timeout", transfer.timeout().toSeconds());
        }
    }

    private static void writeConfigure(ConfigureTranscription configure, JsonFields fields) {
        if (configure.provider() != null) {
            fields.put("provider", configure.provider().name());
        }
        if (!configure.languages().isEmpty()) {
            fields.put("languages", configure.languages());
        }
        if (!configure.customVocabulary().isEmpty()) {
            fields.put("custom_vocabulary", configure.customVocabulary());
        }
        writeVad(configure.vad(), fields);
    }

    private static void writeTts(@Nullable Tts tts, JsonFields fields) {
        if (tts instanceof Tts.Raw raw) {
            fields.put("tts", raw.fields());
        } else if (tts instanceof Tts.Azure azure) {
            fields.open("tts");
            fields.put("provider", "azure");
            fields.put("language", azure.language());
            fields.put("voice", azure.voice());
            fields.close();
        } else if (tts instanceof Tts.ElevenLabs elevenLabs) {
            fields.open("tts");
            fields.put("provider", "eleven_labs");
            fields.put("voice", elevenLabs.voice());
            fields.close();
        }
    }

    private static void writeBargeIn(@Nullable BargeInPolicy policy, JsonFields fields) {
        if (policy != null) {
            fields.open("barge_in");
            fields.put("strategy", policy.strategy().toString());
            fields.put("minimum_characters", policy.minimumCharacters());
            fields.put("allow_after_ms", policy.allowAfterMs());
            fields.close();
        }
    }

    private static void writeVad(@Nullable Vad vad, JsonFields fields) {
        if (vad != null) {
            fields.open("vad");
            fields.put("end_of_turn_silence_ms", vad.endOfTurnSilenceMs());
            fields.close();
        }
    }
}
