package dev.parley.speech.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Characters of which one may stand at a place of a pattern, whatever its case. */
public final class CharacterSet {

    private static final int ASCII = 128;

    private final List<IntPredicate> members;
    private final boolean negated;
    private final boolean hasAsciiLetters;
    private final boolean knowsOtherLetters;
    private final boolean[] ascii = new boolean[ASCII];

    private CharacterSet(Builder builder, boolean negated) {
        this.members = List.copyOf(builder.members);
        this.negated = negated;
        this.hasAsciiLetters = builder.hasAsciiLetters;
        this.knowsOtherLetters = builder.knowsOtherLetters || negated;
        for (int character = 0; character < ASCII; character++) {
            ascii[character] = isIn(character);
        }
    }

    /** Every character there is. */
    static final CharacterSet ALL = of(any -> true);

    static CharacterSet of(IntPredicate member) {
        return new Builder().add(member).build(false);
    }

    /**
     * Whether a character is in the set.
     *
     * @param character a code point
     * @return true if it is, in any case
     */
    public boolean has(int character) {
        return character < ASCII ? ascii[character] : isIn(character);
    }

    /**
     * Whether the set has a range of the Latin letters a to z and no other letter, such as {@code [a-z]}.
     *
     * @return true if letters with accents and other alphabets are left out
     */
    public boolean isAsciiOnly() {
        return hasAsciiLetters && !knowsOtherLetters;
    }

    /**
     * Whether every character is in the set, as for a dot.
     *
     * @return true if it cannot fail to take one
     */
    public boolean hasAll() {
        return this == ALL;
    }

    private boolean isIn(int character) {
        return isMember(character) != negated;
    }

    private boolean isMember(int character) {
        int upper = Character.toUpperCase(character);
        int folded = Letters.fold(character);
        for (IntPredicate member : members) {
            if (member.test(character) || member.test(folded) || member.test(upper)) {
                return true;
            }
        }
        return false;
    }

    /** Collects what stands between brackets. */
    static final class Builder {

        private final List<IntPredicate> members = new ArrayList<>();
        private boolean hasAsciiLetters;
        private boolean knowsOtherLetters;

        Builder add(IntPredicate member) {
            members.add(member);
            knowsOtherLetters = true;
            return this;
        }

        void add(int single) {
            int folded = Letters.fold(single);
            members.add(character -> character == single || character == folded);
            knowsOtherLetters |= single >= ASCII && Character.isLetter(single);
        }

        void add(int first, int last) {
            members.add(character -> character >= first && character <= last);
            hasAsciiLetters |= first <= 'z' && last >= 'A' && last < ASCII && Character.isLetter(last);
            knowsOtherLetters |= last >= ASCII;
        }

        CharacterSet build(boolean negated) {
            return new CharacterSet(this, negated);
        }
    }
}
