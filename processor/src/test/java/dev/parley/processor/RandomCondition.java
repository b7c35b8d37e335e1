package dev.parley.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a handler of a random bot asks for: how it is written, and what a reader expects it to take. */
sealed interface RandomCondition {

    /** The members of the annotation. */
    String members();

    /** The parameters of the method. */
    List<String> parameters();

    /** What the parameters get, as the bot prints it; empty if the handler does not take the input. */
    Optional<List<String>> take(String input);

    /** Whether the compiler would refuse both beside each other. */
    default boolean clashesWith(RandomCondition other) {
        return equals(other) || other instanceof Gathers;
    }

    /** Nothing: all that is left. */
    record Anything() implements RandomCondition {

        @Override
        public String members() {
            return "";
        }

        @Override
        public List<String> parameters() {
            return List.of();
        }

        @Override
        public Optional<List<String>> take(String input) {
            return Optional.of(List.of());
        }
    }

    /** A part of a transcript that becomes a parameter. */
    record Group(String name, ReadAs read, boolean isOptional) {

        String parameter() {
            return (isOptional ? read.optionalType() : read.type()) + " " + name;
        }

        Optional<String> value(Matcher found) {
            String text = found.group(name);
            if (text == null) {
                return Optional.of("Optional.empty");
            }
            return read.read(text).map(value -> isOptional ? "Optional[" + value + "]" : value);
        }
    }

    /** A pattern. Here the JDK matches it. */
    record Matches(String pattern, List<Group> groups) implements RandomCondition {

        private static final int FLAGS =
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL;

        @Override
        public String members() {
            return "matches = \"" + pattern.replace("\\", "\\\\") + "\"";
        }

        @Override
        public List<String> parameters() {
            return groups.stream().map(Group::parameter).toList();
        }

        @Override
        public Optional<List<String>> take(String input) {
            Matcher found = Pattern.compile(pattern, FLAGS).matcher(sentence(input));
            if (!found.matches()) {
                return Optional.empty();
            }
            List<String> values = new ArrayList<>();
            groups.forEach(group -> group.value(found).ifPresent(values::add));
            return Optional.of(values).filter(all -> all.size() == groups.size());
        }

        boolean matches(String input) {
            return Pattern.compile(pattern, FLAGS).matcher(sentence(input)).matches();
        }

        @Override
        public boolean clashesWith(RandomCondition other) {
            return other instanceof Matches matches && matches.pattern.equals(pattern);
        }

        private static String sentence(String text) {
            return text.replaceAll("[\\s.!?,;:]+$", "").strip();
        }
    }

    /** A phrase. */
    record Says(String phrase) implements RandomCondition {

        @Override
        public String members() {
            return "phrases = \"" + phrase + "\"";
        }

        @Override
        public List<String> parameters() {
            return List.of();
        }

        @Override
        public Optional<List<String>> take(String input) {
            return words(input).contains(words(phrase)) ? Optional.of(List.of()) : Optional.empty();
        }

        @Override
        public boolean clashesWith(RandomCondition other) {
            return other instanceof Says says
                    && (words(says.phrase).contains(words(phrase))
                            || words(phrase).contains(words(says.phrase)));
        }

        private static String words(String text) {
            String spoken =
                    text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace("'", "");
            return " " + String.join(" ", spoken.split("[^\\p{L}\\p{N}]+")).strip() + " ";
        }
    }

    /** Some of the keys. */
    record Presses(List<String> keys) implements RandomCondition {

        @Override
        public String members() {
            return "value = " + quoted(keys);
        }

        @Override
        public List<String> parameters() {
            return List.of();
        }

        @Override
        public Optional<List<String>> take(String input) {
            return keys.contains(input) ? Optional.of(List.of()) : Optional.empty();
        }

        @Override
        public boolean clashesWith(RandomCondition other) {
            return other instanceof Gathers
                    || other instanceof Presses presses && keys.stream().anyMatch(presses.keys::contains);
        }
    }

    /** A sequence of keys. */
    record Gathers(int least, int most, String terminator, ReadAs read) implements RandomCondition {

        @Override
        public String members() {
            String length = least == most ? "digits = " + most : "minDigits = " + least + ", maxDigits = " + most;
            return length + (terminator.isEmpty() ? "" : ", terminator = \"" + terminator + "\"");
        }

        @Override
        public List<String> parameters() {
            return List.of(read.type() + " keys");
        }

        @Override
        public Optional<List<String>> take(String input) {
            return read.read(input).map(List::of);
        }

        @Override
        public boolean clashesWith(RandomCondition other) {
            return true;
        }
    }

    /** As an array in an annotation. */
    static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "{", "}"));
    }
}
