package dev.parley.event;

/**
 * A message from the service about a call.
 *
 * <p>Each event of the wire has a record of its own, named after its {@code type}. A handler takes the record of
 * the event that its annotation names.
 */
public sealed interface Event
        permits AssistantSpeak,
                AssistantSpeechEnded,
                DtmfReceived,
                SessionEnd,
                SessionStart,
                SmsFailed,
                UnknownEvent,
                UserInputTimeout,
                UserSpeak,
                UserSpeechStarted {

    /**
     * The call that this event belongs to.
     *
     * @return the session, never null
     */
    Session session();

    /**
     * The {@code type} of this event on the wire, such as {@code user_speak}.
     *
     * @return the wire name
     */
    String type();
}
