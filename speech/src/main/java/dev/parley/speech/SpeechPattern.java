package dev.parley.speech;

import dev.parley.speech.pattern.LinearPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The condition {@code matches} of a handler: a pattern that the whole transcript must match. */
public final class SpeechPattern implements Condition {

    private static final Conversion AS_SAID = text -> text;

    private final LinearPattern pattern;
    private final Conversion[] conversions;

    private SpeechPattern(LinearPattern pattern, Conversion[] conversions) {
        this.pattern = pattern;
        this.conversions = conversions;
    }

    /**
     * Compiles a pattern. It ignores case and knows the letters of every language.
     *
     * @param pattern the pattern as written in the annotation
     * @return the condition
     */
    public static SpeechPattern of(String pattern) {
        LinearPattern linear = LinearPattern.of(pattern);
        Conversion[] conversions = new Conversion[linear.groups().size()];
        Arrays.fill(conversions, AS_SAID);
        return new SpeechPattern(linear, conversions);
    }

    /**
     * Asks that the text of a group can be made into a value; without this, the group is text.
     *
     * @param group the name of the group
     * @param conversion makes the value
     * @return the stricter condition
     */
    public SpeechPattern with(String group, Conversion conversion) {
        Conversion[] all = conversions.clone();
        all[pattern.groups().indexOf(group)] = conversion;
        return new SpeechPattern(pattern, all);
    }

    Set<String> required() {
        return pattern.required();
    }

    List<String> groups() {
        return pattern.groups();
    }

    /** The value of each group, null for one that takes no part; or null if the transcript does not fit. */
    @Nullable Object @Nullable [] valuesIn(Transcript transcript) {
        int[] notes = pattern.match(transcript.characters());
        if (notes == null) {
            return null;
        }
        @Nullable Object[] values = new Object[conversions.length];
        for (int group = 0; group < values.length; group++) {
            int start = notes[2 * group];
            if (start >= 0) {
                values[group] = Conversion.convert(transcript.between(start, notes[2 * group + 1]), conversions[group])
                        .orElse(null);
                if (values[group] == null) {
                    return null;
                }
            }
        }
        return values;
    }
}
