package dev.parley.speech.pattern;

import java.util.List;

/** A pattern as instructions for {@link Run}. */
final class Program {

    private final Step[] steps;
    private final List<String> groups;
    private final boolean hasEmptyRounds;
    private final boolean[] targets;
    private final Beginnings beginnings;

    Program(List<Step> steps, List<String> groups, boolean hasEmptyRounds) {
        this.steps = steps.toArray(Step[]::new);
        this.groups = List.copyOf(groups);
        this.hasEmptyRounds = hasEmptyRounds;
        this.targets = new boolean[this.steps.length];
        for (Step step : steps) {
            if (step.code() == Code.SPLIT || step.code() == Code.JUMP) {
                targets[step.first()] = true;
                targets[step.code() == Code.SPLIT ? step.second() : step.first()] = true;
            }
        }
        this.beginnings = new Beginnings(this);
    }

    int length() {
        return steps.length;
    }

    Step step(int instruction) {
        return steps[instruction];
    }

    /** Whether several ways lead to an instruction. To any other, there is one: from the instruction before it. */
    boolean isTarget(int instruction) {
        return targets[instruction];
    }

    /** Whether a round of a repetition may take nothing, and so lead back to where it began. */
    boolean hasEmptyRounds() {
        return hasEmptyRounds;
    }

    Beginnings beginnings() {
        return beginnings;
    }

    /** The names of the groups; each has two slots. */
    List<String> groups() {
        return groups;
    }

    /** An instruction. All that it needs is in one place, because a match is mostly a matter of looking things up. */
    static final class Step {

        private static final int[] NO_LETTERS = {};

        private final Code code;
        private final int first;
        private final int second;
        private final int[] letters;
        private final CharacterSet set;

        private Step(Code code, int first, int second, int[] letters, CharacterSet set) {
            this.code = code;
            this.first = first;
            this.second = second;
            this.letters = letters;
            this.set = set;
        }

        Code code() {
            return code;
        }

        /** Where to go on, or the number of a slot. */
        int first() {
            return first;
        }

        /** Where else to go on. */
        int second() {
            return second;
        }

        /** What it takes in a row, folded. */
        int[] letters() {
            return letters;
        }

        /** What it takes one of. */
        CharacterSet set() {
            return set;
        }

        static Step of(Code code, int first, int second) {
            return new Step(code, first, second, NO_LETTERS, CharacterSet.ALL);
        }

        static Step ofLetters(int[] letters) {
            return new Step(Code.LETTERS, 0, 0, letters, CharacterSet.ALL);
        }

        static Step ofSet(CharacterSet set) {
            return new Step(Code.ONE_OF, 0, 0, NO_LETTERS, set);
        }
    }

    /** What an instruction does. */
    enum Code {
        /** Takes letters in a row, whatever their case. */
        LETTERS,
        /** Takes a character of a set. */
        ONE_OF,
        /** Goes on at one place or, if that fails, at another. */
        SPLIT,
        /** Goes on elsewhere. */
        JUMP,
        /** Notes where a group starts or ends. */
        NOTE,
        /** Goes on before the first character. */
        AT_START,
        /** Goes on behind the last character. */
        AT_END,
        /** Goes on where a word begins or ends. */
        AT_WORD,
        /** Goes on where no word begins or ends. */
        NOT_AT_WORD,
        /** Has a match, if nothing is left. */
        END
    }
}
