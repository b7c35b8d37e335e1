package dev.parley.json;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to the bytes of an event, it is read, or refused with a sentence. */
class EventFuzzTest {

    private static final int ROUNDS = 60_000;

    /** Bytes that matter to JSON, to UTF-8 or to neither. */
    private static final byte[] TELLING =
            HexFormat.of().parseHex("225B5D7B7D2C3A5C2F2D2B2E30396575007F0A0D09EFBBBFFEFFC3E2F0ED80A0");

    private final EventReader reader = new EventReader();

    @Test
    void onlyAnEventOrASentenceComesOut() {
        List<byte[]> seeds = Wire.names("events").stream()
                .sorted()
                .map(name -> Wire.bytes("events", name))
                .toList();
        Random random = new Random(20260101);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] text = seeds.get(random.nextInt(seeds.size()));
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                text = mutate(text, random);
            }
            refused += isRefused(text) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 4 && refused < ROUNDS, refused + " were refused");
    }

    private boolean isRefused(byte[] text) {
        try {
            assertNotNull(reader.read(text).session().id());
            return false;
        } catch (MalformedEventException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.matches("[ -~]{20,250}\\(line \\d+, column [1-9]\\d*\\)\\."), message);
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            return fail(HexFormat.of().formatHex(text), e);
        }
    }

    private static byte[] mutate(byte[] text, Random random) {
        int at = random.nextInt(text.length + 1);
        int to = Math.min(text.length, at + 1 + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> replace(text, at, Math.min(at + 1, text.length), new byte[] {(byte) random.nextInt(256)});
            case 1 -> replace(text, at, Math.min(at + 1, text.length), telling(random));
            case 2 -> replace(text, at, at, telling(random));
            case 3 -> replace(text, at, to, new byte[0]);
            case 4 -> replace(text, at, at, Arrays.copyOfRange(text, at, to));
            default ->
                replace(text, random.nextInt(text.length + 1), text.length, new byte[] {(byte) random.nextInt(128)});
        };
    }

    private static byte[] telling(Random random) {
        return new byte[] {TELLING[random.nextInt(TELLING.length)]};
    }

    private static byte[] replace(byte[] text, int from, int to, byte[] by) {
        byte[] result = new byte[from + by.length + text.length - to];
        System.arraycopy(text, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(text, to, result, from + by.length, text.length - to);
        return result;
    }
}
