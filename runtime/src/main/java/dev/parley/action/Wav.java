package dev.parley.action;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;

/**
 * A recording in the one form that the service plays: WAV, 16 kHz, mono, 16-bit PCM. It is checked and encoded once,
 * so keep it in a constant and use it for every call.
 *
 * @param base64 the whole file, in the standard Base64 alphabet
 */
public record Wav(String base64) {

    private static final String REMEDY =
            " Convert it, for example with: ffmpeg -i in.wav -ar 16000 -ac 1 -c:a pcm_s16le out.wav";

    /** Refuses text that is not Base64, and a file that the service could not play. */
    public Wav {
        check(ByteBuffer.wrap(decode(base64)).order(ByteOrder.LITTLE_ENDIAN));
    }

    /**
     * A recording from memory.
     *
     * @param file the bytes of a WAV file
     * @return the recording
     * @throws IllegalArgumentException if it is not WAV, 16 kHz, mono, 16-bit PCM
     */
    public static Wav of(byte[] file) {
        return new Wav(Base64.getEncoder().encodeToString(file));
    }

    /**
     * A recording from a file.
     *
     * @param file the path of a WAV file
     * @return the recording
     * @throws IllegalArgumentException if it is not WAV, 16 kHz, mono, 16-bit PCM
     * @throws UncheckedIOException if it cannot be read
     */
    public static Wav of(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("There is no recording " + file + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the recording " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * A recording from a stream, which is read to its end and left open.
     *
     * @param file the content of a WAV file
     * @return the recording
     * @throws IllegalArgumentException if it is not WAV, 16 kHz, mono, 16-bit PCM
     * @throws UncheckedIOException if it cannot be read
     */
    public static Wav of(InputStream file) {
        try {
            return of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the recording: " + e.getMessage(), e);
        }
    }

    /**
     * A recording from the class path.
     *
     * @param owner the class beside which the resource lies
     * @param name the name, relative to the class, or absolute with a leading slash
     * @return the recording
     * @throws IllegalArgumentException if there is none, or it is not WAV, 16 kHz, mono, 16-bit PCM
     */
    public static Wav resource(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no resource " + name + " beside " + owner.getName() + ".");
            }
            return of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the recording " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "Wav[" + base64.length() + " Base64 characters]";
    }

    private static byte[] decode(String base64) {
        try {
            if (base64.length() % 4 != 0) {
                // Java's decoder takes a text without its padding; other decoders may not.
                throw new IllegalArgumentException("the padding is missing");
            }
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "A recording must be Base64 in the standard alphabet, without a data: prefix: " + e.getMessage(),
                    e);
        }
    }

    private static void check(ByteBuffer file) {
        if (file.limit() < 12 || !tag(file, 0).equals("RIFF") || !tag(file, 8).equals("WAVE")) {
            throw unplayable("is no WAV file");
        }
        boolean format = false;
        for (long at = 12; at + 8 <= file.limit(); ) {
            String chunk = tag(file, (int) at);
            long size = Integer.toUnsignedLong(file.getInt((int) at + 4));
            long start = at + 8;
            if (start + size > file.limit()) {
                throw unplayable("is cut off in its " + chunk.strip() + " chunk");
            }
            if (chunk.equals("fmt ")) {
                checkFormat(file, (int) start, size);
                format = true;
            } else if (chunk.equals("data") && format && size > 0) {
                return;
            }
            at = start + size + (size & 1);
        }
        throw unplayable(format ? "has no sound in it" : "has no format");
    }

    private static void checkFormat(ByteBuffer file, int at, long size) {
        if (size < 16) {
            throw unplayable("is cut off in its format");
        }
        int encoding = Short.toUnsignedInt(file.getShort(at));
        int channels = Short.toUnsignedInt(file.getShort(at + 2));
        long rate = Integer.toUnsignedLong(file.getInt(at + 4));
        int bits = Short.toUnsignedInt(file.getShort(at + 14));
        if (encoding != 1 || channels != 1 || rate != 16_000 || bits != 16) {
            throw unplayable("has encoding " + encoding + (encoding == 1 ? " (PCM), " : ", ") + channels
                    + (channels == 1 ? " channel, " : " channels, ") + rate + " Hz, " + bits + " bits");
        }
    }

    private static String tag(ByteBuffer file, int at) {
        byte[] name = new byte[4];
        file.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static IllegalArgumentException unplayable(String finding) {
        return new IllegalArgumentException(
                "A recording must be WAV, 16 kHz, mono, 16-bit PCM, but this one " + finding + "." + REMEDY);
    }
}
