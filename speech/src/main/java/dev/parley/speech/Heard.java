package dev.parley.speech;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which condition a transcript meets, and what its groups hold. */
public final class Heard {

    /** What no condition takes. */
    static final Heard NOTHING = new Heard(-1, List.of(), new Object[0]);

    private final int choice;
    private final List<String> groups;
    private final @Nullable Object[] values;

    Heard(int choice, List<String> groups, @Nullable Object[] values) {
        this.choice = choice;
        this.groups = groups;
        this.values = values;
    }

    /**
     * The condition that holds.
     *
     * @return its place in the choice, from 0; -1 if none holds
     */
    public int choice() {
        return choice;
    }

    /**
     * The value of a group that always takes part.
     *
     * @param group its name
     * @return the value that its conversion made of its text
     */
    public Object get(String group) {
        return Objects.requireNonNull(value(group), group);
    }

    /**
     * The text of a group that always takes part and has no conversion.
     *
     * @param group its name
     * @return what the caller said there
     */
    public String text(String group) {
        return (String) get(group);
    }

    /**
     * The value of a group that may take no part.
     *
     * @param <T> what its conversion makes
     * @param group its name
     * @param type the class of that
     * @return the value, if the group takes part
     */
    public <T> Optional<T> optional(String group, Class<T> type) {
        return Optional.ofNullable(value(group)).map(type::cast);
    }

    private @Nullable Object value(String group) {
        return values[groups.indexOf(group)];
    }
}
