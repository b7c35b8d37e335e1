package dev.parley.speech.pattern;

import org.jspecify.annotations.Nullable;

/** Reads the quantifier behind a part. */
final class RepeatReader {

    /** What counts to more makes a program that is too long to be quick. */
    static final int MOST = 1000;

    private final PatternText text;

    RepeatReader(PatternText text) {
        this.text = text;
    }

    Node.@Nullable Repeat read(Node part) {
        int start = text.index();
        if (text.skip("*")) {
            return repeat(part, 0, Node.Repeat.UNBOUNDED);
        }
        if (text.skip("+")) {
            return repeat(part, 1, Node.Repeat.UNBOUNDED);
        }
        if (text.skip("?")) {
            return repeat(part, 0, 1);
        }
        return text.skip("{") ? counted(part, start) : null;
    }

    private Node.Repeat counted(Node part, int start) {
        int least = text.number();
        int most = least;
        if (text.skip(",")) {
            most = text.startsWith("}") ? Node.Repeat.UNBOUNDED : text.number();
        }
        if (least < 0 || !text.skip("}")) {
            throw PatternFault.syntax(start, "unclosed counted repetition");
        }
        if (least > MOST || most > MOST) {
            throw PatternFault.refused(
                    start, "a repetition of more than " + MOST, "Write + or *, and count in the method.");
        }
        if (most >= 0 && most < least) {
            throw PatternFault.syntax(start, "a repetition whose end is before its start");
        }
        return repeat(part, least, most);
    }

    private Node.Repeat repeat(Node part, int least, int most) {
        return new Node.Repeat(part, least, most, !text.skip("?"));
    }
}
