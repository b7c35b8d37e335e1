package dev.parley.speech.pattern;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what follows a backslash. */
final class EscapeReader {

    private static final String SINGLE = "tnrfae";
    private static final String MEANT = "\t\n\r\f\u0007\u001b";

    private final PatternText text;

    EscapeReader(PatternText text) {
        this.text = text;
    }

    /** A class such as {@code \d}, if one comes; its letter has been read then. */
    @Nullable IntPredicate readClass(int start) {
        IntPredicate known = switch (text.peek()) {
            case 'd' -> Letters::isDigit;
            case 'D' -> character -> !Letters.isDigit(character);
            case 'w' -> Letters::isOfWord;
            case 'W' -> character -> !Letters.isOfWord(character);
            case 's' -> Letters::isSpace;
            case 'S' -> character -> !Letters.isSpace(character);
            case 'p', 'P' -> property(start);
            default -> null;
        };
        if (known != null && "pP".indexOf(text.peek()) < 0 && "dDwWsS".indexOf(text.peek()) >= 0) {
            text.next();
        }
        return known;
    }

    /** The JDK knows the properties; one character at a time, it cannot run away. */
    private IntPredicate property(int start) {
        String letter = Character.toString(text.next());
        String name = text.skip("{") ? "{" + text.until("}", "unclosed property") + "}" : singleLetter(start);
        try {
            Pattern pattern = Pattern.compile("\\" + letter + name, Pattern.UNICODE_CHARACTER_CLASS);
            return character -> pattern.matcher(Character.toString(character)).matches();
        } catch (PatternSyntaxException unknown) {
            throw PatternFault.syntax(start, "unknown property \\" + letter + name);
        }
    }

    private String singleLetter(int start) {
        if (text.isAtEnd()) {
            throw PatternFault.syntax(start, "property without a name");
        }
        return Character.toString(text.next());
    }

    /** A single character. */
    int readCharacter(int start) {
        if (text.isAtEnd()) {
            throw PatternFault.syntax(start, "backslash without a character");
        }
        int character = text.next();
        int single = SINGLE.indexOf(character);
        if (single >= 0) {
            return MEANT.charAt(single);
        }
        return switch (character) {
            case 'x' -> text.skip("{") ? hex(start, text.until("}", "unclosed \\x{")) : hex(start, digits(2));
            case 'u' -> hex(start, digits(4));
            default -> literal(start, character);
        };
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int index = 0; index < count && !text.isAtEnd(); index++) {
            digits.appendCodePoint(text.next());
        }
        return digits.toString();
    }

    private static int hex(int start, String digits) {
        try {
            int character = Integer.parseInt(digits, 16);
            if (Character.isValidCodePoint(character) && !digits.startsWith("+")) {
                return character;
            }
        } catch (NumberFormatException e) {
            // Reported below, as what is no character.
        }
        throw PatternFault.syntax(start, "'" + digits + "' is no hexadecimal character");
    }

    private static int literal(int start, int character) {
        if (character >= '1' && character <= '9' || character == 'k') {
            throw PatternFault.refused(
                    start, "a back-reference", "Name the groups and compare their texts in the method.");
        }
        if (character == 'R' || character == 'X' || character == 'h' || character == 'v') {
            throw PatternFault.refused(start, "\\" + Character.toString(character), "Write \\s or . instead.");
        }
        if (character < 128 && Character.isLetterOrDigit(character)) {
            throw PatternFault.syntax(start, "unknown escape \\" + Character.toString(character));
        }
        return character;
    }
}
