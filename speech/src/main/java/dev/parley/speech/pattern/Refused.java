package dev.parley.speech.pattern;

/** The groups that no engine of linear time has, and what to write instead. */
final class Refused {

    private Refused() {}

    static void check(PatternText text, int start) {
        if (text.startsWith("=") || text.startsWith("!")) {
            throw PatternFault.refused(
                    start,
                    "a look-ahead",
                    "Write out what may follow, or put a method that takes the exception before this one.");
        }
        if (text.startsWith("<=") || text.startsWith("<!")) {
            throw PatternFault.refused(
                    start,
                    "a look-behind",
                    "Write out what may stand before, or put a method that takes the exception before this one.");
        }
        if (text.startsWith(">")) {
            throw PatternFault.refused(
                    start, "an atomic group", "Write (?: instead: Parley never backtracks, so it would save nothing.");
        }
        if (text.startsWith("P")) {
            throw PatternFault.refused(start, "a group in the syntax of Python", "Write (?<name> instead.");
        }
        if (text.startsWith("-") || text.startsWith("m") || text.startsWith("x") || text.startsWith("d")) {
            throw PatternFault.refused(start, "a flag", "Leave it out: case never counts, and . is any character.");
        }
    }
}
