package dev.parley.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTimeTest {

    @ParameterizedTest
    @CsvSource({
        "a, 300",
        "0123456789, 600",
        "<speak>0123456789</speak>, 600",
        "<speak>01234<break time='1500ms'/>6789</speak>, 2100",
        "<speak>01234<break time=\"1.5s\" />6789</speak>, 2100",
        "<speak>01234<break strength='x-strong'/>6789</speak>, 1850",
        "<speak>01234<break/>6789</speak>, 1350",
    })
    void goesByTheTextAndItsBreaks(String text, long millis) {
        long time = text.startsWith("<") ? SpeechTime.ofSsml(text) : SpeechTime.ofText(text);
        assertEquals(millis, Duration.ofNanos(time).toMillis());
    }

    @Test
    void whatIsHeardOfSsmlHasNoMarkup() {
        assertEquals(
                "Fish & chips, please.",
                SpeechTime.words("<speak>Fish &amp; <emphasis>chips</emphasis>, <break/> please.</speak>"));
    }
}
