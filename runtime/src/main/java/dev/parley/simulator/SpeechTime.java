package dev.parley.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long speech takes, in nanoseconds. A voice reads about a thousand characters a minute, and so does a caller. */
final class SpeechTime {

    private static final long CHARACTER = Duration.ofMillis(60).toNanos();
    private static final long LEAST = Duration.ofMillis(300).toNanos();
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    private static final Pattern BREAK = Pattern.compile("<break\\b([^>]*)>");
    private static final Pattern TIME = Pattern.compile("\\btime\\s*=\\s*[\"'](\\d+(?:\\.\\d+)?)(ms|s)[\"']");
    private static final Pattern STRENGTH = Pattern.compile("\\bstrength\\s*=\\s*[\"']([a-z-]+)[\"']");
    private static final Map<String, Integer> STRENGTHS =
            Map.of("none", 0, "x-weak", 250, "weak", 500, "medium", 750, "strong", 1000, "x-strong", 1250);
    private static final int USUAL_BREAK = 750;

    private static final int HEADER = 12;
    private static final int BYTES_PER_MILLISECOND = 32; // 16 kHz, mono, 16 bit.

    private SpeechTime() {}

    static long ofText(String text) {
        return Math.max(LEAST, ofCharacters(text.codePointCount(0, text.length())));
    }

    /** How long so many characters take, of more. */
    static long ofCharacters(int characters) {
        return characters * CHARACTER;
    }

    static long ofSsml(String ssml) {
        long breaks = 0;
        for (Matcher pause = BREAK.matcher(ssml); pause.find(); ) {
            breaks += breakMillis(pause.group(1));
        }
        return ofText(words(ssml)) + breaks * MILLISECOND;
    }

    /** How long a recording plays that is known to be in order. */
    static long ofWav(String base64) {
        ByteBuffer file = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        int at = HEADER;
        while (file.getInt(at) != 0x61746164) { // "data"
            int size = file.getInt(at + 4);
            at += 8 + size + (size & 1);
        }
        return Math.max(1, file.getInt(at + 4) / BYTES_PER_MILLISECOND) * MILLISECOND;
    }

    /** What is heard of SSML: its text. */
    static String words(String ssml) {
        return ssml.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[.,;:!?])", "")
                .strip();
    }

    private static long breakMillis(String attributes) {
        Matcher time = TIME.matcher(attributes);
        if (time.find()) {
            double number = Double.parseDouble(time.group(1));
            return Math.round("s".equals(time.group(2)) ? number * 1000 : number);
        }
        Matcher strength = STRENGTH.matcher(attributes);
        @Nullable Integer known = strength.find() ? STRENGTHS.get(strength.group(1)) : null;
        return known == null ? USUAL_BREAK : known;
    }
}
