package dev.parley.processor.analysis;

/**
 * The first fault of an SSML text.
 *
 * @param text the fault and the remedy
 * @param offset where it is, in characters from the beginning of the SSML
 */
record SsmlFault(String text, int offset) {

    /**
     * A place in SSML.
     *
     * @param speaker what says it: a method with its parentheses, or a class
     * @param ssml the whole text
     * @param offset the place, in characters from the beginning
     */
    record Place(String speaker, String ssml, int offset) {

        Place at(int other) {
            return new Place(speaker, ssml, other);
        }

        SsmlFault fault(String text) {
            return new SsmlFault("SSML in " + speaker + " " + text, offset);
        }

        /** The lines are those of the SSML: in the source, a character may be written as an escape of several. */
        String where() {
            String before = ssml.substring(0, offset);
            int column = offset - before.lastIndexOf('\n');
            long line = before.chars().filter(character -> character == '\n').count() + 1;
            return ssml.contains("\n") ? "(line " + line + ", column " + column + ")" : "(column " + column + ")";
        }
    }
}
