package dev.parley.simulator;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file. No byte of UTF-8 but the line break itself is 10, so each line is read on its own, and one that
 * is not UTF-8 does not hide the next.
 *
 * @param lines the lines without their breaks
 * @param faults those that are not UTF-8, and stand empty in {@code lines}
 */
record ScriptLines(List<String> lines, List<ScriptFault> faults) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads a file whose first line is at a place. */
    static ScriptLines read(byte[] bytes, Place first) {
        ScriptLines read = new ScriptLines(new ArrayList<>(), new ArrayList<>());
        int begin = 0;
        while (begin < bytes.length) {
            int end = begin;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            read.add(ByteBuffer.wrap(bytes, begin, end - begin), first);
            begin = end + 1;
        }
        return read;
    }

    private void add(ByteBuffer bytes, Place first) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        String line = text.flip().toString();
        if (result.isError()) {
            int column = line.codePointCount(0, line.length()) + 1;
            Place place = new Place(first.file(), lines.size() + 1, column, first.includedAt());
            faults.add(ScriptProblems.fileMustBeUtf8(place, bytes.get(bytes.position())));
            line = "";
        }
        lines.add(lines.isEmpty() && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
    }
}
