package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The names of the runtime's types that the processor and generated code use. By name, because the runtime must not be
 * on the processor path of users.
 */
public final class RuntimeTypes {

    /** Where the annotations live that are suggested to users. */
    public static final String ANNOTATIONS = "dev.parley.annotation";

    public static final ClassName VOICE_BOT = ClassName.get(ANNOTATIONS, "VoiceBot");
    public static final ClassName HANDLES = ClassName.get(ANNOTATIONS, "Handles");
    public static final ClassName ON_BARGE_IN = ClassName.get(ANNOTATIONS, "OnBargeIn");
    public static final ClassName ON_ERROR = ClassName.get(ANNOTATIONS, "OnError");

    public static final ClassName HOLD = ClassName.get(ANNOTATIONS, "Hold");
    public static final ClassName DEADLINE = ClassName.get(ANNOTATIONS, "Deadline");
    public static final ClassName REPROMPT = ClassName.get(ANNOTATIONS, "Reprompt");
    public static final ClassName GUARD_ANNOTATION = ClassName.get(ANNOTATIONS, "Guard");
    public static final ClassName GUARD_ANNOTATIONS = ClassName.get(ANNOTATIONS, "Guards");

    public static final ClassName EVENT = ClassName.get("dev.parley.event", "Event");
    public static final ClassName USER_SPEAK = ClassName.get("dev.parley.event", "UserSpeak");
    public static final ClassName DTMF_RECEIVED = ClassName.get("dev.parley.event", "DtmfReceived");
    public static final ClassName USER_INPUT_TIMEOUT = ClassName.get("dev.parley.event", "UserInputTimeout");
    public static final ClassName SESSION = ClassName.get("dev.parley.event", "Session");

    public static final ClassName GATHER = ClassName.get("dev.parley.action", "Gather");
    public static final ClassName REPLY = ClassName.get("dev.parley.action", "Reply");
    public static final ClassName ACTION = ClassName.get("dev.parley.action", "Action");
    public static final ClassName PATIENCE = ClassName.get("dev.parley.action", "Patience");
    public static final ClassName HOLD_PHRASES = ClassName.get("dev.parley.action", "HoldPhrases");
    public static final ClassName SLOW_REPLY = ClassName.get("dev.parley.action", "SlowReply");

    public static final ClassName CALL = ClassName.get("dev.parley.dispatch", "Call");
    public static final ClassName DISPATCHER = ClassName.get("dev.parley.dispatch", "Dispatcher");

    public static final ClassName REPROMPTS = ClassName.get("dev.parley.dispatch", "Reprompts");
    public static final ClassName GUARD = ClassName.get("dev.parley.dispatch", "Guard");

    public static final ClassName CONDITION = ClassName.get("dev.parley.speech", "Condition");
    public static final ClassName CONVERSION = ClassName.get("dev.parley.speech", "Conversion");
    public static final ClassName HEARD = ClassName.get("dev.parley.speech", "Heard");
    public static final ClassName PHRASES = ClassName.get("dev.parley.speech", "Phrases");
    public static final ClassName SPEECH_CHOICE = ClassName.get("dev.parley.speech", "SpeechChoice");
    public static final ClassName SPEECH_PATTERN = ClassName.get("dev.parley.speech", "SpeechPattern");
    public static final ClassName TRANSCRIPT = ClassName.get("dev.parley.speech", "Transcript");

    /** What must be on the class path of a bot besides its annotations. */
    public static final List<ClassName> REQUIRED =
            List.of(EVENT, USER_SPEAK, DTMF_RECEIVED, SESSION, REPLY, SLOW_REPLY, CALL, DISPATCHER, SPEECH_CHOICE);

    private RuntimeTypes() {}
}
