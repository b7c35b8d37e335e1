package dev.parley.simulator;

import dev.parley.event.AssistantSpeak;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import dev.parley.event.UserSpeechStarted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The events that can go wrong on their way in a call script. Those that begin and end the call always arrive. */
enum ScriptEvent {
    USER_SPEAK(UserSpeak.class),
    USER_SPEECH_STARTED(UserSpeechStarted.class),
    DTMF_RECEIVED(DtmfReceived.class),
    ASSISTANT_SPEAK(AssistantSpeak.class),
    ASSISTANT_SPEECH_ENDED(AssistantSpeechEnded.class),
    USER_INPUT_TIMEOUT(UserInputTimeout.class);

    private final Class<? extends Event> type;

    ScriptEvent(Class<? extends Event> type) {
        this.type = type;
    }

    Class<? extends Event> type() {
        return type;
    }

    static Optional<ScriptEvent> of(String wireName) {
        return Stream.of(values())
                .filter(each -> each.wireName().equals(wireName))
                .findFirst();
    }

    /** The event of a step that exists. */
    static Class<? extends Event> typeOf(String wireName) {
        return of(wireName)
                .orElseThrow(() -> new IllegalArgumentException(
                        "An event must be one of " + names() + ", but is \"" + wireName + "\"."))
                .type();
    }

    static List<String> names() {
        return Stream.of(values()).map(ScriptEvent::wireName).toList();
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
