package dev.parley.processor;

import java.math.BigInteger;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A type of a parameter in a random bot, and what a reader of the bot expects it to make of a text. */
enum ReadAs {
    TEXT("String", text -> text),
    INT("int", text -> "" + Integer.parseInt(text)),
    BYTE("Byte", text -> "" + Byte.parseByte(text)),
    BIG("java.math.BigInteger", text -> "" + new BigInteger(text)),
    EVEN("Even", text -> "Even[number=" + even(Integer.parseInt(text)) + "]"),
    SIZE("Size", text -> size(text.toUpperCase(Locale.ROOT))),
    TRUTH("boolean", text -> "" + Truth.valueOf(text.toUpperCase(Locale.ROOT)).is),
    TIME("java.time.LocalTime", text -> "" + LocalTime.parse(text));

    /** What keys can spell. */
    static final List<ReadAs> KEYS = List.of(TEXT, INT, BYTE, BIG, EVEN);

    /** The types that the bot declares for itself. */
    static final String DECLARATIONS = """
                enum Size { SMALL, LARGE, GRÖSSE }
                record Even(int number) {
                    public static Even of(String text) {
                        int number = Integer.parseInt(text);
                        if (number % 2 != 0) { throw new IllegalStateException(text); }
                        return new Even(number);
                    }
                }
            """;

    private static final List<String> SIZES = List.of("SMALL", "LARGE", "GRÖSSE");

    private enum Truth {
        TRUE(true),
        FALSE(false);

        private final boolean is;

        Truth(boolean is) {
            this.is = is;
        }
    }

    private final String type;
    private final UnaryOperator<String> printed;

    ReadAs(String type, UnaryOperator<String> printed) {
        this.type = type;
        this.printed = printed;
    }

    private static String size(String text) {
        if (!SIZES.contains(text)) {
            throw new IllegalStateException();
        }
        return text;
    }

    private static int even(int number) {
        if (number % 2 != 0) {
            throw new IllegalStateException();
        }
        return number;
    }

    String type() {
        return type;
    }

    String optionalType() {
        String held = switch (this) {
            case INT -> "Integer";
            case TRUTH -> "Boolean";
            default -> type;
        };
        return "Optional<" + held + ">";
    }

    /** The value as the bot prints it; empty if the text does not convert. */
    Optional<String> read(String text) {
        try {
            return Optional.of(printed.apply(text));
        } catch (RuntimeException doesNotConvert) {
            return Optional.empty();
        }
    }
}
