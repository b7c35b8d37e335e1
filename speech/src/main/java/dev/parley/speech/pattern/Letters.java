package dev.parley.speech.pattern;

/** What is known of single characters, in every language: the one place that says what {@code \w \d \s} are. */
public final class Letters {

    private static final char[] FOLDED_ASCII = new char[128];

    static {
        for (char character = 0; character < FOLDED_ASCII.length; character++) {
            FOLDED_ASCII[character] = Character.toLowerCase(character);
        }
    }

    private Letters() {}

    /**
     * The same character for all cases of a letter. Upper and then lower case unites letters that lower case alone
     * keeps apart, such as the two forms of the Greek sigma.
     *
     * @param character a code point
     * @return the code point that stands for all its cases
     */
    public static int fold(int character) {
        return character < 128 ? FOLDED_ASCII[character] : Character.toLowerCase(Character.toUpperCase(character));
    }

    static boolean isDigit(int character) {
        return Character.isDigit(character);
    }

    static boolean isSpace(int character) {
        return switch (character) {
            case '\t', '\n', 0x0b, '\f', '\r', 0x85 -> true;
            default -> Character.isSpaceChar(character);
        };
    }

    static boolean isOfWord(int character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) || character == '_';
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> Character.isAlphabetic(character) || character == 0x200c || character == 0x200d;
        };
    }
}
