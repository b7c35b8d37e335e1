package dev.parley.simulator;

import java.util.regex.Pattern;

/** What the bot is expected to say, as a call script writes it. {@code toString()} is how that is written. */
public sealed interface Wording {

    /**
     * Whether these are the words.
     *
     * @param heard what the caller hears or reads
     * @return true if so
     */
    boolean fits(String heard);

    /**
     * These words, to the letter.
     *
     * @param words the words
     */
    record Exact(String words) implements Wording {

        @Override
        public boolean fits(String heard) {
            return words.equals(heard);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * These words, and anything or nothing at each ellipsis: {@code It takes ... minutes.} An ellipsis fits itself, too,
     * so whoever copies one from the bot is right.
     *
     * @param words the words, with {@code ...} or {@code …} in them
     */
    record Elliptic(String words) implements Wording {

        static final Pattern ELLIPSIS = Pattern.compile("\\.\\.\\.+|…");

        @Override
        public boolean fits(String heard) {
            StringBuilder regex = new StringBuilder("(?s)");
            String[] parts = ELLIPSIS.split(words, -1);
            for (int at = 0; at < parts.length; at++) {
                regex.append(at == 0 ? "" : ".*").append(Pattern.quote(parts[at]));
            }
            return Pattern.matches(regex.toString(), heard);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * All that is said matches a regular expression of {@link Pattern}.
     *
     * @param regex the expression, without the slashes
     */
    record Matching(String regex) implements Wording {

        @Override
        public boolean fits(String heard) {
            return Pattern.matches(regex, heard);
        }

        @Override
        public String toString() {
            return "/" + regex + "/";
        }
    }
}
