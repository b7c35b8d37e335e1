package dev.parley.speech.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a pattern. */
public sealed interface Node {

    /**
     * One character, whatever its case.
     *
     * @param written the character as it stands in the pattern
     */
    record Letter(int written) implements Node {}

    /**
     * One of several characters.
     *
     * @param set the characters
     */
    record OneOf(CharacterSet set) implements Node {}

    /**
     * One part after the other.
     *
     * @param parts the parts; none for nothing at all
     */
    record Sequence(List<Node> parts) implements Node {}

    /**
     * One of several parts; the first that leads to a match is taken.
     *
     * @param branches two or more
     */
    record Alternatives(List<Node> branches) implements Node {}

    /**
     * A part several times.
     *
     * @param part what is repeated
     * @param least how often at least
     * @param most how often at most, or {@link #UNBOUNDED}
     * @param greedy whether more is tried before less
     */
    record Repeat(Node part, int least, int most, boolean greedy) implements Node {

        /** As often as it goes. */
        static final int UNBOUNDED = -1;
    }

    /**
     * A part in brackets.
     *
     * @param name the name of a group whose text can be asked for, or null
     * @param part what is in the brackets
     */
    record Group(@Nullable String name, Node part) implements Node {}

    /** A place between two characters. */
    enum Place implements Node {
        /** Before the first character. */
        START,
        /** Behind the last one. */
        END,
        /** Between a letter or digit and something else. */
        WORD_BOUNDARY,
        /** Anywhere else. */
        NO_WORD_BOUNDARY
    }
}
