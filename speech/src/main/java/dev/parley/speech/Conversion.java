package dev.parley.speech;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a value of the text of a group, or of the keys of a sequence. Whatever it throws means that the text does not fit: the handler is not called,
 * and the next one is tried.
 */
@FunctionalInterface
public interface Conversion {

    /**
     * Makes the value.
     *
     * @param text the text of the group, as the caller said it
     * @return the value
     * @throws Exception if the text does not fit
     */
    Object of(String text) throws Exception;

    /**
     * Tries to make the value. A factory of a user's may throw anything, and none of it is worth a log: it says that the
     * text does not fit.
     *
     * @param text the text
     * @param conversion makes the value
     * @return the value; empty if the text does not fit
     */
    static Optional<Object> convert(String text, Conversion conversion) {
        try {
            return Optional.ofNullable(conversion.of(text));
        } catch (Exception doesNotFit) {
            return Optional.empty();
        }
    }

    /**
     * Finds a constant by its name in any case. An underscore stands for a blank or a hyphen: {@code QUATTRO_STAGIONI}
     * is "quattro stagioni".
     *
     * @param <E> the enum
     * @param type its class
     * @return the conversion
     */
    static <E extends Enum<E>> Conversion toEnum(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return text -> Stream.of(constants)
                .filter(constant -> name(constant.name()).equals(name(text)))
                .findFirst()
                .orElseThrow();
    }

    private static String name(String written) {
        return written.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ');
    }

    /**
     * Reads {@code true} or {@code false}, in any case.
     *
     * @param text the text
     * @return the value
     */
    static Boolean toBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /**
     * Reads a single character.
     *
     * @param text the text
     * @return the character
     */
    static Character toCharacter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }
}
