package dev.parley.speech;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes a value of the text of a group. Whatever it throws means that the text does not fit: the handler is not called,
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
