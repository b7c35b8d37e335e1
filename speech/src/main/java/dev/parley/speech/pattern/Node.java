package dev.parley.speech.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a pattern. */
public sealed interface Node {

    /**
     * Whether it may match nothing at all.
     *
     * @return true for a place, and for what can be left out
     */
    boolean canBeEmpty();

    /**
     * One character, whatever its case.
     *
     * @param written the character as it stands in the pattern
     */
    record Letter(int written) implements Node {

        @Override
        public boolean canBeEmpty() {
            return false;
        }
    }

    /**
     * One of several characters.
     *
     * @param set the characters
     */
    record OneOf(CharacterSet set) implements Node {

        @Override
        public boolean canBeEmpty() {
            return false;
        }
    }

    /**
     * One part after the other.
     *
     * @param parts the parts; none for nothing at all
     */
    record Sequence(List<Node> parts) implements Node {

        @Override
        public boolean canBeEmpty() {
            return parts.stream().allMatch(Node::canBeEmpty);
        }
    }

    /**
     * One of several parts; the first that leads to a match is taken.
     *
     * @param branches two or more
     */
    record Alternatives(List<Node> branches) implements Node {

        @Override
        public boolean canBeEmpty() {
            return branches.stream().anyMatch(Node::canBeEmpty);
        }
    }

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

        @Override
        public boolean canBeEmpty() {
            return least == 0 || part.canBeEmpty();
        }
    }

    /**
     * A part in brackets.
     *
     * @param name the name of a group whose text can be asked for, or null
     * @param part what is in the brackets
     */
    record Group(@Nullable String name, Node part) implements Node {

        @Override
        public boolean canBeEmpty() {
            return part.canBeEmpty();
        }
    }

    /** A place between two characters. */
    enum Place implements Node {
        /** Before the first character. */
        START,
        /** Behind the last one. */
        END,
        /** Between a letter or digit and something else. */
        WORD_BOUNDARY,
        /** Anywhere else. */
        NO_WORD_BOUNDARY;

        @Override
        public boolean canBeEmpty() {
            return true;
        }
    }
}
