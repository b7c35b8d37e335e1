package dev.parley.simulator;

import dev.parley.event.AssistantSpeak;
import dev.parley.event.AssistantSpeechEnded;
import dev.parley.event.DtmfReceived;
import dev.parley.event.Event;
import dev.parley.event.Session;
import dev.parley.event.SessionEnd;
import dev.parley.event.SessionStart;
import dev.parley.event.UserInputTimeout;
import dev.parley.event.UserSpeak;
import dev.parley.event.UserSpeechStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The service in one call, by the protocol: what it plays, what it hears, and which events that makes. Pure state; times
 * are nanoseconds since the call could begin, and whoever uses it calls {@link #pass} when something is {@link #due}.
 */
final class Service {

    private static final long NEVER = VirtualClock.NEVER;
    private static final long EPOCH = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private final Session session;
    private final boolean assistantSpeakEndsPlayback;
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final ArrayDeque<Utterance> playing = new ArrayDeque<>();
    private long playingSince;
    private int played;
    private long silentAt = NEVER;
    private long turnSilence = Duration.ofMillis(500).toNanos();
    private @Nullable Voice voice;
    private boolean unheard;
    private State state = State.NEW;

    /** Where the call is. */
    private enum State {
        NEW,
        ON,
        TRANSFERRED,
        OVER
    }

    /**
     * @param assistantSpeakEndsPlayback whether this is a release that reports the end of a playback with
     *     {@code assistant_speak}, and with nothing else
     */
    Service(Session session, boolean assistantSpeakEndsPlayback) {
        this.session = session;
        this.assistantSpeakEndsPlayback = assistantSpeakEndsPlayback;
    }

    /** The next event that the bot is to be told; null if there is none now. */
    @Nullable Event poll() {
        return events.poll();
    }

    boolean isOn() {
        return state == State.ON;
    }

    boolean isOver() {
        return state == State.OVER;
    }

    boolean isTransferred() {
        return state == State.TRANSFERRED;
    }

    boolean isPlaying() {
        return !playing.isEmpty();
    }

    /** How many playbacks have come to an end, by themselves or not. */
    int played() {
        return played;
    }

    boolean hears() {
        return voice != null;
    }

    /** Whether the last that the caller said was lost in a playback. */
    boolean isUnheard() {
        return unheard;
    }

    /** A call begins, or comes back from a transfer that failed. */
    void start() {
        state = State.ON;
        events.add(new SessionStart(session));
    }

    void hangUp() {
        silence();
        voice = null;
        state = State.OVER;
        events.add(new SessionEnd(session));
    }

    /** The caller begins to speak. */
    void hear(String text, long now) {
        voice = Voice.of(text, now);
        unheard = false;
        silentAt = NEVER;
        Utterance over = playing.peek();
        if (over == null || !over.rule().isDeaf()) {
            events.add(new UserSpeechStarted(session));
        }
    }

    void press(char key) {
        silentAt = NEVER;
        events.add(new DtmfReceived(session, String.valueOf(key)));
    }

    /** Does what the bot wants. The action has passed the {@link ActionRules}. */
    void take(SentAction action, long now) {
        turnSilence = turnSilence(action);
        switch (action.type()) {
            case "speak", "audio" -> play(Utterance.of(action), now);
            case "hangup" -> hangUp();
            case "transfer" -> transfer(action);
            case "barge_in" -> stop(now);
            default -> {} // Nothing that the caller's side of the call would notice.
        }
    }

    /** When something happens by itself next; {@code NEVER} if nothing does. */
    long due() {
        long next = silentAt;
        Utterance head = playing.peek();
        if (head != null) {
            next = Math.min(next, playingSince + head.length());
        }
        Voice speaking = voice;
        if (speaking != null) {
            next = Math.min(next, speaking.silent() ? speaking.ends() + turnSilence : speaking.ends());
            next = Math.min(next, interruption(speaking));
        }
        return next;
    }

    /** Lets the first thing happen that is due. */
    void pass(long now) {
        Voice speaking = voice;
        Utterance head = playing.peek();
        if (speaking != null && interruption(speaking) <= now) {
            voice = speaking.interrupting();
            silence(); // Not reported: the caller's word is about to be.
        } else if (head != null && playingSince + head.length() <= now) {
            end(now);
        } else if (speaking != null && !speaking.silent() && speaking.ends() <= now) {
            fallSilent(speaking, head);
        } else if (speaking != null && speaking.ends() + turnSilence <= now) {
            voice = null;
            events.add(new UserSpeak(session, speaking.text(), speaking.interrupted()));
        } else if (silentAt <= now) {
            silentAt = NEVER;
            events.add(new UserInputTimeout(session));
        }
    }

    /** What did not interrupt the playback that it was said into is lost, unless the bot wants to decide itself. */
    private void fallSilent(Voice speaking, @Nullable Utterance over) {
        unheard = over != null && !over.rule().isManual();
        voice = unheard ? null : speaking.falling();
    }

    private long interruption(Voice speaking) {
        Utterance head = playing.peek();
        return head == null || speaking.silent() ? NEVER : head.rule().interruptsAt(speaking, playingSince);
    }

    private void transfer(SentAction action) {
        if (action.number("timeout", 0) == 0) {
            hangUp();
        } else {
            silence();
            voice = null;
            state = State.TRANSFERRED;
        }
    }

    private void play(Utterance utterance, long now) {
        silentAt = NEVER;
        playing.add(utterance);
        if (playing.size() == 1) {
            begin(utterance, now);
        }
    }

    private void begin(Utterance utterance, long now) {
        playingSince = now;
        if (!assistantSpeakEndsPlayback) {
            report(utterance, now);
        }
    }

    /** The playback is over, and the next one begins. */
    private void end(long now) {
        Utterance ended = playing.remove();
        played++;
        events.add(assistantSpeakEndsPlayback ? spoken(ended, playingSince) : new AssistantSpeechEnded(session));
        Utterance next = playing.peek();
        if (next != null) {
            begin(next, now);
        } else if (ended.timeout() > 0 && voice == null) {
            silentAt = now + ended.timeout();
        }
    }

    /** The bot stops what plays, and all that waits behind it. */
    private void stop(long now) {
        Utterance head = playing.peek();
        if (head != null) {
            playing.clear();
            playing.add(head);
            end(now);
        }
    }

    private void silence() {
        played += playing.size();
        playing.clear();
        silentAt = NEVER;
    }

    /** A recording has no words to report. */
    private void report(Utterance utterance, long now) {
        if (utterance.action().heard() != null) {
            events.add(spoken(utterance, now));
        }
    }

    private AssistantSpeak spoken(Utterance utterance, long began) {
        return new AssistantSpeak(
                session,
                utterance.action().text("text"),
                utterance.action().text("ssml"),
                Duration.ofNanos(utterance.length()).toMillis(),
                EPOCH + Duration.ofNanos(began).toMillis());
    }

    private long turnSilence(SentAction action) {
        return action.object("vad").get("end_of_turn_silence_ms") instanceof Number millis
                ? Duration.ofMillis(millis.longValue()).toNanos()
                : turnSilence;
    }
}
