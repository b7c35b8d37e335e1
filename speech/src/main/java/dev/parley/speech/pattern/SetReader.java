package dev.parley.speech.pattern;

import java.util.function.IntPredicate;

/** Reads what stands between square brackets. */
final class SetReader {

    private final PatternText text;
    private final EscapeReader escapes;

    SetReader(PatternText text, EscapeReader escapes) {
        this.text = text;
        this.escapes = escapes;
    }

    /** The set; its opening bracket has been read. */
    CharacterSet read(int start) {
        boolean negated = text.skip("^");
        CharacterSet.Builder set = new CharacterSet.Builder();
        boolean first = true;
        while (first || text.peek() != ']') {
            if (text.isAtEnd()) {
                throw PatternFault.syntax(start, "unclosed character class");
            }
            readMember(set);
            first = false;
        }
        text.next();
        return set.build(negated);
    }

    private void readMember(CharacterSet.Builder set) {
        int start = text.index();
        refuseNested(start);
        if (text.skip("\\")) {
            IntPredicate known = escapes.readClass(start);
            if (known != null) {
                set.add(known);
                return;
            }
            readRange(set, start, escapes.readCharacter(start));
            return;
        }
        readRange(set, start, text.next());
    }

    private void readRange(CharacterSet.Builder set, int start, int first) {
        if (!text.startsWith("-") || text.startsWith("-]")) {
            set.add(first);
            return;
        }
        text.next();
        if (text.isAtEnd()) {
            throw PatternFault.syntax(start, "unclosed character class");
        }
        refuseNested(text.index());
        int last = text.skip("\\") ? escapes.readCharacter(text.index() - 1) : text.next();
        if (last < first) {
            throw PatternFault.syntax(start, "a range that ends before it starts");
        }
        set.add(first, last);
    }

    private void refuseNested(int start) {
        if (text.startsWith("[")) {
            throw PatternFault.refused(
                    start, "a class within a class", "Write all members in one pair of brackets, and [ itself as \\[.");
        }
        if (text.startsWith("&&")) {
            throw PatternFault.refused(start, "an intersection of classes", "List the characters that you mean.");
        }
    }
}
