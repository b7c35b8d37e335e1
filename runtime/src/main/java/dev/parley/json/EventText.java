package dev.parley.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of one message, checked to be UTF-8 before any parser sees them: Jackson's own decoder takes some bytes
 * that are none, and fails on others with exceptions of the wrong kind. Knows the line and column of a place in it.
 */
final class EventText {

    final byte[] bytes;
    final int start;
    final int end;

    private EventText(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /**
     * Checks the bytes of a message.
     *
     * @throws MalformedEventException if they are too many or not UTF-8
     */
    static EventText of(byte[] bytes, int start, int length) {
        if (length > JsonRules.DOCUMENT_BYTES) {
            throw tooLong(length);
        }
        // RFC 8259, section 8.1, lets a parser ignore a byte order mark.
        int mark = length >= 3
                        && bytes[start] == (byte) 0xEF
                        && bytes[start + 1] == (byte) 0xBB
                        && bytes[start + 2] == (byte) 0xBF
                ? 3
                : 0;
        EventText text = new EventText(bytes, start + mark, start + length);
        text.checkUtf8();
        return text;
    }

    static MalformedEventException tooLong(int length) {
        return new MalformedEventException(
                "The event must have at most " + JsonRules.DOCUMENT_BYTES + " bytes, but has " + length + ".");
    }

    /** What is wrong with a text that no UTF-8 can carry. */
    static MalformedEventException loneSurrogate(String text, int index) {
        byte[] before = text.substring(0, index).getBytes(StandardCharsets.UTF_8);
        return new EventText(before, 0, before.length)
                .fault("The event must be Unicode, but has half a surrogate pair", before.length);
    }

    int length() {
        return end - start;
    }

    /** The message as it came, but for a byte order mark. */
    @Override
    public String toString() {
        return new String(bytes, start, length(), StandardCharsets.UTF_8);
    }

    /**
     * Makes a fault at a place of this message.
     *
     * @param offset the place, counted in bytes from the start of the message
     */
    MalformedEventException fault(String what, int offset) {
        // Jackson's place of "no token" is -1.
        int valid = Math.max(0, Math.min(offset, length()));
        String before = new String(bytes, start, valid, StandardCharsets.UTF_8);
        long line = 1 + before.chars().filter(unit -> unit == '\n').count();
        int column = 1 + before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
        return new MalformedEventException(what + " (line " + line + ", column " + column + ").");
    }

    /**
     * The place to blame when Jackson blames a place: the start of the word that it stands in or behind, because it
     * names the end of {@code NaN} and the last byte of a letter. A control character is always to blame itself.
     */
    int blame(int offset) {
        int at = start + Math.max(0, Math.min(offset, length()));
        if (at < end && bytes[at] >= 0 && bytes[at] < ' ') {
            return at - start;
        }
        while (at > start && isOfWord(bytes[at - 1])) {
            at--;
        }
        return at - start;
    }

    private static boolean isOfWord(byte unit) {
        return unit < 0 || unit == '+' || unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
    }

    /** The character at a place. */
    String characterAt(int offset) {
        String rest = new String(bytes, start + offset, Math.min(4, length() - offset), StandardCharsets.UTF_8);
        return rest.isEmpty() ? "" : rest.substring(0, rest.offsetByCodePoints(0, 1));
    }

    private void checkUtf8() {
        ByteBuffer rest = ByteBuffer.wrap(bytes, start, length());
        skipAscii(rest);
        if (!rest.hasRemaining()) {
            return;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer ignored = CharBuffer.allocate(Math.min(rest.remaining(), 64));
        while (decoder.decode(rest, ignored.clear(), true).isOverflow()) {
            // Only the result counts; the parser decodes again where it needs the characters.
        }
        if (rest.hasRemaining()) {
            int offset = rest.position() - start;
            throw fault("The event must be UTF-8, but byte " + hex(rest.get()) + " is not", offset);
        }
    }

    /** Nearly every message is ASCII up to what the caller said: eight bytes at a time, without a decoder. */
    private static void skipAscii(ByteBuffer rest) {
        int at = rest.position();
        while (at + Long.BYTES <= rest.limit() && (rest.getLong(at) & 0x8080_8080_8080_8080L) == 0) {
            at += Long.BYTES;
        }
        while (at < rest.limit() && rest.get(at) >= 0) {
            at++;
        }
        rest.position(at);
    }

    private static String hex(byte value) {
        return String.format("0x%02X", value);
    }
}
