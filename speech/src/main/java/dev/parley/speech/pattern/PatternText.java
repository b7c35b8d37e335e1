package dev.parley.speech.pattern;

/** The characters of a pattern, and how far they have been read. */
final class PatternText {

    private static final int NONE = -1;

    private final String text;
    private int index;

    PatternText(String text) {
        this.text = text;
    }

    int index() {
        return index;
    }

    boolean isAtEnd() {
        return index >= text.length();
    }

    /** The next character, or something that no character is. */
    int peek() {
        return isAtEnd() ? NONE : text.codePointAt(index);
    }

    int next() {
        int character = peek();
        index += Character.charCount(character);
        return character;
    }

    boolean startsWith(String expected) {
        return text.startsWith(expected, index);
    }

    boolean skip(String expected) {
        boolean found = startsWith(expected);
        if (found) {
            index += expected.length();
        }
        return found;
    }

    /** What stands before an end, which is skipped. */
    String until(String end, String faultIfMissing) {
        int found = text.indexOf(end, index);
        if (found < 0) {
            throw PatternFault.syntax(text.length(), faultIfMissing);
        }
        String before = text.substring(index, found);
        index = found + end.length();
        return before;
    }

    /** What stands before an end; all the rest if there is none. */
    String untilOrRest(String end) {
        int found = text.indexOf(end, index);
        String before = text.substring(index, found < 0 ? text.length() : found);
        index = found < 0 ? text.length() : found + end.length();
        return before;
    }

    /** A number, or -1 if there is none. */
    int number() {
        int start = index;
        while (!isAtEnd() && text.charAt(index) >= '0' && text.charAt(index) <= '9') {
            index++;
        }
        if (start == index) {
            return NONE;
        }
        return index - start > 6 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(start, index));
    }
}
