package dev.parley.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message to the service: what it should do in the call. Made by the verbs below, refined by the options of each
 * record: {@code Action.speak("Hi").bargeIn(BargeInPolicy.none()).inputTimeout(Duration.ofSeconds(8))}.
 *
 * <p>Actions are immutable and name no call, so one may be kept in a constant and sent many times.
 */
public sealed interface Action extends Reply
        permits Audio,
                BargeIn,
                ConfigureTranscription,
                Hangup,
                MixAudio,
                RawAction,
                SendSms,
                Speak,
                StopMixAudio,
                Transfer {

    /**
     * The {@code type} of this action on the wire, such as {@code speak}.
     *
     * @return the wire name
     */
    String type();

    @Override
    default Chain then(Action next) {
        return new Chain(List.of(this, next));
    }

    @Override
    default Chain then(String text) {
        return then(Action.speak(text));
    }

    @Override
    default Chain thenHangup() {
        return then(Action.hangup());
    }

    /**
     * Speaks a text.
     *
     * @param text what to say, not blank
     * @return the action
     * @throws IllegalArgumentException if the text is blank
     */
    static Speak speak(String text) {
        return Speak.ofText(text);
    }

    /**
     * Speaks SSML. Text that came from the caller must go through {@link Ssml#escape} first. Under javac, the compiler
     * checks a constant: it must be well-formed XML with the root {@code <speak>}. What is put together when the bot
     * runs is sent as it is.
     *
     * @param ssml a {@code <speak>} document, not blank
     * @return the action
     * @throws IllegalArgumentException if the SSML is blank
     */
    static Speak speakSsml(String ssml) {
        return Speak.ofSsml(ssml);
    }

    /**
     * Plays a recording.
     *
     * @param wav the recording
     * @return the action
     */
    static Audio audio(Wav wav) {
        return new Audio(wav, null);
    }

    /**
     * Ends the call at once. To let the caller hear the last words first, use {@link Reply#thenHangup()}.
     *
     * @return the action
     */
    static Hangup hangup() {
        return new Hangup();
    }

    /**
     * Hands the call to another number.
     *
     * @param targetPhoneNumber where the call goes; E.164 is recommended, {@code +} is optional
     * @param callerIdName the name that the target sees
     * @param callerIdNumber the number that the target sees
     * @return the action
     * @throws IllegalArgumentException if one of them is blank
     */
    static Transfer transfer(String targetPhoneNumber, String callerIdName, String callerIdNumber) {
        return new Transfer(targetPhoneNumber, callerIdName, callerIdNumber, null);
    }

    /**
     * Stops the running playback.
     *
     * @return the action
     */
    static BargeIn bargeIn() {
        return new BargeIn();
    }

    /**
     * Loops a recording under the speech, at volume 0.5.
     *
     * @param wav the recording
     * @return the action
     */
    static MixAudio mixAudio(Wav wav) {
        return new MixAudio(wav, null);
    }

    /**
     * Ends what {@link #mixAudio} began.
     *
     * @return the action
     */
    static StopMixAudio stopMixAudio() {
        return new StopMixAudio();
    }

    /**
     * Chooses who turns speech into text.
     *
     * @param provider the provider
     * @return the action
     */
    static ConfigureTranscription configureProvider(TranscriptionProvider provider) {
        return new ConfigureTranscription(provider, List.of(), List.of(), null);
    }

    /**
     * Names the languages that the caller may speak.
     *
     * @param languages 1 to 4 BCP-47 tags such as {@code de-DE}
     * @return the action
     * @throws IllegalArgumentException if there are none or more than four, or one is blank
     */
    static ConfigureTranscription configureLanguages(String... languages) {
        return new ConfigureTranscription(null, List.of(languages), List.of(), null);
    }

    /**
     * Names words that the caller is likely to use and that are hard to recognise.
     *
     * @param words at most 100 entries of at most 200 characters
     * @return the action
     * @throws IllegalArgumentException if there are none or more than 100, or one is blank or too long
     */
    static ConfigureTranscription configureVocabulary(String... words) {
        return new ConfigureTranscription(null, List.of(), List.of(words), null);
    }

    /**
     * Sets how much silence ends a turn of the caller, from now on.
     *
     * @param vad the setting
     * @return the action
     */
    static ConfigureTranscription configureVad(Vad vad) {
        return new ConfigureTranscription(null, List.of(), List.of(), vad);
    }

    /**
     * Sends a text message; the call goes on. A failure is reported as {@code sms_failed}.
     *
     * @param phoneNumber who gets it
     * @param message at least one character
     * @return the action
     * @throws IllegalArgumentException if the number is blank or the message is empty
     */
    static SendSms sendSms(String phoneNumber, String message) {
        return new SendSms(phoneNumber, message);
    }

    /**
     * An action that this release of Parley does not know yet.
     *
     * @param type the wire name
     * @param fields everything but {@code type} and {@code session_id}: strings, numbers, booleans, and maps and lists
     *     of these
     * @return the action
     * @throws IllegalArgumentException if the type is blank, or a field is of another kind or is set by Parley
     */
    static RawAction raw(String type, Map<String, ?> fields) {
        return new RawAction(type, new LinkedHashMap<>(fields));
    }
}
