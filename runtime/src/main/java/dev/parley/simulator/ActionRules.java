package dev.parley.simulator;

import static dev.parley.simulator.Fields.fault;

import dev.parley.action.Wav;
import java.util.regex.Pattern;

/**
 * What the service accepts, field by field. The records of {@code dev.parley.action} refuse most of this on the spot;
 * here it is checked on what was really sent, raw actions included. An action of a type that is not known passes: it is
 * of a newer release of the service.
 */
final class ActionRules {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final int WORD = 200;

    private ActionRules() {}

    /** Throws an {@link IllegalArgumentException} that says which rule was broken. */
    static void check(SentAction action, String sessionId) {
        Fields envelope = new Fields("An action", action.fields());
        String type = envelope.text("type");
        if (!sessionId.equals(action.text("session_id"))) {
            throw fault(type + ".session_id must be \"" + sessionId + "\", but is " + action.text("session_id"));
        }
        Fields fields = new Fields(type, action.fields());
        switch (type) {
            case "speak" -> checkSpeak(fields);
            case "audio" -> checkAudio(fields);
            case "hangup", "barge_in" -> fields.hasOnly("type", "session_id");
            case "transfer" -> checkTransfer(fields);
            case "mix_audio" -> checkMixAudio(fields);
            case "configure_transcription" -> checkConfigure(fields);
            case "send_sms" -> checkSms(fields);
            default -> {} // Newer than this.
        }
    }

    private static void checkSpeak(Fields speak) {
        speak.hasOnly("type", "session_id", "text", "ssml", "tts", "barge_in", "user_input_timeout_seconds", "vad");
        if (speak.has("text") == speak.has("ssml")) {
            throw fault("speak must have either text or ssml, but has " + (speak.has("text") ? "both" : "neither"));
        }
        speak.text(speak.has("text") ? "text" : "ssml");
        speak.mayHaveInteger("user_input_timeout_seconds", 0, Long.MAX_VALUE);
        if (speak.has("tts")) {
            checkTts(speak.object("tts"));
        }
        checkBargeIn(speak);
        checkVad(speak);
    }

    private static void checkTts(Fields tts) {
        switch (tts.text("provider")) {
            case "azure" -> tts.hasOnly("provider", "language", "voice");
            case "eleven_labs" -> tts.hasOnly("provider", "voice");
            default -> {
                return; // Another provider has its own fields.
            }
        }
        tts.mayHaveText("language");
        tts.mayHaveText("voice");
    }

    private static void checkBargeIn(Fields action) {
        if (!action.has("barge_in")) {
            return;
        }
        Fields policy = action.object("barge_in");
        policy.hasOnly("strategy", "minimum_characters", "allow_after_ms");
        String strategy = policy.text("strategy");
        policy.mayHaveOneOf("strategy", "none", "manual", "minimum_characters", "immediate");
        policy.mayHaveInteger("minimum_characters", 1, 100);
        policy.mayHaveInteger("allow_after_ms", 0, 10_000);
        if (policy.has("minimum_characters") && !strategy.equals("minimum_characters")) {
            throw fault(policy.path() + ".minimum_characters must only be set with that strategy, but the strategy is "
                    + strategy);
        }
    }

    private static void checkVad(Fields action) {
        if (action.has("vad")) {
            Fields vad = action.object("vad");
            vad.hasOnly("end_of_turn_silence_ms");
            if (!vad.has("end_of_turn_silence_ms")) {
                throw fault(vad.path() + ".end_of_turn_silence_ms is missing");
            }
            vad.mayHaveInteger("end_of_turn_silence_ms", 150, 2000);
        }
    }

    private static void checkAudio(Fields audio) {
        audio.hasOnly("type", "session_id", "audio", "barge_in");
        checkWav(audio);
        checkBargeIn(audio);
    }

    /** To make the recording is to check it. */
    private static Wav checkWav(Fields action) {
        return new Wav(action.text("audio"));
    }

    private static void checkTransfer(Fields transfer) {
        transfer.hasOnly("type", "session_id", "target_phone_number", "caller_id_name", "caller_id_number", "timeout");
        transfer.text("target_phone_number");
        transfer.text("caller_id_name");
        transfer.text("caller_id_number");
        transfer.mayHaveInteger("timeout", 5, 120);
    }

    private static void checkMixAudio(Fields mix) {
        mix.hasOnly("type", "session_id", "audio", "volume", "stop");
        if (mix.has("stop")) {
            if (!Boolean.TRUE.equals(mix.get("stop")) || mix.has("audio")) {
                throw fault("mix_audio must have either audio or stop: true");
            }
            return;
        }
        checkWav(mix);
        mix.mayHaveNumber("volume", 0.0, 1.0);
    }

    private static void checkConfigure(Fields configure) {
        configure.hasOnly("type", "session_id", "provider", "languages", "custom_vocabulary", "vad");
        if (configure.values().size() <= 2) {
            throw fault("configure_transcription must set at least one of provider, languages, custom_vocabulary, vad");
        }
        configure.mayHaveOneOf("provider", "AZURE", "DEEPGRAM", "ELEVEN_LABS");
        for (String language : configure.texts("languages", 1, 4)) {
            if (!LANGUAGE.matcher(language).matches()) {
                throw fault("configure_transcription.languages must be BCP-47 tags, but one is \"" + language + "\"");
            }
        }
        for (String word : configure.texts("custom_vocabulary", 0, 100)) {
            if (word.length() > WORD) {
                throw fault("configure_transcription.custom_vocabulary must have entries of at most " + WORD
                        + " characters, but one has " + word.length());
            }
        }
        checkVad(configure);
    }

    private static void checkSms(Fields sms) {
        sms.hasOnly("type", "session_id", "phone_number", "message");
        sms.text("phone_number");
        if (!(sms.get("message") instanceof String message) || message.isEmpty()) {
            throw fault("send_sms.message must have at least one character");
        }
    }
}
