package dev.parley.speech.pattern;

import java.util.List;

/** A pattern as instructions for {@link Run}. */
final class Program {

    private final Code[] code;
    private final int[] first;
    private final int[] second;
    private final int[][] letters;
    private final CharacterSet[] sets;
    private final List<String> groups;
    private final boolean[] targets;

    Program(List<Step> steps, List<int[]> letters, List<CharacterSet> sets, List<String> groups) {
        this.code = steps.stream().map(Step::code).toArray(Code[]::new);
        this.first = steps.stream().mapToInt(Step::first).toArray();
        this.second = steps.stream().mapToInt(Step::second).toArray();
        this.letters = letters.toArray(int[][]::new);
        this.sets = sets.toArray(CharacterSet[]::new);
        this.groups = List.copyOf(groups);
        this.targets = new boolean[code.length];
        for (Step step : steps) {
            if (step.code() == Code.SPLIT || step.code() == Code.JUMP) {
                targets[step.first()] = true;
                targets[step.code() == Code.SPLIT ? step.second() : step.first()] = true;
            }
        }
    }

    int length() {
        return code.length;
    }

    Code code(int instruction) {
        return code[instruction];
    }

    /** The number of letters, of a set or of a slot, or where to go on. */
    int first(int instruction) {
        return first[instruction];
    }

    /** Where else to go on. */
    int second(int instruction) {
        return second[instruction];
    }

    /** Whether several ways lead to an instruction. To any other, there is one: from the instruction before it. */
    boolean isTarget(int instruction) {
        return targets[instruction];
    }

    /** Letters in a row, folded. */
    int[] letters(int number) {
        return letters[number];
    }

    CharacterSet set(int number) {
        return sets[number];
    }

    /** The names of the groups; each has two slots. */
    List<String> groups() {
        return groups;
    }

    /**
     * An instruction, as it is written.
     *
     * @param code what it does
     * @param first its operand
     * @param second its other operand, if it has one
     */
    record Step(Code code, int first, int second) {}

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
