package dev.parley.speech;

/**
 * What the caller said, in the two forms that conditions look at.
 *
 * <p>A {@link SpeechPattern} sees the text trimmed and without its closing punctuation. {@link Phrases} see its words
 * alone: no case, no punctuation, one blank between two words.
 */
public final class Transcript {

    private final String text;
    private final int[] characters;

    private Transcript(String text) {
        this.text = text;
        characters = characters(text);
    }

    /**
     * Reads a transcript.
     *
     * @param text the text of the event
     * @return both forms of it
     */
    public static Transcript of(String text) {
        return new Transcript(withoutClosing(SpokenWords.composed(text)));
    }

    /**
     * What patterns see.
     *
     * @return the text, trimmed and without its closing punctuation
     */
    public String text() {
        return text;
    }

    int[] characters() {
        return characters;
    }

    String words() {
        return SpokenWords.of(text);
    }

    String between(int start, int end) {
        return characters.length == text.length()
                ? text.substring(start, end)
                : new String(characters, start, end - start);
    }

    private static int[] characters(String text) {
        int[] characters = new int[text.length()];
        for (int index = 0; index < characters.length; index++) {
            char character = text.charAt(index);
            if (Character.isSurrogate(character)) {
                return text.codePoints().toArray();
            }
            characters[index] = character;
        }
        return characters;
    }

    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && isClosing(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end).stripLeading();
    }

    /**
     * Whether a character is cut off at the end of a transcript: a blank, or punctuation that closes a sentence.
     *
     * @param character a code point
     * @return true if no transcript ends in it
     */
    public static boolean isClosing(int character) {
        return switch (character) {
            case '.', '!', '?', ',', ';', ':', 0x2026, 0x3002, 0xff01, 0xff1f, 0x061f -> true;
            default -> Character.isWhitespace(character);
        };
    }
}
