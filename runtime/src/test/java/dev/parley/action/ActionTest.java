package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionTest {

    @Test
    void equalActionsAreEqual() {
        assertEquals(Action.speak("Hi"), Action.speak("Hi"));
        assertEquals(Action.speak("Hi").hashCode(), Action.speak("Hi").hashCode());
        assertEquals(Action.hangup(), Action.hangup());
        assertEquals(Action.bargeIn(), Action.bargeIn());
        assertEquals(Action.stopMixAudio(), Action.stopMixAudio());
        assertEquals(Action.raw("x", Map.of("a", 1)), Action.raw("x", Map.of("a", 1)));
        assertNotEquals(Action.speak("Hi"), Action.speakSsml("Hi"));
        assertNotEquals(Tts.azure("en-US"), Tts.azure("en-US", "en-US-JennyNeural"));
    }

    @Test
    void anActionReadsWellInALog() {
        assertEquals(
                "Speak[text=Hi, ssml=null, tts=ElevenLabs[voice=v], bargeIn=null, userInputTimeoutSeconds=0, vad=null]",
                Action.speak("Hi").tts(Tts.elevenLabs("v")).toString());
        assertEquals("Hangup[]", Action.hangup().toString());
    }

    @Test
    void aTextMessageHasANumberAndAText() {
        assertEquals(
                "The phone_number of a send_sms must not be blank, but is \"\".",
                Refusal.of(() -> Action.sendSms("", "Hi")));
        assertEquals(
                "The message of a send_sms must have at least one character.",
                Refusal.of(() -> Action.sendSms("1", "")));
        assertEquals("x", Action.sendSms("1", "x").message());
    }
}
