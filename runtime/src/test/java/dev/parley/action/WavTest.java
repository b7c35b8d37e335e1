package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavTest {

    private static final String BUT = "A recording must be WAV, 16 kHz, mono, 16-bit PCM, but this one ";
    private static final String REMEDY =
            ". Convert it, for example with: ffmpeg -i in.wav -ar 16000 -ac 1 -c:a pcm_s16le out.wav";

    private static final byte[] GOOD = wav(format(1, 1, 16_000, 16), chunk("data", new byte[8]));

    @TempDir
    Path folder;

    @Test
    void itComesFromBytesAFileAStreamOrAResource() throws IOException {
        Path file = Files.write(folder.resolve("good.wav"), GOOD);
        Wav expected = new Wav(Base64.getEncoder().encodeToString(GOOD));

        assertEquals(expected, Wav.of(GOOD));
        assertEquals(expected, Wav.of(file));
        assertEquals(expected, Wav.of(new ByteArrayInputStream(GOOD)));
        assertEquals(
                "Wav[64 Base64 characters]",
                Wav.resource(WavTest.class, "two-samples.wav").toString());
        assertEquals(
                Wav.resource(WavTest.class, "two-samples.wav"),
                Wav.resource(WavTest.class, "/dev/parley/action/two-samples.wav"));
    }

    @Test
    void otherChunksAndAnOddLengthDoNotMatter() {
        Wav.of(wav(
                chunk("LIST", new byte[3]),
                format(1, 1, 16_000, 16),
                chunk("fact", new byte[4]),
                chunk("data", new byte[2])));
        Wav.of(wav(chunk("fmt ", Arrays.copyOf(formatBytes(1, 1, 16_000, 16), 18)), chunk("data", new byte[2])));
    }

    @Test
    void anotherFormatIsNamed() {
        assertEquals(BUT + "has encoding 1 (PCM), 2 channels, 16000 Hz, 16 bits" + REMEDY, refused(1, 2, 16_000, 16));
        assertEquals(BUT + "has encoding 1 (PCM), 1 channel, 44100 Hz, 16 bits" + REMEDY, refused(1, 1, 44_100, 16));
        assertEquals(BUT + "has encoding 1 (PCM), 1 channel, 8000 Hz, 16 bits" + REMEDY, refused(1, 1, 8_000, 16));
        assertEquals(BUT + "has encoding 1 (PCM), 1 channel, 16000 Hz, 8 bits" + REMEDY, refused(1, 1, 16_000, 8));
        assertEquals(BUT + "has encoding 3, 1 channel, 16000 Hz, 32 bits" + REMEDY, refused(3, 1, 16_000, 32));
        assertEquals(BUT + "has encoding 7, 1 channel, 8000 Hz, 8 bits" + REMEDY, refused(7, 1, 8_000, 8));
    }

    @Test
    void whatIsNoWavFileIsRefused() {
        byte[] mp3 = "ID3\u0004 and so on and on".getBytes(StandardCharsets.ISO_8859_1);
        byte[] avi = GOOD.clone();
        avi[8] = 'A';

        assertEquals(BUT + "is no WAV file" + REMEDY, Refusal.of(() -> Wav.of(new byte[0])));
        assertEquals(BUT + "is no WAV file" + REMEDY, Refusal.of(() -> Wav.of(mp3)));
        assertEquals(BUT + "is no WAV file" + REMEDY, Refusal.of(() -> Wav.of(avi)));
        assertEquals(BUT + "is no WAV file" + REMEDY, Refusal.of(() -> Wav.of(Arrays.copyOf(GOOD, 11))));
    }

    @Test
    void aFileThatStopsTooSoonIsRefused() {
        assertEquals(BUT + "has no format" + REMEDY, Refusal.of(() -> Wav.of(Arrays.copyOf(GOOD, 12))));
        assertEquals(BUT + "has no format" + REMEDY, Refusal.of(() -> Wav.of(Arrays.copyOf(GOOD, 19))));
        assertEquals(BUT + "is cut off in its fmt chunk" + REMEDY, Refusal.of(() -> Wav.of(Arrays.copyOf(GOOD, 30))));
        assertEquals(BUT + "has no sound in it" + REMEDY, Refusal.of(() -> Wav.of(Arrays.copyOf(GOOD, 36))));
        assertEquals(BUT + "is cut off in its data chunk" + REMEDY, Refusal.of(() -> Wav.of(Arrays.copyOf(GOOD, 50))));
        assertEquals(
                BUT + "is cut off in its format" + REMEDY,
                Refusal.of(() -> Wav.of(wav(chunk("fmt ", new byte[14]), chunk("data", new byte[2])))));
        assertEquals(
                BUT + "has no sound in it" + REMEDY,
                Refusal.of(() -> Wav.of(wav(format(1, 1, 16_000, 16), chunk("data", new byte[0])))));
    }

    @Test
    void aChunkThatClaimsFourGigabytesIsRefused() {
        byte[] file = GOOD.clone();
        ByteBuffer.wrap(file).putInt(40, 0xFFFFFFFF);

        assertEquals(BUT + "is cut off in its data chunk" + REMEDY, Refusal.of(() -> Wav.of(file)));
    }

    @Test
    void base64MustBeStandardPaddedAndBare() {
        String rule = "A recording must be Base64 in the standard alphabet, without a data: prefix: ";
        String good = Wav.of(GOOD).base64();

        assertTrue(Refusal.of(() -> new Wav("data:audio/wav;base64," + good)).startsWith(rule));
        assertTrue(Refusal.of(() -> new Wav(good.replace('A', '_'))).startsWith(rule));
        assertTrue(Refusal.of(() -> new Wav(good.substring(0, 30) + "\r\n" + good.substring(30)))
                .startsWith(rule));
        byte[] odd = wav(format(1, 1, 16_000, 16), chunk("data", new byte[6]));
        String padded = Base64.getEncoder().encodeToString(odd);
        assertEquals(rule + "the padding is missing", Refusal.of(() -> new Wav(padded.replace("=", ""))));
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path missing = folder.resolve("missing.wav");
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        UncheckedIOException noFile = assertThrows(UncheckedIOException.class, () -> Wav.of(missing));
        assertEquals("There is no recording " + missing + ".", noFile.getMessage());
        assertInstanceOf(IOException.class, noFile.getCause());
        assertTrue(assertThrows(UncheckedIOException.class, () -> Wav.of(folder))
                .getMessage()
                .startsWith("Cannot read the recording " + folder + ": "));
        assertEquals(
                "Cannot read the recording: Stream closed",
                assertThrows(UncheckedIOException.class, () -> Wav.of(broken)).getMessage());
        assertEquals(
                "There is no resource missing.wav beside dev.parley.action.WavTest.",
                Refusal.of(() -> Wav.resource(WavTest.class, "missing.wav")));
    }

    @Test
    void anActionHasARecording() {
        assertEquals("An audio must have a recording.", Refusal.ofNull(() -> Action.audio(null)));
        assertEquals("A mix_audio must have a recording.", Refusal.ofNull(() -> Action.mixAudio(null)));
    }

    @Test
    void aVolumeIsFrom0To1() {
        MixAudio mix = Action.mixAudio(Wav.of(GOOD));

        assertEquals(new MixAudio(Wav.of(GOOD), 0.0), mix.volume(0));
        assertEquals(new MixAudio(Wav.of(GOOD), 1.0), mix.volume(1));
        for (double volume : new double[] {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals("The volume must be 0.0 to 1.0, but is " + volume + ".", Refusal.of(() -> mix.volume(volume)));
        }
    }

    @Test
    void anAudioTakesABargeInPolicy() {
        assertEquals(
                new Audio(Wav.of(GOOD), BargeInPolicy.none()),
                Action.audio(Wav.of(GOOD)).bargeIn(BargeInPolicy.none()));
    }

    private static String refused(int encoding, int channels, int rate, int bits) {
        return Refusal.of(() -> Wav.of(wav(format(encoding, channels, rate, bits), chunk("data", new byte[4]))));
    }

    private static byte[] wav(byte[]... chunks) {
        int length = Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
        ByteBuffer file = ByteBuffer.allocate(12 + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'R', 'I', 'F', 'F'}).putInt(4 + length).put(new byte[] {'W', 'A', 'V', 'E'});
        Arrays.stream(chunks).forEach(file::put);
        return file.array();
    }

    private static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content);
        return chunk.array();
    }

    private static byte[] format(int encoding, int channels, int rate, int bits) {
        return chunk("fmt ", formatBytes(encoding, channels, rate, bits));
    }

    private static byte[] formatBytes(int encoding, int channels, int rate, int bits) {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) encoding)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits)
                .array();
    }
}
